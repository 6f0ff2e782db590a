// Brings back a whole earlier or other version of the document, as one step that an undo takes back.

import { diffDocuments } from "../diff.ts";
import type { Patch, SubjectDocument } from "../model.ts";

/** Makes the document what it is in `version`, whatever it is now. */
export const restoreVersion = (
	document: SubjectDocument,
	{ version }: { version: SubjectDocument },
): Patch => diffDocuments(document, { ...version, id: document.id });
