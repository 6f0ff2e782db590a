// Activity records by the time they are of, for the cells of grids.

import type { ActivityRecord, Organization } from "../../engine/types.ts";
import { monthInYear, readPeriod } from "../../interchange/activity/period.ts";

/** A record's period in the form of the documents, where it can be read. */
export const periodOf = ({ period }: ActivityRecord): string => readPeriod(period) ?? period;

/** The months of a reporting year, first to last. */
export function monthsOf(year: number, start: number): string[] {
	return Array.from({ length: 12 }, (_, i) => monthInYear(year, ((start - 1 + i) % 12) + 1, start));
}

/** The reporting year that a month belongs to. */
export function reportingYear(month: string, start: number): number {
	const [year, number] = month.split("-").map(Number);
	return (number ?? 1) >= start ? (year ?? 0) : (year ?? 0) - 1;
}

/** The records of a source, by period; spans of months apart. */
export interface Timeline {
	/** Records of a month or a year. */
	at: ReadonlyMap<string, readonly ActivityRecord[]>;
	spans: readonly { first: string; last: string; record: ActivityRecord }[];
}

const timelines = new WeakMap<readonly ActivityRecord[], Timeline>();
const NONE: readonly ActivityRecord[] = [];

/** The timeline of a source's records; kept as long as the records stay the same. */
export function timelineOf(document: Organization, sourceId: string): Timeline {
	const records = document.records[sourceId] ?? NONE;
	const known = timelines.get(records);
	if (known) return known;
	const at = new Map<string, ActivityRecord[]>();
	const spans: { first: string; last: string; record: ActivityRecord }[] = [];
	for (const record of records) {
		const period = periodOf(record);
		const [first, last] = period.split("/");
		if (first !== undefined && last !== undefined) spans.push({ first, last, record });
		const list = at.get(period);
		if (list) list.push(record);
		else at.set(period, [record]);
	}
	const timeline = { at, spans };
	timelines.set(records, timeline);
	return timeline;
}

/** The span that covers a month. */
export const spanOver = ({ spans }: Timeline, month: string): ActivityRecord | undefined =>
	spans.find(({ first, last }) => first <= month && month <= last)?.record;
