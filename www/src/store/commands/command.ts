// What commands are made of. A command is pure: it reads a document and says what changes, as data.

import type { Organization } from "../../engine/types.ts";
import { keyOf } from "../draft.ts";
import type { Patch, PlaceChange } from "../model.ts";
import { same } from "../patch.ts";
import { refuse } from "../problem.ts";

/** A command over an organisation, or over what else has the lists that it speaks of. */
export type Command<A, D = Organization> = (document: D, args: A) => Patch;

/** Documents with methods and factors of their own. */
export type Owner = Pick<Listed, "methods" | "factors">;

/** The lists of an organisation whose items have names to go by. */
export type ListName =
	| "facilities"
	| "sources"
	| "instruments"
	| "products"
	| "outputValues"
	| "certificates"
	| "significance"
	| "baseYearChanges"
	| "methods"
	| "factors";

/** What has some of these lists. */
type Listed = { [L in ListName]?: Organization[L] };

/** An item of one of them. */
export type Item<L extends ListName> = NonNullable<Organization[L]>[number];

/** New values by field; undefined takes a field away. */
export type Edits<T> = { [K in keyof T]?: T[K] | undefined };

/** Adds an item at the end of a list, or at a place in it. */
export function addItem<L extends ListName>(
	document: Listed,
	list: L,
	item: Item<L>,
	at = itemsOf(document, list).length,
): Patch {
	const name = keyOf(item) ?? "";
	if (place(document, list, name) >= 0) refuse("item-exists", { item: name });
	const begun: Patch = document[list] ? [] : [{ path: [list], after: [] }];
	return [...begun, { path: [list, name], after: item, at }];
}

/** Takes an item out of a list. */
export function removeItem(document: Listed, list: ListName, name: string): PlaceChange {
	const at = place(document, list, name);
	if (at < 0) refuse("item-missing", { item: name });
	return { path: [list, name], before: itemsOf(document, list)[at], at };
}

/** Changes fields of an item. */
export function editItem<L extends ListName>(
	document: Listed,
	list: L,
	name: string,
	edits: Edits<Item<L>>,
): Patch {
	const item = itemsOf(document, list)[place(document, list, name)];
	if (!item) refuse("item-missing", { item: name });
	return editFields([list, name], item, edits);
}

/** Changes fields of an object at a place; what stays the same makes no change. */
export function editFields<T extends object>(path: string[], old: T, edits: Edits<T>): Patch {
	return Object.entries(edits).flatMap(([field, after]): Patch => {
		const before = Object.hasOwn(old, field) ? Reflect.get(old, field) : undefined;
		if (same(before, after)) return [];
		return [change([...path, field], before, after)];
	});
}

/** A change from one value to another, either of which may be absent. */
export function change(path: string[], before: unknown, after: unknown): PlaceChange {
	return {
		path,
		...(before === undefined ? {} : { before }),
		...(after === undefined ? {} : { after }),
	};
}

function place(document: Listed, list: ListName, name: string): number {
	return itemsOf(document, list).findIndex((item) => keyOf(item) === name);
}

/** A list, which documents of before it may not have. */
function itemsOf<L extends ListName>(document: Listed, list: L): readonly Item<L>[] {
	return (document[list] ?? []) as readonly Item<L>[];
}
