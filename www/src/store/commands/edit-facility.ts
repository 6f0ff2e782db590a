// Changes a facility.

import type { Facility } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of a facility; undefined takes a field away. */
export const editFacility: Command<{ id: string; edits: Edits<Facility> }> = (
	document,
	{ id, edits },
) => editItem(document, "facilities", id, edits);
