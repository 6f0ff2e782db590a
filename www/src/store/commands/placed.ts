// What commands over nested lists are made of: lists of things with names of their own, wherever they stand.

import { between } from "../diff.ts";
import { keyOf } from "../draft.ts";
import type { Patch } from "../model.ts";
import { same } from "../patch.ts";
import { refuse } from "../problem.ts";
import { change, type Edits } from "./command.ts";

/** A list and where it is. */
export interface Placed<T> {
	path: string[];
	items: readonly T[] | undefined;
}

/** Adds items at the end of a list, or at a place in it. */
export function addTo<T extends object>(
	{ path, items }: Placed<T>,
	added: readonly T[],
	at = items?.length ?? 0,
): Patch {
	const known = new Set(items?.map(nameOf));
	for (const name of added.map(nameOf)) {
		if (known.has(name)) refuse("item-exists", { item: name });
		known.add(name);
	}
	if (added.length === 0) return [];
	const begun: Patch = items ? [] : [{ path, after: [] }];
	const places = added.map((item, i) => ({
		path: [...path, nameOf(item)],
		after: item,
		at: at + i,
	}));
	return [...begun, ...places];
}

/** Takes an item out of a list. */
export function removeFrom<T extends object>({ path, items }: Placed<T>, id: string): Patch {
	const { item, at } = found(items, id);
	return [{ path: [...path, id], before: item, at }];
}

/** Changes fields of an item; what stays the same makes no change. */
export function editIn<T extends object>(
	{ path, items }: Placed<T>,
	id: string,
	edits: Edits<T>,
): Patch {
	return editAt([...path, id], found(items, id).item, edits);
}

/** Moves an item within its list; `to` is its place among the others. */
export function moveIn<T extends object>(
	{ path, items }: Placed<T>,
	id: string,
	to: number,
): Patch {
	const { item, at } = found(items, id);
	if (at === to) return [];
	const place = [...path, id];
	return [
		{ path: place, before: item, at },
		{ path: place, after: item, at: to },
	];
}

/** Fields that change as a whole: what a supply has depends on its kind. */
const WHOLE = new Set(["supply", "avoids"]);

/** Changes fields of an object at a place, each down to what differs in it. */
export function editAt<T extends object>(path: string[], old: T, edits: Edits<T>): Patch {
	return Object.entries(edits).flatMap(([field, after]): Patch => {
		const before = Object.hasOwn(old, field) ? Reflect.get(old, field) : undefined;
		if (!WHOLE.has(field)) return between([...path, field], before, after);
		return same(before, after) ? [] : [change([...path, field], before, after)];
	});
}

function found<T extends object>(items: readonly T[] | undefined, id: string) {
	const at = items?.findIndex((item) => keyOf(item) === id) ?? -1;
	const item = items?.[at];
	return item ? { item, at } : refuse("item-missing", { item: id });
}

/** The name by which a list knows an item. */
const nameOf = (item: object): string => keyOf(item) ?? "";
