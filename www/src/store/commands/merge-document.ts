// Merges the document of a file into the one here, as one step that undo takes back.

import { type Choice, mergeDocuments } from "../backup/merge.ts";
import { diffDocuments } from "../diff.ts";
import type { Patch, SubjectDocument } from "../model.ts";

/** Adds what only the file has, and takes what was chosen of the rest. */
export const mergeDocument = (
	document: SubjectDocument,
	{ document: file, choice }: { document: SubjectDocument; choice: Choice },
): Patch => diffDocuments(document, mergeDocuments(document, file, choice));
