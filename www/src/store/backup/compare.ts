// What differs between a subject here and the same subject in a file: item by item where lists have
// named items, row by row in the records, field by field in the profile and the settings.

import { canonicalText } from "../canonical.ts";
import { keyOf } from "../draft.ts";
import type { Row, SubjectDocument } from "../model.ts";
import { same } from "../patch.ts";

/** One thing that differs. */
export interface Difference {
	/** `["sources", id]`, `["records", sourceId, id]`, `["profile", field]`, `["name"]`. */
	path: string[];
	/** What it is here; absent where only the file has it. */
	here?: unknown;
	/** What it is in the file; absent where it is only here. */
	file?: unknown;
}

/** How many things of one kind differ, seen from here to the file. */
export interface Counts {
	/** Only in the file. */
	added: number;
	/** In both, and not alike. */
	changed: number;
	/** Only here. */
	removed: number;
}

/** Members that say what kind of document it is: the engine's business. */
const NATURE = new Set(["format", "version", "kind", "id"]);

/** All that differs. */
export function compareDocuments(here: SubjectDocument, file: SubjectDocument): Difference[] {
	const keys = new Set([...Object.keys(here), ...Object.keys(file)]);
	return [...keys]
		.filter((key) => !NATURE.has(key))
		.flatMap((key) => {
			const [a, b] = [own(here, key), own(file, key)];
			return key === "records" ? records(here.records, file.records) : member([key], a, b);
		});
}

type Rows = SubjectDocument["records"];

function records(here: Rows = {}, file: Rows = {}) {
	const sources = new Set([...Object.keys(here), ...Object.keys(file)]);
	return [...sources].flatMap((sourceId) => {
		const [a, b] = [own(here, sourceId), own(file, sourceId)] as (Row[] | undefined)[];
		return a === b ? [] : parts(["records", sourceId], rows(a), rows(b));
	});
}

const rows = (list: readonly Row[] = []) => new Map(list.map((row) => [row.id, row]));

function member(path: string[], here: unknown, file: unknown): Difference[] {
	if (here === file) return [];
	const [a, b] = [partsOf(here), partsOf(file)];
	return a && b ? parts(path, a, b) : one(path, here, file);
}

/** The parts of a member by name: the items of a list whose items all have one, the fields of an object. */
export function partsOf(value: unknown): Map<string, unknown> | undefined {
	if (value === null || typeof value !== "object") return undefined;
	if (!Array.isArray(value)) return new Map(Object.entries(value));
	const named = value.map((item): [string | undefined, unknown] => [keyOf(item), item]);
	if (named.some(([name]) => name === undefined)) return undefined;
	const map = new Map(named as [string, unknown][]);
	return map.size === value.length ? map : undefined;
}

function parts(path: string[], here: Map<string, unknown>, file: Map<string, unknown>) {
	const names = new Set([...here.keys(), ...file.keys()]);
	return [...names].flatMap((name) => one([...path, name], here.get(name), file.get(name)));
}

function one(path: string[], here: unknown, file: unknown): Difference[] {
	if (same(here, file)) return [];
	return [
		{
			path,
			...(here === undefined ? {} : { here }),
			...(file === undefined ? {} : { file }),
		},
	];
}

/** The differences counted by what they are in: `sources`, `records`, `profile`, `name`, … */
export function countDifferences(differences: readonly Difference[]): Map<string, Counts> {
	const counts = new Map<string, Counts>();
	for (const { path, here, file } of differences) {
		const [kind = ""] = path;
		const count = counts.get(kind) ?? { added: 0, changed: 0, removed: 0 };
		counts.set(kind, count);
		if (here === undefined) count.added += 1;
		else if (file === undefined) count.removed += 1;
		else count.changed += 1;
	}
	return counts;
}

/**
 * Records that only the file has, and that stand here under another id with the same period and values:
 * such as a table that was imported on both sides. Added, they would count twice.
 */
export function twinsOf(differences: readonly Difference[]): Set<string> {
	const waiting = new Map<string, number>();
	const records = differences.filter(({ path }) => path[0] === "records");
	for (const { path, here, file } of records) {
		if (file !== undefined) continue;
		const text = contentOf(path, here);
		waiting.set(text, (waiting.get(text) ?? 0) + 1);
	}
	const twins = new Set<string>();
	for (const difference of records) {
		if (difference.here !== undefined) continue;
		const text = contentOf(difference.path, difference.file);
		const left = waiting.get(text) ?? 0;
		if (left === 0) continue;
		waiting.set(text, left - 1);
		twins.add(nameOf(difference));
	}
	return twins;
}

/** What a record says, without the id that it goes by. */
function contentOf([, sourceId]: readonly string[], row: unknown): string {
	const { id: _, ...content } = row as Row;
	return canonicalText([sourceId, content]);
}

/** The name of a difference among the others of its subject. */
export const nameOf = ({ path }: Difference): string => JSON.stringify(path);

function own(object: object | undefined, key: string): unknown {
	return object && Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
}
