// Takes a sub-category out of the significance register.

import { type Command, removeItem } from "./command.ts";

/** Removes a row of the register. */
export const removeSignificance: Command<{ id: string }> = (document, { id }) => [
	removeItem(document, "significance", id),
];
