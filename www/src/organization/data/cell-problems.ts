// Which cells the engine's problems and findings speak of: by the ids in `about`, by the path where
// there are none, and by the parameter that the path ends in.

import type { Organization, Problem } from "../../engine/types.ts";
import { problemText } from "../../i18n/index.ts";
import type { GridCell } from "../../ui/grid/model.ts";

/** A place that a problem speaks of. */
export interface Spoken {
	sourceId?: string | undefined;
	recordId?: string | undefined;
	/** The parameter, or `list:item:parameter`; absent for the whole record. */
	param?: string | undefined;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** The problems of a document by place. */
export class CellProblems {
	readonly #byRecord = new Map<string, { problem: Problem; param: string | undefined }[]>();
	readonly #bySource = new Map<string, Problem[]>();

	constructor(document: Organization, problems: readonly Problem[]) {
		if (problems.length === 0) return;
		const locate = locator(document);
		for (const problem of problems) {
			const { sourceId, recordId, param } = locate(problem);
			if (recordId !== undefined) add(this.#byRecord, recordId, { problem, param });
			else if (sourceId !== undefined) add(this.#bySource, sourceId, problem);
		}
	}

	/** The problems of a source that are not of one record. */
	ofSource(sourceId: string): readonly Problem[] {
		return this.#bySource.get(sourceId) ?? [];
	}

	/** The problems of a cell; those of a record as a whole stand in the cell of its main value. */
	ofCell(recordId: string, param: string, isMain: boolean): readonly Problem[] {
		const all = this.#byRecord.get(recordId);
		if (!all) return [];
		return all
			.filter((each) => each.param === param || (isMain && each.param === undefined))
			.map(({ problem }) => problem);
	}
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** What problems make of a cell: how bad it is, and why in the person's language. */
export function marks(problems: readonly Problem[]): Pick<GridCell, "state" | "reason"> {
	if (problems.length === 0) return {};
	const sorted = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
	const [worst] = sorted;
	return {
		...(worst ? { state: worst.severity } : {}),
		reason: [...new Set(sorted.map(problemText))].join("\n"),
	};
}

const known = new WeakMap<Organization["records"], ReadonlyMap<string, string>>();

/** The source of each record; kept as long as the records stay the same. */
function sourcesByRecord(records: Organization["records"]): ReadonlyMap<string, string> {
	const found = known.get(records);
	if (found) return found;
	const sources = new Map<string, string>();
	for (const [sourceId, list] of Object.entries(records)) {
		for (const { id } of list) sources.set(id, sourceId);
	}
	known.set(records, sources);
	return sources;
}

/** Finds what problems of a document speak of. */
export function locator(document: Organization): (problem: Problem) => Spoken {
	const sources = new Set(document.sources.map(({ id }) => id));
	const sourceOf = (recordId: string) => sourcesByRecord(document.records).get(recordId);
	return ({ about, path }) => {
		const param = paramOf(path);
		const recordId = about.find((id) => sourceOf(id) !== undefined);
		if (recordId !== undefined) return { sourceId: sourceOf(recordId), recordId, param };
		const sourceId = about.find((id) => sources.has(id)) ?? sourceByPath(document, path);
		const at = Number(/records(?:\.[^.[\]]+)?\[(\d+)\]/.exec(path)?.[1]);
		const record = sourceId === undefined ? undefined : document.records[sourceId]?.[at];
		return { sourceId, recordId: record?.id, param };
	};
}

function sourceByPath({ sources, records }: Organization, path: string): string | undefined {
	const at = /^sources\[(\d+)\]/.exec(path)?.[1];
	if (at !== undefined) return sources[Number(at)]?.id;
	const id = /^records(?:\.|\[")([^.[\]"]+)/.exec(path)?.[1];
	return id !== undefined && Object.hasOwn(records, id) ? id : undefined;
}

/** The parameter that a path ends in. */
export function paramOf(path: string): string | undefined {
	const item = /lists\.(\w+)\[(\d+)\](?:\.values)?\.(\w+)/.exec(path);
	if (item) return `${item[1]}:${item[2]}:${item[3]}`;
	return /(?:^|\.)values\.(\w+)/.exec(path)?.[1];
}
