// Takes in the rows of a file as one step, which one undo takes out again.

import type { ActivityRecord } from "../../engine/types.ts";
import type { Patch } from "../model.ts";
import { batchPrefix } from "../patch.ts";
import { refuse } from "../problem.ts";
import { type Command, change } from "./command.ts";

/** Rows of a file, by source. The batch's id is minted by the caller. */
export interface ImportRecords {
	batch: string;
	rows: Record<string, Omit<ActivityRecord, "id">[]>;
	/** Whether records of the same source and period make way. */
	replace: boolean;
}

/**
 * Adds the rows after those that are there, under ids that begin with the batch's and count the
 * rows in the order in which they are given.
 */
export const importRecords: Command<ImportRecords> = (document, { batch, rows, replace }) => {
	const filled = Object.entries(rows).filter(([, list]) => list.length > 0);
	const known = new Set(document.sources.map((source) => source.id));
	const unknown = filled.find(([sourceId]) => !known.has(sourceId));
	if (unknown) refuse("item-missing", { item: unknown[0] });
	if (filled.length === 0) return [];
	let count = 0;
	const named = filled.map(([sourceId, list]): [string, ActivityRecord[]] => [
		sourceId,
		list.map((row) => ({ ...row, id: `${batchPrefix(batch)}${count++}` })),
	]);
	const cleared = replace
		? filled.flatMap(([sourceId, list]) => replaced(document, sourceId, list))
		: [];
	return [...cleared, { batch, rows: Object.fromEntries(named) }];
};

function replaced(
	document: Parameters<Command<never>>[0],
	sourceId: string,
	rows: Omit<ActivityRecord, "id">[],
): Patch {
	const periods = new Set(rows.map((row) => row.period));
	const before = document.records[sourceId] ?? [];
	const left = before.filter((record) => !periods.has(record.period));
	if (left.length === before.length) return [];
	return [change(["records", sourceId], before, left.length > 0 ? left : undefined)];
}
