// Adds an emission source.

import type { Source } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds an emission source, at the end or at a place. The caller mints the id. */
export const addSource: Command<{ item: Source; at?: number }> = (document, { item, at }) =>
	addItem(document, "sources", item, at);
