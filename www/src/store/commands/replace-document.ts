// Puts the document of a file in the place of the one here, as one step that undo takes back.

import type { Organization } from "../../engine/types.ts";
import { diffDocuments } from "../diff.ts";
import type { Command } from "./command.ts";

/** Replaces the document; it keeps its id. */
export const replaceDocument: Command<{ document: Organization }> = (
	document,
	{ document: after },
) => diffDocuments(document, { ...after, id: document.id });
