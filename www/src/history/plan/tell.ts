// What was done to an event, a project or the register, in words.

import type {
	AnyDocument,
	AssetRegister,
	EventDocument,
	ProjectDocument,
} from "../../engine/types.ts";
import { formatPeriod, withUnit } from "../../format/index.ts";
import type { Document, Patch } from "../../store/index.ts";
import type { Teller } from "../book.ts";
import { strings as shared } from "../strings.ts";
import { type Labels, namesIn, tellWith } from "../tell.ts";
import { LISTS, strings } from "./strings.ts";

/** Letters of a text that are shown. */
const LONG = 60;

/** What tells patches of such a document, given other states of it and the patches that are shown. */
export function teller(
	document: Document,
	patches: readonly Patch[],
	also: readonly Document[] = [],
): Teller {
	const names = namesIn([...also, document], patches);
	return {
		names,
		tell: (patch) => tellWith(labels(), patch, names),
		title(type, patch) {
			const part = partOf(patch);
			return part === undefined ? undefined : strings().did[type]?.(part);
		},
	};
}

/** The list or the part that a patch speaks of first. */
function partOf(patch: Patch): string | undefined {
	for (const change of patch) {
		const path = "path" in change ? change.path : [];
		const known = path.filter((name, at) => isPart(path, name, at)).at(-1);
		if (known !== undefined) return strings().kinds[known];
		if (path.length > 0) return strings().fields[path[0] ?? ""];
	}
	return undefined;
}

/** Whether a name on a path is that of a list or part, and not of an item. */
const isPart = (path: readonly string[], name: string, at: number): boolean =>
	strings().kinds[name] !== undefined && !LISTS.has(path[at - 1] ?? "");

const labels = (): Labels => ({
	...strings(),
	lists: LISTS,
	whole,
	value,
	row(item) {
		const { period, year } = item as { period?: unknown; year?: unknown };
		if (typeof period === "string" && period !== "") return strings().row(formatPeriod(period));
		return typeof year === "number" ? strings().row(String(year)) : strings().rowUndated;
	},
});

/** A whole document by its size. */
function whole(document: unknown): string {
	const { kind } = (document ?? {}) as Partial<AnyDocument>;
	if (kind === "assets") return strings().assets(size((document as AssetRegister).lots));
	if (kind === "event") {
		const { sources, journeys } = document as EventDocument;
		return strings().event(size(sources), size(journeys));
	}
	const { sources, exAnte = {}, monitored = {} } = document as ProjectDocument;
	const rows = [...Object.values(exAnte), ...Object.values(monitored)];
	return strings().project(size(sources), rows.flat().length);
}

const size = (list: readonly unknown[] | undefined): number => list?.length ?? 0;

/** A value in a line of text; undefined where it is too much for one. */
function value(value: unknown, names: ReadonlyMap<string, string>): string | undefined {
	const text = shared().told;
	if (value === undefined || value === "") return text.nothing;
	if (typeof value === "boolean") return value ? text.yes : text.no;
	if (typeof value === "number") return String(value);
	if (typeof value === "string") {
		const shown = names.get(value) ?? value;
		return shown.length > LONG ? `${shown.slice(0, LONG)}…` : shown;
	}
	if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
	const { value: amount, unit, factor } = value as Readonly<Record<string, unknown>>;
	if (typeof amount === "string") return withUnit(amount, typeof unit === "string" ? unit : "");
	return typeof factor === "string" ? factor : undefined;
}
