// Removes a method of the organisation's own.

import { type Command, removeItem } from "./command.ts";

/** Removes a method of the organisation's own. */
export const removeOwnMethod: Command<{ id: string }> = (document, { id }) => [
	removeItem(document, "methods", id),
];
