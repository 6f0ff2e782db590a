// From rows of a file to the command that takes them in, and back: which row of the file a problem
// of the engine speaks of.

import type { ActivityRecord, Amount, Problem } from "../../engine/types.ts";
import type { ReadAmount, ReadRecord } from "../../interchange/activity/reading.ts";
import type { Arguments } from "../../store/index.ts";

/** The command's arguments, and which record each of its rows is, by number. */
export interface Batch {
	step: Arguments<"import-records">;
	order: number[];
}

/** Puts records together under a batch; those that are left out by number are not in it. */
export function makeBatch(
	batch: string,
	records: readonly ReadRecord[],
	replace: boolean,
	leftOut: ReadonlySet<number> = new Set(),
): Batch {
	const bySource = new Map<string, number[]>();
	for (const [at, { sourceId }] of records.entries()) {
		if (leftOut.has(at)) continue;
		const list = bySource.get(sourceId);
		if (list) list.push(at);
		else bySource.set(sourceId, [at]);
	}
	const rows: Record<string, Omit<ActivityRecord, "id">[]> = {};
	for (const [sourceId, list] of bySource) {
		const kept: Omit<ActivityRecord, "id">[] = [];
		for (const at of list) {
			const record = records[at];
			if (record) kept.push(keptRecord(record));
		}
		rows[sourceId] = kept;
	}
	const order = Object.keys(rows).flatMap((sourceId) => bySource.get(sourceId) ?? []);
	return { step: { batch, rows, replace }, order };
}

function keptRecord({ period, values, lists, note }: ReadRecord): Omit<ActivityRecord, "id"> {
	const record: Omit<ActivityRecord, "id"> = { period, values: keptValues(values) };
	if (lists) {
		const items = Object.entries(lists).map(([id, list]) => [id, list.map(keptValues)]);
		record.lists = Object.fromEntries(items);
	}
	if (note) record.note = note;
	return record;
}

function keptValues(values: Readonly<Record<string, ReadAmount>>): Record<string, Amount> {
	const kept: Record<string, Amount> = {};
	for (const [param, amount] of Object.entries(values)) {
		kept[param] = { ...amount, unit: amount.unit ?? "" };
	}
	return kept;
}

/** The row of the batch that a problem speaks of. */
export function rowOf(batch: string, { about, path }: Problem): number | undefined {
	const prefix = `${batch}:`;
	const id =
		about.find((each) => each.startsWith(prefix)) ?? new RegExp(`${prefix}\\d+`).exec(path)?.[0];
	const at = id === undefined ? Number.NaN : Number(id.slice(prefix.length));
	return Number.isInteger(at) ? at : undefined;
}

/** Problems by row of the batch: errors, and what is only doubtful. */
export function problemsByRow(
	batch: string,
	problems: readonly Problem[],
): { errors: Map<number, Problem>; doubts: Map<number, Problem> } {
	const errors = new Map<number, Problem>();
	const doubts = new Map<number, Problem>();
	for (const problem of problems) {
		const row = rowOf(batch, problem);
		if (row === undefined) continue;
		if (problem.severity === "error") errors.set(row, errors.get(row) ?? problem);
		else if (problem.severity === "warning") doubts.set(row, doubts.get(row) ?? problem);
	}
	return { errors, doubts };
}
