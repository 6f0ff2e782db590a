// Where the things that problems and explanations speak of are entered: the address of their page,
// with what to go to in its query.

import type { Organization, Source } from "../../engine/types.ts";
import { factorsAddress, organizationAddress } from "../../routes/index.ts";

/** What is known of a place: ids, and the path in the document. */
export interface Spoken {
	about?: readonly string[];
	path?: string;
}

/**
 * The address of what is spoken of; undefined where it is nothing in the document.
 *
 * A row of data is named by `source`, `record` and `period`, and its cell by `parameter`; everything
 * else by its kind: `facility`, `instrument`, `product`, `certificate`, `baseYearChange`, `section`.
 */
export function placeOf(document: Organization, spoken: Spoken): string | undefined {
	const { about = [], path = "" } = spoken;
	const to = (page: "profile" | "sources" | "data", query: Record<string, string>): string =>
		organizationAddress(document.id, page, query);
	const record = recordOf(document, about, path);
	if (record) {
		const parameter = /(?:^|\.)values\.(\w+)/.exec(path)?.[1];
		return to("data", { ...record, ...(parameter ? { parameter } : {}) });
	}
	const source = sourceOf(document, about, path);
	if (source) {
		const ofData = path === "" || /^(records|values|period)\b/.test(path);
		return to(ofData ? "data" : "sources", { source: source.id });
	}
	for (const [list, name] of LISTS) {
		const item =
			(document[list] ?? []).find((each) => about.includes(each.id)) ?? at(document, list, path);
		if (item) return to("profile", { [name]: item.id });
	}
	const section = /^\w+/.exec(path)?.[0];
	if (section === "factors") return factorsAddress({ tab: "own" });
	if (section === "methods") return factorsAddress({ tab: "methods" });
	return section ? to("profile", { section }) : undefined;
}

const LISTS = [
	["facilities", "facility"],
	["instruments", "instrument"],
	["products", "product"],
	["certificates", "certificate"],
	["significance", "significance"],
	["baseYearChanges", "baseYearChange"],
] as const;

function at(document: Organization, list: (typeof LISTS)[number][0], path: string) {
	const index = new RegExp(`^${list}\\[(\\d+)\\]`).exec(path)?.[1];
	return index === undefined ? undefined : document[list]?.[Number.parseInt(index, 10)];
}

function sourceOf(document: Organization, about: readonly string[], path: string) {
	const named = document.sources.find((each) => about.includes(each.id));
	if (named) return named;
	const [, index, id] = /^(?:sources\[(\d+)\]|records\.([^.[\]]+))/.exec(path) ?? [];
	if (id !== undefined) return document.sources.find((each) => each.id === id);
	return index === undefined ? undefined : document.sources[Number.parseInt(index, 10)];
}

/** The record spoken of: by its id, or by its place in the document. */
function recordOf(document: Organization, about: readonly string[], path: string) {
	const source: Source | undefined = sourceOf(document, about, path);
	const index = /records(?:\.[^.[\]]+)?\[(\d+)\]/.exec(path)?.[1];
	const lists = source ? [source.id] : Object.keys(document.records);
	for (const sourceId of lists) {
		const rows = document.records[sourceId] ?? [];
		const row =
			rows.find((each) => about.includes(each.id)) ??
			(source && index !== undefined ? rows[Number.parseInt(index, 10)] : undefined);
		if (row) return { source: sourceId, record: row.id, period: row.period };
	}
	return undefined;
}
