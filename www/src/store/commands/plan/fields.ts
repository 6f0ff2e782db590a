// Changes fields of the event, the project or the register itself, or of an object within it.

import { editAt } from "../placed.ts";
import type { PlanCommand } from "./items.ts";
import { beginAt, objectAt } from "./place.ts";

/** Fields of the object that names of members and ids of items lead to. */
export interface SetFields {
	path: readonly string[];
	edits: Readonly<Record<string, unknown>>;
}

/** Changes fields of an object, which begins where it is not there; undefined takes a field away. */
export const setFields: PlanCommand<SetFields> = (document, { path, edits }) => {
	const object = objectAt(document, path);
	if (object) return editAt([...path], object, edits);
	const set = Object.entries(edits).filter(([, value]) => value !== undefined);
	return set.length === 0 ? [] : beginAt(document, path, Object.fromEntries(set));
};
