// A patch in words, for documents that are lists of named things in lists of named things: which thing, which
// field, from what to what. A kind of subject brings the words.

import type { Change, Document, Patch } from "../store/index.ts";
import { strings } from "./strings.ts";

/** The words of a kind of subject. */
export interface Labels {
	/** What an item of a list, or a part of the document, is called. */
	readonly kinds: Readonly<Record<string, string>>;
	/** What a field is called. */
	readonly fields: Readonly<Record<string, string>>;
	/** The names of lists whose items have names to go by. */
	readonly lists: ReadonlySet<string>;
	/** What has been moved. */
	moved(what: string): string;
	/** A whole document. */
	whole(value: unknown): string;
	/** A value in a line of text; undefined where it is too much for one. */
	value(value: unknown, names: ReadonlyMap<string, string>): string | undefined;
	/** What is said of an item that no list of the words knows, such as a row of data. */
	row?(item: object): string;
}

/** The sentences of a patch. What is taken out and put in again at another place has moved. */
export function tellWith(
	labels: Labels,
	patch: Patch,
	names: ReadonlyMap<string, string>,
): string[] {
	const seen = new Map<string, number>();
	for (const change of patch) {
		if ("path" in change) seen.set(keyOf(change), (seen.get(keyOf(change)) ?? 0) + 1);
	}
	const told: string[] = [];
	for (const change of patch) {
		if (!("path" in change)) continue;
		const twice = (seen.get(keyOf(change)) ?? 0) > 1;
		if (twice && change.after === undefined) continue;
		told.push(
			twice && isItem(change.after)
				? labels.moved(itemName(labels, change.path, change.after, names))
				: tellOne(labels, change, names),
		);
	}
	return [...new Set(told)];
}

type Place = Extract<Change, { path: string[] }>;

/** What a change is about: an item by its id, wherever it stands. */
const keyOf = ({ path, before, after }: Place): string =>
	isItem(after ?? before) ? (path.at(-1) ?? "") : path.join("/");

const isItem = (value: unknown): value is { id: string } =>
	value !== null && typeof value === "object" && "id" in value && typeof value.id === "string";

/** `Input “Steel”`: the kind of the list and the name of the item. */
function itemName(
	labels: Labels,
	path: readonly string[],
	item: unknown,
	names: ReadonlyMap<string, string>,
): string {
	const [list = "", id = ""] = path.slice(-2);
	const { name } = (item ?? {}) as { name?: unknown };
	const called = typeof name === "string" && name !== "" ? name : names.get(id);
	const kind = labels.kinds[list] ?? list;
	return called ? strings().told.named(kind, called) : kind;
}

function tellOne(
	labels: Labels,
	{ path, before, after }: Place,
	names: ReadonlyMap<string, string>,
): string {
	const text = strings().told;
	if (path.length === 0) return labels.whole(after ?? before);
	const { owner, fields } = split(labels, path, names);
	if (fields.length === 0) {
		const what = itemName(labels, path, after ?? before, names);
		if (before === undefined) return text.added(what);
		return after === undefined ? text.removed(what) : text.changed(what);
	}
	const known = fields
		.map((field) => labels.fields[field] ?? labels.kinds[field])
		.filter((label) => label !== undefined);
	const item = after ?? before;
	const row = isItem(item) && labels.kinds[fields.at(-1) ?? ""] === undefined;
	const label = (row && labels.row?.(item)) || known.join(" ") || (fields.at(-1) ?? "");
	const what = owner === "" ? label : text.field(owner, label);
	const [old, now] = [labels.value(before, names), labels.value(after, names)];
	if (!row && old !== undefined && now !== undefined) return text.change(what, old, now);
	if (before === undefined) return text.added(what);
	return after === undefined ? text.removed(what) : text.changed(what);
}

/** The last named item on the way, and the fields after it. */
function split(labels: Labels, path: readonly string[], names: ReadonlyMap<string, string>) {
	let at = 0;
	let owner = "";
	while (at + 1 < path.length && labels.lists.has(path[at] ?? "")) {
		owner = itemName(labels, path.slice(0, at + 2), undefined, names);
		at += 2;
	}
	const first = path[at] ?? "";
	if (at === 0 && path.length > 1 && labels.kinds[first] !== undefined) {
		return { owner: labels.kinds[first] ?? "", fields: path.slice(1) };
	}
	return { owner, fields: path.slice(at) };
}

/** Names by id in documents and in what patches brought or took. */
export function namesIn(documents: readonly Document[], patches: readonly Patch[]) {
	const names = new Map<string, string>();
	const gather = (value: unknown): void => {
		if (value === null || typeof value !== "object") return;
		const { id, name } = value as Record<string, unknown>;
		if (typeof id === "string" && typeof name === "string" && name !== "") names.set(id, name);
		for (const member of Object.values(value)) gather(member);
	};
	for (const change of patches.flat()) {
		if ("path" in change) gather([change.before, change.after]);
	}
	documents.forEach(gather);
	return names;
}
