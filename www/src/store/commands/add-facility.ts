// Adds a facility.

import type { Facility } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds a facility, at the end or at a place. The caller mints the id. */
export const addFacility: Command<{ item: Facility; at?: number }> = (document, { item, at }) =>
	addItem(document, "facilities", item, at);
