// Changes a method of one's own.

import type { Method } from "../../engine/types.ts";
import { type Command, type Edits, editItem, type Owner } from "./command.ts";

/** Changes fields of a method of one's own; undefined takes a field away. */
export const editOwnMethod: Command<{ id: string; edits: Edits<Method> }, Owner> = (
	document,
	{ id, edits },
) => editItem(document, "methods", id, edits);
