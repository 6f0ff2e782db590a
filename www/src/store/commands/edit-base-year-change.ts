// Changes an entry of the register of the base year.

import type { BaseYearChange } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of a change since the base year; undefined takes a field away. */
export const editBaseYearChange: Command<{ id: string; edits: Edits<BaseYearChange> }> = (
	document,
	{ id, edits },
) => editItem(document, "baseYearChanges", id, edits);
