// Chooses how the inventory is made: consolidation, years, GWP set, electricity, guideline, account.

import type { Organization } from "../../engine/types.ts";
import { type Command, type Edits, editFields } from "./command.ts";

/** Sets settings; undefined takes away one that may be absent. */
export const setSettings: Command<Edits<Organization["settings"]>> = (document, edits) =>
	editFields(["settings"], document.settings, edits);
