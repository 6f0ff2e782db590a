// Gives the subject another name.

import { type Command, editFields } from "./command.ts";

/** Renames the subject. */
export const renameSubject: Command<{ name: string }> = (document, { name }) =>
	editFields([], document, { name });
