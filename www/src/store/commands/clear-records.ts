// Clears the records of a source, all of them or those of some periods.

import { type Command, change } from "./command.ts";

/** Which records go. */
export interface ClearRecords {
	sourceId: string;
	/** Only records of these periods. */
	periods?: readonly string[];
}

/** Removes records of a source. */
export const clearRecords: Command<ClearRecords> = (document, { sourceId, periods }) => {
	const before = document.records[sourceId] ?? [];
	const left = periods ? before.filter((record) => !periods.includes(record.period)) : [];
	if (left.length === before.length) return [];
	return [change(["records", sourceId], before, left.length > 0 ? left : undefined)];
};
