// Removes a factor of one's own.

import { type Command, type Owner, removeItem } from "./command.ts";

/** Removes a factor of one's own. */
export const removeOwnFactor: Command<{ id: string }, Owner> = (document, { id }) => [
	removeItem(document, "factors", id),
];
