// Removes a factor of the organisation's own.

import { type Command, removeItem } from "./command.ts";

/** Removes a factor of the organisation's own. */
export const removeOwnFactor: Command<{ id: string }> = (document, { id }) => [
	removeItem(document, "factors", id),
];
