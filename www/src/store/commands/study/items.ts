// What commands over a product study are made of: lists of things with ids, within things with ids.

import type { ProcessInput, ProductStudy, UnitProcess } from "../../../engine/types.ts";
import { between } from "../../diff.ts";
import { keyOf } from "../../draft.ts";
import type { Patch } from "../../model.ts";
import { same } from "../../patch.ts";
import { refuse } from "../../problem.ts";
import { change, type Edits } from "../command.ts";

/** A command over a product study. */
export type StudyCommand<A> = (document: ProductStudy, args: A) => Patch;

/** The lists of a study whose items have ids. */
export type StudyList =
	| "processes"
	| "substages"
	| "parameters"
	| "variants"
	| "footprints"
	| "omissions";

/** A list and where it is. */
interface Placed<T> {
	path: string[];
	items: readonly T[] | undefined;
}

type Item = { id: string };

/** A list of the study. */
export const listOf = <L extends StudyList>(
	document: ProductStudy,
	list: L,
): Placed<NonNullable<ProductStudy[L]>[number]> => ({
	path: [list],
	items: document[list] as NonNullable<ProductStudy[L]> | undefined,
});

/** A list of a process. */
export function listIn<L extends "inputs" | "outputs" | "emissions">(
	document: ProductStudy,
	process: string,
	list: L,
): Placed<NonNullable<UnitProcess[L]>[number]> {
	const found = document.processes.find(({ id }) => id === process);
	if (!found) refuse("item-missing", { item: process });
	return { path: ["processes", process, list], items: found[list] };
}

/** The list that an input stands in, whichever process it belongs to. */
export function listWithInput(document: ProductStudy, input: string): Placed<ProcessInput> {
	const process = document.processes.find(({ inputs }) => inputs?.some(({ id }) => id === input));
	if (!process) refuse("item-missing", { item: input });
	return listIn(document, process.id, "inputs");
}

/** Adds items at the end of a list, or at a place in it. */
export function addTo<T extends Item>(
	{ path, items }: Placed<T>,
	added: readonly T[],
	at = items?.length ?? 0,
): Patch {
	const known = new Set(items?.map(({ id }) => id));
	for (const { id } of added) {
		if (known.has(id)) refuse("item-exists", { item: id });
		known.add(id);
	}
	if (added.length === 0) return [];
	const begun: Patch = items ? [] : [{ path, after: [] }];
	const places = added.map((item, i) => ({ path: [...path, item.id], after: item, at: at + i }));
	return [...begun, ...places];
}

/** Takes an item out of a list. */
export function removeFrom<T extends Item>({ path, items }: Placed<T>, id: string): Patch {
	const { item, at } = found(items, id);
	return [{ path: [...path, id], before: item, at }];
}

/** Changes fields of an item; what stays the same makes no change. */
export function editIn<T extends Item>(
	{ path, items }: Placed<T>,
	id: string,
	edits: Edits<T>,
): Patch {
	return editAt([...path, id], found(items, id).item, edits);
}

/** Moves an item within its list; `to` is its place among the others. */
export function moveIn<T extends Item>({ path, items }: Placed<T>, id: string, to: number): Patch {
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

function found<T extends Item>(items: readonly T[] | undefined, id: string) {
	const at = items?.findIndex((item) => keyOf(item) === id) ?? -1;
	const item = items?.[at];
	return item ? { item, at } : refuse("item-missing", { item: id });
}
