// The page's end of reading a table: a worker for each file, ended when the person turns away, or
// when it takes too long.

import { proxy } from "comlink";
import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import type { ReadChoices } from "../interchange/table/read.ts";
import type { CopyMark } from "./copy.ts";
import type { CountGround } from "./count.ts";
import type { CountAnswer } from "./count-job.ts";
import { MOST_MS, startJob } from "./job.ts";
import type { Ground, Opened, ReadingView } from "./table-job.ts";
import { PART } from "./table-view.ts";
import type { Outcome } from "./types.ts";

export type { CopyMark } from "./copy.ts";
export type { Counted, CountGround, FindingKind, PackInUse } from "./count.ts";
export type { CountAnswer } from "./count-job.ts";
export type { Note, SheetInfo } from "./load.ts";
export type { Ground, Opened, ReadingView, TableView } from "./table-job.ts";

/** A table that is being read. */
export interface TableReader {
	open(
		input: Blob | string,
		name: string,
		choices: ReadChoices,
		ground: Ground,
		progress: (part: number) => void,
	): Promise<Outcome<Opened>>;
	guess(heads: Pick<Mapping, "head" | "heads">, ground: Ground): Promise<Outcome<Mapping>>;
	read(
		mapping: Mapping,
		known: KnownOrganization,
		mends: Readonly<Record<string, string>>,
		withHidden: boolean,
	): Promise<Outcome<ReadingView>>;
	texts(places: readonly (readonly [row: number, column: number])[]): Promise<Outcome<string[]>>;
	copy(
		marks: readonly CopyMark[],
		mapping: Mapping,
		mends: Readonly<Record<string, string>>,
		withHidden: boolean,
		named: { title: string; created: string },
	): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
	/** What the records of the last reading come to by themselves. */
	count(
		mains: Readonly<Record<string, string>>,
		ground: CountGround,
		progress: (part: number) => void,
	): Promise<Outcome<CountAnswer>>;
	/** Stops the count that is under way. */
	stopCount(): void;
	/** Ends the worker; what it was asked stays without an answer. */
	stop(): void;
}

/** Starts a worker for one table. */
export function startTableReader(limit = MOST_MS): TableReader {
	const { job, ask, askWithin, stop } = startJob();
	return {
		open: (input, name, choices, ground, progress) =>
			askWithin(job.open(input, name, choices, ground, proxy(progress)), limit),
		guess: (heads, ground) => ask(job.guess(heads, ground)),
		read: async (...given) => {
			const outcome = await ask(job.readInParts(...given));
			if (outcome.status === "invalid") return outcome;
			const { records } = outcome.value;
			for (let last = records.length; last === PART; ) {
				const more = await job.part(records.length);
				records.push(...more);
				last = more.length;
			}
			return outcome;
		},
		texts: (places) => ask(job.texts(places)),
		copy: (marks, mapping, mends, withHidden, named) =>
			ask(job.copy(marks, mapping, mends, withHidden, named)),
		count: (mains, ground, progress) => ask(job.count(mains, ground, proxy(progress))),
		stopCount: () => void job.stopCount(),
		stop,
	};
}
