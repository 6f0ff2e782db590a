// Removes an emission source together with its records.

import { type Command, removeItem } from "./command.ts";

/** Removes an emission source and its records, which an undo brings back. */
export const removeSource: Command<{ id: string }> = (document, { id }) => {
	const records = document.records[id];
	const source = removeItem(document, "sources", id);
	return records ? [{ path: ["records", id], before: records }, source] : [source];
};
