// Merges the document of a file into the one here, as one step that undo takes back.

import type { Organization } from "../../engine/types.ts";
import { type Choice, mergeDocuments } from "../backup/merge.ts";
import { diffDocuments } from "../diff.ts";
import type { Command } from "./command.ts";

/** Adds what only the file has, and takes what was chosen of the rest. */
export const mergeDocument: Command<{ document: Organization; choice: Choice }> = (
	document,
	{ document: file, choice },
) => diffDocuments(document, mergeDocuments(document, file, choice));
