// What can go wrong with storage and files, as problems like the engine's own: data with a code
// that the shared catalogue puts into words.

import type { Outcome, Problem } from "../engine/types.ts";
import { type AppCode, appMessage } from "../i18n/app-problem.ts";

/** A problem that the app itself found. */
export function problem(code: AppCode, details: Record<string, string> = {}): Problem {
	const message = appMessage(code, details);
	return { code, severity: "error", path: "", message, details, about: [] };
}

/** Carries problems through code that throws; it never leaves the store. */
export class StoreError extends Error {
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		super(problems[0]?.message);
		this.problems = problems;
	}
}

/** Stops with a problem. */
export function refuse(code: AppCode, details?: Record<string, string>): never {
	throw new StoreError([problem(code, details)]);
}

/** What a failure of IndexedDB means to a person. */
export function storageProblem(cause: unknown): Problem {
	if (cause instanceof StoreError && cause.problems[0]) return cause.problems[0];
	if (isMissingPart(cause)) return problem("part-unavailable");
	const name = cause instanceof Error ? cause.name : "";
	// Chromium's word for a disk that takes no more.
	const unwritable = /failed to write/i.test(cause instanceof Error ? cause.message : "");
	if (name === "QuotaExceededError" || unwritable) return problem("storage-full");
	if (name === "VersionError") return problem("storage-newer");
	if (name === "SecurityError") return problem("storage-unavailable");
	return problem("storage-failed", { reason: name || String(cause) });
}

/** Whether a failure is one that a person can be told of, rather than a mistake in this program. */
function isTellable(cause: unknown): boolean {
	return cause instanceof StoreError || cause instanceof DOMException || isMissingPart(cause);
}

/** Whether a script that is loaded when it is needed did not come, in the words of each browser. */
const isMissingPart = (cause: unknown): boolean =>
	cause instanceof TypeError && /dynamically imported|module script/i.test(cause.message);

/** Runs work and answers as data: what the store finds wrong does not throw, what is broken does. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
	try {
		return { status: "ok", value: await work(), findings: [] };
	} catch (cause) {
		if (!isTellable(cause)) throw cause;
		const problems = cause instanceof StoreError ? cause.problems : [storageProblem(cause)];
		return { status: "invalid", problems };
	}
}
