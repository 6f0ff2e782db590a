// Removes a measuring instrument.

import { type Command, removeItem } from "./command.ts";

/** Removes a measuring instrument. */
export const removeInstrument: Command<{ id: string }> = (document, { id }) => [
	removeItem(document, "instruments", id),
];
