// Commands over the registers of a study: stages within stages, variants, suppliers' footprints, omissions.

import type { DeclaredFootprint, Omission, StudyVariant, Substage } from "../../../engine/types.ts";
import { between, diffDocuments } from "../../diff.ts";
import type { Edits } from "../command.ts";
import { addTo, editIn, moveIn, removeFrom } from "../placed.ts";
import { listOf, type StudyCommand } from "./items.ts";
import { withoutSupplies } from "./without.ts";

/** Adds a stage within a stage. */
export const addSubstage: StudyCommand<{ item: Substage }> = (document, { item }) =>
	addTo(listOf(document, "substages"), [item]);

/** Changes a stage within a stage. */
export const editSubstage: StudyCommand<{ id: string; edits: Edits<Substage> }> = (
	document,
	{ id, edits },
) => editIn(listOf(document, "substages"), id, edits);

/** Removes a stage within a stage; what stood in it stands in the stage itself. */
export const removeSubstage: StudyCommand<{ id: string }> = (document, { id }) => {
	const left = <T extends { substage?: string }>(item: T): T => {
		if (item.substage !== id) return item;
		const { substage: _, ...rest } = item;
		return rest as T;
	};
	return [
		...diffDocuments(document, {
			...document,
			processes: document.processes.map((process) => ({
				...left(process),
				inputs: (process.inputs ?? []).map(left),
			})),
		}),
		...removeFrom(listOf(document, "substages"), id),
	];
};

/** Adds a variant. */
export const addVariant: StudyCommand<{ item: StudyVariant }> = (document, { item }) =>
	addTo(listOf(document, "variants"), [item]);

/** Changes a variant, down to what it says of a parameter or an input. */
export const editVariant: StudyCommand<{ id: string; edits: Edits<StudyVariant> }> = (
	document,
	{ id, edits },
) => editIn(listOf(document, "variants"), id, edits);

/** Moves a variant among the others. */
export const moveVariant: StudyCommand<{ id: string; to: number }> = (document, { id, to }) =>
	moveIn(listOf(document, "variants"), id, to);

/** Removes a variant. */
export const removeVariant: StudyCommand<{ id: string }> = (document, { id }) =>
	removeFrom(listOf(document, "variants"), id);

/** Adds footprints that suppliers declare. */
export const addFootprints: StudyCommand<{ items: readonly DeclaredFootprint[] }> = (
	document,
	{ items },
) => addTo(listOf(document, "footprints"), items);

/** Takes in footprints of files: those with a known id take the place of what was there, all of it. */
export const takeFootprints: StudyCommand<{ items: readonly DeclaredFootprint[] }> = (
	document,
	{ items },
) => {
	const old = new Map((document.footprints ?? []).map((item) => [item.id, item]));
	const fresh = items.filter(({ id }) => !old.has(id));
	const renewed = items.filter(({ id }) => old.has(id));
	return [
		...renewed.flatMap((item) => between(["footprints", item.id], old.get(item.id), item)),
		...addTo(listOf(document, "footprints"), fresh),
	];
};

/** Changes a supplier's footprint. */
export const editFootprint: StudyCommand<{ id: string; edits: Edits<DeclaredFootprint> }> = (
	document,
	{ id, edits },
) => editIn(listOf(document, "footprints"), id, edits);

/** Removes a supplier's footprint; inputs that it supplied are without a supply then. */
export const removeFootprint: StudyCommand<{ id: string }> = (document, { id }) => [
	...diffDocuments(
		document,
		withoutSupplies(document, ({ footprint }) => footprint === id),
	),
	...removeFrom(listOf(document, "footprints"), id),
];

/** Adds something that is left out. */
export const addOmission: StudyCommand<{ item: Omission }> = (document, { item }) =>
	addTo(listOf(document, "omissions"), [item]);

/** Changes something that is left out. */
export const editOmission: StudyCommand<{ id: string; edits: Edits<Omission> }> = (
	document,
	{ id, edits },
) => editIn(listOf(document, "omissions"), id, edits);

/** Removes something that is left out. */
export const removeOmission: StudyCommand<{ id: string }> = (document, { id }) =>
	removeFrom(listOf(document, "omissions"), id);
