// Removes an entry of the register of the base year.

import { type Command, removeItem } from "./command.ts";

/** Removes a change since the base year. */
export const removeBaseYearChange: Command<{ id: string }> = (document, { id }) => [
	removeItem(document, "baseYearChanges", id),
];
