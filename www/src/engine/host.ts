// The page's end of a worker: asks it, and starts a new one when it has stopped. What a worker held
// is gone with it; `generation` tells callers that they must give it again.

import { type Endpoint, type Remote, wrap } from "comlink";
import type { AppCode } from "../i18n/app-problem.ts";
import { appMessage } from "../i18n/app-problem.ts";
import type { Outcome, Problem } from "./types.ts";
import { EngineUnavailable } from "./unavailable.ts";

/** A worker, or what stands in for one. */
export interface WorkerLike extends Endpoint {
	terminate(): void;
}

/** A problem of the engine's surroundings. */
export function engineProblem(code: AppCode, details: Record<string, string> = {}): Problem {
	const message = appMessage(code, details);
	return { code, severity: "error", path: "", message, details, about: [] };
}

/** What questions hear that were waiting when the worker ended. */
class Stopped extends Error {
	override name = "RuntimeError";
}

interface Running<Api> {
	api: Remote<Api>;
	worker: WorkerLike;
	/** Rejects when the worker fails or is ended, so that no question waits for ever. */
	gone: Promise<never>;
	leave: (cause: Error) => void;
}

/** Asks a worker that offers `Api`. */
export class Host<Api> {
	readonly #start: () => WorkerLike;
	#running: Running<Api> | undefined;
	#generation = 0;

	constructor(start: () => WorkerLike) {
		this.#start = start;
	}

	/** Which worker is asked next: it grows with each that has stopped. */
	get generation(): number {
		return this.#generation;
	}

	/** Asks the worker. A trap ends it: the answer says so, and the next question starts another. */
	async ask<T>(question: (api: Remote<Api>) => Promise<Outcome<T>>): Promise<Outcome<T>> {
		const running = this.#running ?? this.#begin();
		try {
			return await Promise.race([question(running.api), running.gone]);
		} catch (cause) {
			if (!(cause instanceof Error)) throw cause;
			const problem = this.#judge(cause);
			if (!problem) throw cause;
			this.#end(running);
			return { status: "invalid", problems: [problem] };
		}
	}

	/** Ends the worker. */
	stop(): void {
		if (this.#running) this.#end(this.#running);
	}

	#judge({ name, message }: Error): Problem | undefined {
		if (name === "RuntimeError") return engineProblem("engine-stopped");
		if (name !== "EngineUnavailable") return undefined;
		const lacking = /^lacks (.+)$/.exec(message)?.[1];
		return lacking === undefined
			? engineProblem("engine-unavailable", { reason: message })
			: engineProblem("engine-unsupported", { feature: lacking });
	}

	#begin(): Running<Api> {
		const worker = this.#start();
		let leave = (_: Error) => {};
		const gone = new Promise<never>((_, reject) => {
			leave = reject;
		});
		gone.catch(() => {});
		worker.addEventListener("error", (event) => {
			const reason = "message" in event ? String(event.message) : "";
			leave(new EngineUnavailable(reason || "its script does not load"));
		});
		this.#running = { api: wrap<Api>(worker), worker, gone, leave };
		return this.#running;
	}

	#end(running: Running<Api>): void {
		if (this.#running !== running) return;
		this.#generation += 1;
		this.#running = undefined;
		running.worker.terminate();
		running.leave(new Stopped());
	}
}
