// Gives the subject another name.

import type { Patch, SubjectDocument } from "../model.ts";
import { editFields } from "./command.ts";

/** Renames the subject. */
export const renameSubject = (document: SubjectDocument, { name }: { name: string }): Patch =>
	editFields([], document, { name });
