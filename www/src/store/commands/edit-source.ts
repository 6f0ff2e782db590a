// Changes an emission source.

import type { Source } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of an emission source; undefined takes a field away. */
export const editSource: Command<{ id: string; edits: Edits<Source> }> = (
	document,
	{ id, edits },
) => editItem(document, "sources", id, edits);
