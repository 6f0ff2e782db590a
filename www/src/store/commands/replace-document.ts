// Puts the document of a file in the place of the one here, as one step that undo takes back.

import { diffDocuments } from "../diff.ts";
import type { Patch, SubjectDocument } from "../model.ts";

/** Replaces the document; it keeps its id. */
export const replaceDocument = (
	document: SubjectDocument,
	{ document: after }: { document: SubjectDocument },
): Patch => diffDocuments(document, { ...after, id: document.id });
