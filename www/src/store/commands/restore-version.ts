// Brings back a whole earlier or other version of the document, as one step that an undo takes back.

import type { Organization } from "../../engine/types.ts";
import { diffDocuments } from "../diff.ts";
import type { Command } from "./command.ts";

/** Makes the document what it is in `version`, whatever it is now. */
export const restoreVersion: Command<{ version: Organization }> = (document, { version }) =>
	diffDocuments(document, { ...version, id: document.id });
