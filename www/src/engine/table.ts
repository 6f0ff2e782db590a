// The page's end of reading a table: a worker for each file, ended when the person turns away.

import { proxy, type Remote, wrap } from "comlink";
import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import type { ReadChoices } from "../interchange/table/read.ts";
import { engineProblem } from "./host.ts";
import type { ReadingView, TableJob, TableView } from "./table-job.ts";
import type { Outcome } from "./types.ts";

export type { ReadingView, TableView } from "./table-job.ts";

/** A table that is being read. */
export interface TableReader {
	open(
		input: Blob | string,
		choices: ReadChoices,
		progress: (part: number) => void,
	): Promise<Outcome<TableView>>;
	guess(known: KnownOrganization, year: number): Promise<Outcome<Mapping>>;
	read(mapping: Mapping, known: KnownOrganization): Promise<Outcome<ReadingView>>;
	/** Ends the worker; what it was asked stays without an answer. */
	stop(): void;
}

/** Starts a worker for one table. */
export function startTableReader(): TableReader {
	const worker = new Worker(new URL("./job.worker.ts", import.meta.url), { type: "module" });
	const job: Remote<TableJob> = wrap<TableJob>(worker);
	const failed = new Promise<Outcome<never>>((resolve) => {
		worker.addEventListener("error", ({ message }) => {
			const problem = engineProblem("engine-unavailable", { reason: message });
			resolve({ status: "invalid", problems: [problem] });
		});
	});
	const ask = <T>(question: Promise<Outcome<T>>) => Promise.race([question, failed]);
	return {
		open: (input, choices, progress) => ask(job.open(input, choices, proxy(progress))),
		guess: (known, year) => ask(job.guess(known, year)),
		read: (mapping, known) => ask(job.read(mapping, known)),
		stop: () => worker.terminate(),
	};
}
