// Puts a whole version of the document, an earlier one or that of a file, in the place of the one here, as
// one step that an undo takes back.

import { diffDocuments } from "../diff.ts";
import type { Patch, SubjectDocument } from "../model.ts";

/** Makes the document what it is in `version`, whatever it is now; it keeps its id. */
export const restoreVersion = (
	document: SubjectDocument,
	{ version }: { version: SubjectDocument },
): Patch => diffDocuments(document, { ...version, id: document.id });
