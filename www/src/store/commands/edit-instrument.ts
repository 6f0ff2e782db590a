// Changes a measuring instrument.

import type { Instrument } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of a measuring instrument; undefined takes a field away. */
export const editInstrument: Command<{ id: string; edits: Edits<Instrument> }> = (
	document,
	{ id, edits },
) => editItem(document, "instruments", id, edits);
