// Changes a factor of one's own.

import type { Factor } from "../../engine/types.ts";
import { type Command, type Edits, editItem, type Owner } from "./command.ts";

/** Changes fields of a factor of one's own; undefined takes a field away. */
export const editOwnFactor: Command<{ id: string; edits: Edits<Factor> }, Owner> = (
	document,
	{ id, edits },
) => editItem(document, "factors", id, edits);
