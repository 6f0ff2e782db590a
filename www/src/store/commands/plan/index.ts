// The commands over an event, a project and the register, by the name under which the log knows them.

import { addOwnFactor } from "../add-own-factor.ts";
import { addOwnMethod } from "../add-own-method.ts";
import { editOwnFactor } from "../edit-own-factor.ts";
import { editOwnMethod } from "../edit-own-method.ts";
import { mergeDocument } from "../merge-document.ts";
import { removeOwnFactor } from "../remove-own-factor.ts";
import { removeOwnMethod } from "../remove-own-method.ts";
import { renameSubject } from "../rename-subject.ts";
import { restoreVersion } from "../restore-version.ts";
import { setFields } from "./fields.ts";
import { addItems, editItem, moveItem, removeItem, replaceItems } from "./items.ts";

/** The commands. A name, once released, keeps its meaning: logs hold it. */
export const planCommands = {
	"rename-subject": renameSubject,
	"set-fields": setFields,
	"add-items": addItems,
	"edit-item": editItem,
	"remove-item": removeItem,
	"move-item": moveItem,
	"replace-items": replaceItems,
	"add-own-factor": addOwnFactor,
	"edit-own-factor": editOwnFactor,
	"remove-own-factor": removeOwnFactor,
	"add-own-method": addOwnMethod,
	"edit-own-method": editOwnMethod,
	"remove-own-method": removeOwnMethod,
	"merge-document": mergeDocument,
	"restore-version": restoreVersion,
} as const;

/** The commands over these kinds of subjects. */
export type PlanCommands = typeof planCommands;
