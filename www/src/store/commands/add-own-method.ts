// Adds a method of one's own.

import type { Method } from "../../engine/types.ts";
import { addItem, type Command, type Owner } from "./command.ts";

/** Adds a method of one's own, at the end or at a place. The caller mints the id. */
export const addOwnMethod: Command<{ item: Method; at?: number }, Owner> = (
	document,
	{ item, at },
) => addItem(document, "methods", item, at);
