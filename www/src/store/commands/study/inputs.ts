// Commands over what processes take: rows of the inventory, parts, pasted rows.

import type { ProcessInput, Stage, UnitProcess } from "../../../engine/types.ts";
import { diffDocuments } from "../../diff.ts";
import { applyPatch } from "../../patch.ts";
import { refuse } from "../../problem.ts";
import type { Edits } from "../command.ts";
import { addTo, editIn, moveIn, removeFrom } from "../placed.ts";
import { listIn, listOf, listWithInput, type StudyCommand } from "./items.ts";
import { withoutInput } from "./without.ts";

/** Rows for a process, and the processes that they are made by. */
export interface AddInputs {
	/** The process that takes them. */
	process: string;
	inputs: readonly ProcessInput[];
	/** The place of the first; at the end where none is named. */
	at?: number;
	/** Processes of parts that come along. */
	processes?: readonly UnitProcess[];
	/** A row of that process that they come in place of. */
	instead?: string;
}

/** Adds rows. The caller mints the ids, which are unique in the study. */
export const addInputs: StudyCommand<AddInputs> = (
	document,
	{ process, inputs, at, processes = [], instead },
) => {
	const taken = new Set(
		document.processes.flatMap((each) => each.inputs ?? []).map(({ id }) => id),
	);
	const twice = inputs.find(({ id }) => taken.has(id));
	if (twice) refuse("item-exists", { item: twice.id });
	return [
		...addTo(listOf(document, "processes"), processes),
		...addTo(listIn(document, process, "inputs"), inputs, at),
		...(instead === undefined ? [] : removeFrom(listIn(document, process, "inputs"), instead)),
	];
};

/** A bill of materials for a process. */
export interface ImportBom {
	/** The process that takes its parts. */
	process: string;
	inputs: readonly ProcessInput[];
	/** The processes of its assemblies. */
	processes: readonly UnitProcess[];
	/** Rows of an earlier bill that these come in place of, with the assemblies that served them alone. */
	instead?: readonly string[];
}

/** Takes in a bill of materials, in place of the rows of an earlier one where these are named. */
export const importBom: StudyCommand<ImportBom> = (
	document,
	{ process, inputs, processes, instead = [] },
) => {
	const first = listIn(document, process, "inputs").items?.findIndex(({ id }) =>
		instead.includes(id),
	);
	for (const id of instead) listWithInput(document, id);
	const without = instead.reduce((left, id) => withoutInput(left, id, true), document);
	const at = first === undefined || first < 0 ? {} : { at: first };
	const added = addInputs(without, { process, inputs, processes, ...at });
	return diffDocuments(document, applyPatch(without, added));
};

/** Changes fields of an input, down to its legs and the terms of its recycling; undefined takes one away. */
export const editInput: StudyCommand<{ id: string; edits: Edits<ProcessInput> }> = (
	document,
	{ id, edits },
) => editIn(listWithInput(document, id), id, edits);

/** Removes an input, with `parts` also the processes that served it alone. */
export const removeInput: StudyCommand<{ id: string; parts?: boolean }> = (
	document,
	{ id, parts = false },
) => {
	listWithInput(document, id);
	return diffDocuments(document, withoutInput(document, id, parts));
};

/** Where an input goes: its place among the others there, and its stage where that changes too. */
export interface MoveInput {
	id: string;
	to: number;
	/** Another process. */
	process?: string;
	/** Its stage; null for that of its process. */
	stage?: Stage | null;
}

/** Moves an input within its process, to another process or to another stage. */
export const moveInput: StudyCommand<MoveInput> = (document, { id, to, process, stage }) => {
	const from = listWithInput(document, id);
	const staged = stage === undefined ? [] : editIn(from, id, { stage: stage ?? undefined });
	const target = process === undefined ? from : listIn(document, process, "inputs");
	if (target.path[1] === from.path[1]) {
		return [...moveIn(from, id, to), ...staged];
	}
	const at = from.items?.findIndex((each) => each.id === id) ?? -1;
	const item = from.items?.[at];
	if (!item) refuse("item-missing", { item: id });
	const placed = { ...item };
	if (stage) placed.stage = stage;
	if (stage === null) delete placed.stage;
	return [{ path: [...from.path, id], before: item, at }, ...addTo(target, [placed], to)];
};
