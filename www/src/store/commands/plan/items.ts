// Commands over the lists of an event, a project or the register, wherever in the document they stand.

import { between } from "../../diff.ts";
import type { Patch, SubjectDocument } from "../../model.ts";
import { addTo, editIn, moveIn, removeFrom } from "../placed.ts";
import { beginAt, listAt, type PlanItem } from "./place.ts";

/** A command over an event, a project or the register. */
export type PlanCommand<A> = (document: SubjectDocument, args: A) => Patch;

/** A list: the names of members and the ids of items that lead to it. */
interface In {
	path: readonly string[];
}

/** An item of it, by its id, or by its year where items go by that. */
interface Of extends In {
	id: string;
}

/** Adds items at the end of a list, or at a place in it; a list that is not there begins with them. */
export const addItems: PlanCommand<In & { items: readonly PlanItem[]; at?: number }> = (
	document,
	{ path, items, at },
) => {
	const list = listAt(document, path);
	if (list.items) return addTo(list, items, at);
	addTo(list, items);
	return items.length === 0 ? [] : beginAt(document, path, items);
};

/** Changes fields of an item, down to what differs in each; undefined takes one away. */
export const editItem: PlanCommand<Of & { edits: Readonly<Record<string, unknown>> }> = (
	document,
	{ path, id, edits },
) => editIn(listAt(document, path), id, edits);

/** Removes an item. */
export const removeItem: PlanCommand<Of> = (document, { path, id }) =>
	removeFrom(listAt(document, path), id);

/** Moves an item within its list; `to` is its place among the others. */
export const moveItem: PlanCommand<Of & { to: number }> = (document, { path, id, to }) =>
	moveIn(listAt(document, path), id, to);

/** Puts items in the place of all that a list has, as a pasted or an imported table does. */
export const replaceItems: PlanCommand<In & { items: readonly PlanItem[] }> = (
	document,
	{ path, items },
) => {
	const list = listAt(document, path);
	addTo({ path: list.path, items: [] }, items); // refuses names that stand twice
	if (list.items) return between(list.path, list.items, items);
	return items.length === 0 ? [] : beginAt(document, path, items);
};
