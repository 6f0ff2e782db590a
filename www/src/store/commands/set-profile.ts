// Fills in who the organisation is.

import type { Organization } from "../../engine/types.ts";
import { type Command, type Edits, editFields } from "./command.ts";

/** Sets fields of the profile; an empty text takes a field away. */
export const setProfile: Command<Edits<Organization["profile"]>> = (document, edits) =>
	editFields(
		["profile"],
		document.profile,
		Object.fromEntries(Object.entries(edits).map(([field, text]) => [field, text || undefined])),
	);
