// The page's end of reading a plain table: a worker for each file, ended when it is read.

import { proxy } from "comlink";
import type { ReadChoices } from "../interchange/table/read.ts";
import { MOST_MS, startJob } from "./job.ts";
import type { PlainView } from "./table-view.ts";
import type { Outcome } from "./types.ts";

export type { PlainView } from "./table-view.ts";

/** A file that is being read. */
export interface PlainReading {
	done: Promise<Outcome<PlainView>>;
	stop(): void;
}

/** Reads a file, or text that was pasted; `progress` hears how much is done, from 0 to 1. */
export function readPlainTable(
	input: Blob | string,
	name: string,
	choices: ReadChoices,
	progress: (part: number) => void,
): PlainReading {
	const { job, askWithin, stop } = startJob();
	const done = askWithin(job.plain(input, name, choices, proxy(progress)), MOST_MS);
	return { done: done.finally(stop), stop };
}
