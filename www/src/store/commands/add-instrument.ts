// Adds a measuring instrument.

import type { Instrument } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds a measuring instrument, at the end or at a place. The caller mints the id. */
export const addInstrument: Command<{ item: Instrument; at?: number }> = (document, { item, at }) =>
	addItem(document, "instruments", item, at);
