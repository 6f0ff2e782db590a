// The page's end of reading a table: a worker for each file, ended when the person turns away, or
// when it takes too long.

import { proxy, type Remote, wrap } from "comlink";
import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import type { ReadChoices } from "../interchange/table/read.ts";
import type { CopyMark } from "./copy.ts";
import type { CountGround } from "./count.ts";
import type { CountAnswer } from "./count-job.ts";
import { engineProblem } from "./host.ts";
import type { Ground, Opened, ReadingView, TableJob } from "./table-job.ts";
import { PART } from "./table-view.ts";
import type { Outcome } from "./types.ts";

export type { CopyMark } from "./copy.ts";
export type { Counted, CountGround, FindingKind, PackInUse } from "./count.ts";
export type { CountAnswer } from "./count-job.ts";
export type { Note, SheetInfo } from "./load.ts";
export type { Ground, Opened, ReadingView, TableView } from "./table-job.ts";

/** How long a file may take to open. */
const MOST_MS = 30_000;

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
	const worker = new Worker(new URL("./job.worker.ts", import.meta.url), { type: "module" });
	const job: Remote<TableJob> = wrap<TableJob>(worker);
	const failed = new Promise<Outcome<never>>((resolve) => {
		worker.addEventListener("error", ({ message }) => {
			const problem = engineProblem("engine-unavailable", { reason: message });
			resolve({ status: "invalid", problems: [problem] });
		});
	});
	const ask = <T>(question: Promise<Outcome<T>>) => Promise.race([question.catch(trapped), failed]);
	return {
		open: async (input, name, choices, ground, progress) => {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const late = new Promise<Outcome<never>>((resolve) => {
				timer = setTimeout(() => {
					worker.terminate();
					const seconds = String(Math.round(limit / 1000));
					resolve({ status: "invalid", problems: [engineProblem("file-slow", { seconds })] });
				}, limit);
			});
			const opening = ask(job.open(input, name, choices, ground, proxy(progress)));
			const outcome = await Promise.race([opening, late]);
			clearTimeout(timer);
			return outcome;
		},
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
		stop: () => worker.terminate(),
	};
}

/** A trap in the worker is an answer like others. */
function trapped(cause: unknown): Outcome<never> {
	if (!(cause instanceof Error)) throw cause;
	if (cause.name === "RuntimeError" || cause.name === "RangeError") {
		return { status: "invalid", problems: [engineProblem("engine-stopped")] };
	}
	if (cause.name !== "EngineUnavailable") throw cause;
	const problem = engineProblem("engine-unavailable", { reason: cause.message });
	return { status: "invalid", problems: [problem] };
}
