// Adds a method of the organisation's own.

import type { Method } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds a method of the organisation's own, at the end or at a place. The caller mints the id. */
export const addOwnMethod: Command<{ item: Method; at?: number }> = (document, { item, at }) =>
	addItem(document, "methods", item, at);
