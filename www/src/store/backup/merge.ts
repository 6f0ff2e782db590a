// Merging a subject of a file into the one here: what only the file has is added, what only is here
// stays, and what is in both and not alike is kept or taken from the file, as chosen.

import { keyOf, write } from "../draft.ts";
import type { Row, SubjectDocument } from "../model.ts";
import { tidy } from "../stored.ts";
import { compareDocuments, type Difference, nameOf, partsOf, twinsOf } from "./compare.ts";

/** Of the things that differ, which to take from the file: all, none, or those that are named. */
export interface Choice {
	others: "here" | "file";
	/** The names of those that go the other way. */
	except: ReadonlySet<string>;
	/** Takes in also what stands here under another id with the same values. */
	twins?: boolean;
}

/** Whether a difference is taken from the file. */
export const takes = (choice: Choice, difference: Difference): boolean =>
	(choice.others === "file") !== choice.except.has(nameOf(difference));

/** The document here with what the file adds and what was chosen of it. */
export function mergeDocuments<D extends SubjectDocument>(here: D, file: D, choice: Choice): D {
	const records: NonNullable<SubjectDocument["records"]> = { ...here.records };
	const merged = { ...here, ...(here.records ? { records } : {}) } as unknown as Record<
		string,
		unknown
	>;
	const differences = compareDocuments(here, file);
	const left = choice.twins ? new Set<string>() : twinsOf(differences);
	const taken = differences.filter(
		(each) =>
			each.file !== undefined &&
			(each.here === undefined ? !left.has(nameOf(each)) : takes(choice, each)),
	);
	const groups = Map.groupBy(taken, ({ path }) => JSON.stringify(path.slice(0, -1)));
	for (const group of groups.values()) {
		const [place = "", sourceId] = group[0]?.path ?? [];
		if (place === "records" && sourceId !== undefined) {
			write(records, sourceId, rowsWith(here.records?.[sourceId] ?? [], group));
		} else if (group[0]?.path.length === 1) {
			for (const { path, file } of group) write(merged, path[0] ?? "", file);
		} else write(merged, place, membersWith(Reflect.get(here, place), group));
	}
	return tidy(merged as unknown as D);
}

/** A list or an object with items of the file. */
function membersWith(value: unknown, group: readonly Difference[]): unknown {
	const parts = partsOf(value) ?? new Map<string, unknown>();
	for (const { path, file } of group) parts.set(path.at(-1) ?? "", file);
	return Array.isArray(value) ? [...parts.values()] : Object.fromEntries(parts);
}

function rowsWith(rows: readonly Row[], group: readonly Difference[]): Row[] {
	const taken = new Map(group.map(({ file }) => [keyOf(file) ?? "", file as Row]));
	const kept = rows.map((row) => taken.get(row.id) ?? row);
	const known = new Set(rows.map(({ id }) => id));
	return [...kept, ...[...taken.values()].filter(({ id }) => !known.has(id))];
}
