// Adds a factor of the organisation's own.

import type { Factor } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds a factor of the organisation's own, at the end or at a place. The caller mints the id. */
export const addOwnFactor: Command<{ item: Factor; at?: number }> = (document, { item, at }) =>
	addItem(document, "factors", item, at);
