// The page's end of the worker of long jobs: it is asked, it may fail to load or take too long, it is ended.

import { type Remote, wrap } from "comlink";
import { engineProblem } from "./host.ts";
import type { TableJob } from "./table-job.ts";
import type { Outcome } from "./types.ts";

/** How long a file may take to open. */
export const MOST_MS = 30_000;

/** A worker for one job. */
export interface Job {
	job: Remote<TableJob>;
	/** The answer to a question, or why none comes. */
	ask<T>(question: Promise<Outcome<T>>): Promise<Outcome<T>>;
	/** The same, given up with the worker when it takes too long. */
	askWithin<T>(question: Promise<Outcome<T>>, limit: number): Promise<Outcome<T>>;
	stop(): void;
}

/** Starts a worker. */
export function startJob(): Job {
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
		job,
		ask,
		askWithin: async (question, limit) => {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const late = new Promise<Outcome<never>>((resolve) => {
				timer = setTimeout(() => {
					worker.terminate();
					const seconds = String(Math.round(limit / 1000));
					resolve({ status: "invalid", problems: [engineProblem("file-slow", { seconds })] });
				}, limit);
			});
			const outcome = await Promise.race([ask(question), late]);
			clearTimeout(timer);
			return outcome;
		},
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
