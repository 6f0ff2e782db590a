// Commands over the processes of a study.

import type { UnitProcess } from "../../../engine/types.ts";
import { diffDocuments } from "../../diff.ts";
import { refuse } from "../../problem.ts";
import type { Edits } from "../command.ts";
import { addTo, editIn, moveIn } from "../placed.ts";
import { listOf, type StudyCommand } from "./items.ts";
import { withoutProcesses } from "./without.ts";

/** Adds a process, at the end or at a place. The caller mints the ids. */
export const addProcess: StudyCommand<{ item: UnitProcess; at?: number }> = (
	document,
	{ item, at },
) => addTo(listOf(document, "processes"), [item], at);

/** Changes fields of a process; undefined takes a field away. */
export const editProcess: StudyCommand<{ id: string; edits: Edits<UnitProcess> }> = (
	document,
	{ id, edits },
) => editIn(listOf(document, "processes"), id, edits);

/** Removes a process; inputs that it supplied are without a supply then. */
export const removeProcess: StudyCommand<{ id: string }> = (document, { id }) => {
	if (document.reference.process === id) refuse("item-needed", { item: id });
	if (!document.processes.some((process) => process.id === id)) {
		refuse("item-missing", { item: id });
	}
	return diffDocuments(document, withoutProcesses(document, new Set([id])));
};

/** Moves a process among the others. */
export const moveProcess: StudyCommand<{ id: string; to: number }> = (document, { id, to }) =>
	moveIn(listOf(document, "processes"), id, to);
