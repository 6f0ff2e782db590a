// What lies between two states of a document, as the engine's ledger takes it. Documents are never
// changed in place, so what is the same object is the same, and an edit among a hundred thousand
// records is found by looking at references alone.

import type { Change } from "./load.ts";
import type { ActivityRecord, Organization } from "./types.ts";

/** The changes that lead from one document to the next. */
export function changesBetween(before: Organization, after: Organization): Change[] {
	const removals: Change[] = [];
	const puts: Change[] = [];
	const ids = new Set([...Object.keys(before.records), ...Object.keys(after.records)]);
	for (const sourceId of ids) {
		const [old, now] = [before.records[sourceId] ?? [], after.records[sourceId] ?? []];
		if (old === now) continue;
		const { gone, put } = difference(old, now);
		if (gone.length > 0) removals.push({ kind: "remove-records", sourceId, ids: gone });
		if (put.length > 0) puts.push({ kind: "put-records", sourceId, records: put });
	}
	// Records leave while their source is still there, and come when it is there already.
	return [...removals, ...bodyChange(before, after), ...puts];
}

function bodyChange(before: Organization, after: Organization): Change[] {
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	keys.delete("records");
	const same = [...keys].every((key) => Reflect.get(before, key) === Reflect.get(after, key));
	if (same) return [];
	const { records: _, ...document } = after;
	return [{ kind: "document", document }];
}

function difference(old: readonly ActivityRecord[], now: readonly ActivityRecord[]) {
	let start = 0;
	while (start < old.length && start < now.length && old[start] === now[start]) start++;
	let [oldEnd, nowEnd] = [old.length, now.length];
	while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
		oldEnd--;
		nowEnd--;
	}
	const known = new Map(old.slice(start, oldEnd).map((record) => [record.id, record]));
	const put = now.slice(start, nowEnd).filter((record) => known.get(record.id) !== record);
	for (const record of now.slice(start, nowEnd)) known.delete(record.id);
	return { gone: [...known.keys()], put };
}
