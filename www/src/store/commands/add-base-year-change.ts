// Adds a change to the register of the base year.

import type { BaseYearChange } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds a change since the base year, at the end or at a place. The caller mints the id. */
export const addBaseYearChange: Command<{ item: BaseYearChange; at?: number }> = (
	document,
	{ item, at },
) => addItem(document, "baseYearChanges", item, at);
