// Changes a factor of the organisation's own.

import type { Factor } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of a factor of the organisation's own; undefined takes a field away. */
export const editOwnFactor: Command<{ id: string; edits: Edits<Factor> }> = (
	document,
	{ id, edits },
) => editItem(document, "factors", id, edits);
