// The data-level patch that leads from one document of a subject to another: field by field, item by
// item where a list's items have names, row by row in the records.

import { keyOf } from "./draft.ts";
import type { Patch, PlaceChange, SubjectDocument } from "./model.ts";
import { same } from "./patch.ts";
import { tidy } from "./stored.ts";

/** Items put in or taken out beyond which a list is replaced as a whole, which is quicker. */
const MANY = 1000;

/**
 * The patch that turns `before` into `after`, two documents of one subject. Sources without rows
 * count as having no member in `records`, as everywhere in the store. Equal documents give no change.
 */
export function diffDocuments<D extends SubjectDocument>(before: D, after: D): Patch {
	return between([], tidy(before), tidy(after));
}

/** The changes at a place that turn one value into another, item by item where lists' items have names. */
export function between(path: string[], before: unknown, after: unknown): PlaceChange[] {
	if (before === after) return [];
	if (Array.isArray(before) && Array.isArray(after)) return lists(path, before, after);
	if (isRow(path) || !isObject(before) || !isObject(after)) return whole(path, before, after);
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...keys].flatMap((key) => between([...path, key], own(before, key), own(after, key)));
}

/** One change for all of a place, if there is any. */
function whole(path: string[], before: unknown, after: unknown): PlaceChange[] {
	if (same(before, after)) return [];
	return [
		{
			path,
			...(before === undefined ? {} : { before }),
			...(after === undefined ? {} : { after }),
		},
	];
}

function lists(path: string[], before: unknown[], after: unknown[]): PlaceChange[] {
	const old = named(before);
	const now = named(after);
	if (!old || !now) return whole(path, before, after);
	const stay = [...old.keys()].filter((name) => now.has(name));
	const order = [...now.keys()].filter((name) => old.has(name));
	const moved = stay.some((name, place) => name !== order[place]);
	if (moved || old.size + now.size - 2 * stay.length > MANY) return whole(path, before, after);
	// Removals from the end and additions from the front, so that each place holds when it is met.
	const gone = [...old].filter(([name]) => !now.has(name)).reverse();
	const come = [...now].filter(([name]) => !old.has(name));
	return [
		...gone.map(([name, at]) => ({ path: [...path, name], before: before[at], at })),
		...come.map(([name, at]) => ({ path: [...path, name], after: after[at], at })),
		...stay.flatMap((name) =>
			between([...path, name], before[old.get(name) ?? -1], after[now.get(name) ?? -1]),
		),
	];
}

/** The places of a list's items by name; nothing where one has none or shares it. */
function named(list: readonly unknown[]): Map<string, number> | undefined {
	const places = new Map<string, number>();
	for (const [place, item] of list.entries()) {
		const name = keyOf(item);
		if (name === undefined || places.has(name)) return undefined;
		places.set(name, place);
	}
	return places;
}

/** A row of the records changes as one, as it does in the log. */
const isRow = (path: readonly string[]): boolean => path[0] === "records" && path.length === 3;

const isObject = (value: unknown): value is object =>
	value !== null && typeof value === "object" && !Array.isArray(value);

const own = (object: object, key: string): unknown =>
	Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
