// Removes a facility together with its sources and their records.

import { applyPatch } from "../patch.ts";
import { type Command, removeItem } from "./command.ts";
import { removeSource } from "./remove-source.ts";

/** Removes a facility with all that stands in it, which an undo brings back. */
export const removeFacility: Command<{ id: string }> = (document, { id }) => {
	let left = document;
	const sources = document.sources.filter((source) => source.facilityId === id);
	const patch = sources.flatMap((source) => {
		const removal = removeSource(left, { id: source.id });
		left = applyPatch(left, removal);
		return removal;
	});
	return [...patch, removeItem(left, "facilities", id)];
};
