// Adds a factor of one's own.

import type { Factor } from "../../engine/types.ts";
import { addItem, type Command, type Owner } from "./command.ts";

/** Adds a factor of one's own, at the end or at a place. The caller mints the id. */
export const addOwnFactor: Command<{ item: Factor; at?: number }, Owner> = (
	document,
	{ item, at },
) => addItem(document, "factors", item, at);
