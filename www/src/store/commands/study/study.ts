// Commands over the study itself: what it is of and how it is made.

import type {
	DeclaredUnit,
	FunctionalUnit,
	OutputPin,
	ProductProfile,
	ProductStudy,
	StudySettings,
} from "../../../engine/types.ts";
import { between, diffDocuments } from "../../diff.ts";
import { same } from "../../patch.ts";
import type { Edits } from "../command.ts";
import { editAt } from "../placed.ts";
import type { StudyCommand } from "./items.ts";

/** Describes the product; undefined takes a field away. */
export const setStudyProfile: StudyCommand<Edits<ProductProfile>> = (document, edits) =>
	document.profile
		? editAt(["profile"], document.profile, edits)
		: between(["profile"], undefined, compact(edits));

/** Chooses how the study is made. */
export const setStudySettings: StudyCommand<Edits<StudySettings>> = (document, edits) =>
	editAt(["settings"], document.settings, edits);

/**
 * Sets what the footprint is of, with its masses and its carbon. Where the process that it is of makes just
 * that, it goes on doing so.
 */
export const setDeclaredUnit: StudyCommand<Edits<DeclaredUnit>> = (document, edits) => {
	const { declaredUnit, reference, processes } = document;
	const process = processes.find(({ id }) => id === reference.process);
	const output = process?.outputs.find(({ id }) => id === (reference.output ?? id));
	const follows =
		edits.amount && process && output && same(output.amount, declaredUnit.amount)
			? between(
					["processes", process.id, "outputs", output.id, "amount"],
					output.amount,
					edits.amount,
				)
			: [];
	return [...editAt(["declaredUnit"], declaredUnit, edits), ...follows];
};

/** Sets what the product does for whom; undefined takes it away. */
export const setFunctionalUnit: StudyCommand<{ unit: FunctionalUnit | undefined }> = (
	document,
	{ unit },
) => between(["functionalUnit"], document.functionalUnit, unit);

/** Chooses the process whose product the study is of. */
export const setReference: StudyCommand<{ reference: OutputPin }> = (document, { reference }) =>
	between(["reference"], document.reference, reference);

/** Takes in another study whole; it keeps the id that it has here. */
export const importStudy: StudyCommand<{ study: ProductStudy }> = (document, { study }) =>
	diffDocuments(document, { ...study, id: document.id });

function compact<T extends object>(edits: T): Partial<T> {
	const set = Object.entries(edits).filter(([, value]) => value !== undefined);
	return Object.fromEntries(set) as Partial<T>;
}
