// Changes a method of the organisation's own.

import type { Method } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of a method of the organisation's own; undefined takes a field away. */
export const editOwnMethod: Command<{ id: string; edits: Edits<Method> }> = (
	document,
	{ id, edits },
) => editItem(document, "methods", id, edits);
