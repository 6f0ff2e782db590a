// Removes a method of one's own.

import { type Command, type Owner, removeItem } from "./command.ts";

/** Removes a method of one's own. */
export const removeOwnMethod: Command<{ id: string }, Owner> = (document, { id }) => [
	removeItem(document, "methods", id),
];
