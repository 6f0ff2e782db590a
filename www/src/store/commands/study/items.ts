// The lists of a product study, and those of its processes.

import type { ProcessInput, ProductStudy, UnitProcess } from "../../../engine/types.ts";
import type { Patch } from "../../model.ts";
import { refuse } from "../../problem.ts";
import type { Placed } from "../placed.ts";

/** A command over a product study. */
export type StudyCommand<A> = (document: ProductStudy, args: A) => Patch;

/** The lists of a study whose items have ids. */
export type StudyList =
	| "processes"
	| "substages"
	| "parameters"
	| "variants"
	| "footprints"
	| "omissions";

/** A list of the study. */
export const listOf = <L extends StudyList>(
	document: ProductStudy,
	list: L,
): Placed<NonNullable<ProductStudy[L]>[number]> => ({
	path: [list],
	items: document[list] as NonNullable<ProductStudy[L]> | undefined,
});

/** A list of a process. */
export function listIn<L extends "inputs" | "outputs" | "emissions">(
	document: ProductStudy,
	process: string,
	list: L,
): Placed<NonNullable<UnitProcess[L]>[number]> {
	const found = document.processes.find(({ id }) => id === process);
	if (!found) refuse("item-missing", { item: process });
	return { path: ["processes", process, list], items: found[list] };
}

/** The list that an input stands in, whichever process it belongs to. */
export function listWithInput(document: ProductStudy, input: string): Placed<ProcessInput> {
	const process = document.processes.find(({ inputs }) => inputs?.some(({ id }) => id === input));
	if (!process) refuse("item-missing", { item: input });
	return listIn(document, process.id, "inputs");
}
