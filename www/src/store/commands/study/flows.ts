// Commands over what processes make and emit.

import type { DirectFlow, ProcessOutput } from "../../../engine/types.ts";
import { refuse } from "../../problem.ts";
import type { Edits } from "../command.ts";
import { addTo, editIn, removeFrom } from "../placed.ts";
import { listIn, type StudyCommand } from "./items.ts";

/** An item of a process. */
interface Of {
	process: string;
	id: string;
}

/** Adds a product to a process. */
export const addOutput: StudyCommand<{ process: string; item: ProcessOutput }> = (
	document,
	{ process, item },
) => addTo(listIn(document, process, "outputs"), [item]);

/** Changes fields of a product. */
export const editOutput: StudyCommand<Of & { edits: Edits<ProcessOutput> }> = (
	document,
	{ process, id, edits },
) => editIn(listIn(document, process, "outputs"), id, edits);

/** Removes a product; a process keeps one. */
export const removeOutput: StudyCommand<Of> = (document, { process, id }) => {
	const outputs = listIn(document, process, "outputs");
	if (outputs.items?.length === 1) refuse("item-needed", { item: id });
	return removeFrom(outputs, id);
};

/** Adds a direct emission or removal to a process. */
export const addEmission: StudyCommand<{ process: string; item: DirectFlow }> = (
	document,
	{ process, item },
) => addTo(listIn(document, process, "emissions"), [item]);

/** Changes fields of a direct emission. */
export const editEmission: StudyCommand<Of & { edits: Edits<DirectFlow> }> = (
	document,
	{ process, id, edits },
) => editIn(listIn(document, process, "emissions"), id, edits);

/** Removes a direct emission. */
export const removeEmission: StudyCommand<Of> = (document, { process, id }) =>
	removeFrom(listIn(document, process, "emissions"), id);
