// A place in an event, a project or the register: a path of names of members and of ids of items.

import { between } from "../../diff.ts";
import { keyOf } from "../../draft.ts";
import type { Patch, SubjectDocument } from "../../model.ts";
import { refuse } from "../../problem.ts";
import type { Placed } from "../placed.ts";

/** An item of a list: it goes by its id, or by its year where it has none. */
export type PlanItem = Readonly<Record<string, unknown>> & ({ id: string } | { year: number });

/** What stands at a place; undefined where nothing does. An item that is not there is refused. */
export function valueAt(document: SubjectDocument, path: readonly string[]): unknown {
	let here: unknown = document;
	for (const name of path) {
		if (here === undefined) return undefined;
		here = Array.isArray(here) ? itemOf(here, name) : memberOf(here, name, path);
	}
	return here;
}

/** The list at a place, which may not have begun. */
export function listAt(document: SubjectDocument, path: readonly string[]): Placed<PlanItem> {
	const items = valueAt(document, path);
	if (items !== undefined && !Array.isArray(items)) misplaced(path);
	return { path: [...path], items: items as PlanItem[] | undefined };
}

/** The object at a place, which may not have begun. */
export function objectAt(document: SubjectDocument, path: readonly string[]): object | undefined {
	const object = valueAt(document, path);
	if (object === undefined) return undefined;
	return isObject(object) ? object : misplaced(path);
}

/** Begins a value at a place, with the objects on the way to it that are not there yet. */
export function beginAt(document: SubjectDocument, path: readonly string[], value: unknown): Patch {
	let depth = path.length - 1;
	let begun = value;
	while (depth > 0 && valueAt(document, path.slice(0, depth)) === undefined) {
		begun = { [path[depth] ?? ""]: begun };
		depth -= 1;
	}
	return between(path.slice(0, depth + 1), undefined, begun);
}

function itemOf(list: readonly unknown[], name: string): unknown {
	return list.find((item) => keyOf(item) === name) ?? refuse("item-missing", { item: name });
}

function memberOf(here: unknown, name: string, path: readonly string[]): unknown {
	if (!isObject(here)) return misplaced(path);
	return Object.hasOwn(here, name) ? Reflect.get(here, name) : undefined;
}

const isObject = (value: unknown): value is object =>
	value !== null && typeof value === "object" && !Array.isArray(value);

const misplaced = (path: readonly string[]): never =>
	refuse("item-missing", { item: path.join(".") });
