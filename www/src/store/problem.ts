// What can go wrong with storage and files, as problems like the engine's own: data with a code
// that the shared catalogue puts into words.

import type { Outcome, Problem } from "../engine/types.ts";

const MESSAGES = {
	"storage-full": "the browser's storage is full: nothing more can be saved",
	"storage-unavailable": "the browser offers no storage here",
	"storage-newer": "a newer version of the app has the data open: reload this tab",
	"storage-failed": "the browser's storage failed: `{reason}`",
	"subject-missing": "there is no subject `{subject}` in this browser",
	"subject-exists": "there is a subject `{subject}` in this browser already",
	"edit-conflict": "the document was changed elsewhere: `{command}` no longer fits",
	"log-broken": "the log of `{subject}` does not fit its document",
	"not-a-workspace": "expected a workspace file, but found `{found}`",
	"file-too-large": "expected at most `{limit}`, but found `{found}`",
	"archive-unsafe": "the archive's entry `{entry}` is not safe to open",
	"archive-damaged": "the archive is damaged",
	"workspace-newer": "the file has version `{found}`, and this app reads up to `{expected}`",
	"part-missing": "the file names `{part}`, but does not hold it",
	"part-unlisted": "the file holds `{part}`, but does not name it",
	"part-altered": "the part `{part}` is not what was saved: its digest differs",
	"not-json": "the part `{part}` is not JSON",
	"item-missing": "there is no `{item}` in this document",
	"item-exists": "there is a `{item}` in this document already",
} as const;

/** The codes of problems that the store itself finds. */
export type StoreCode = keyof typeof MESSAGES;

/** A problem that the store found. */
export function problem(code: StoreCode, details: Record<string, string> = {}): Problem {
	const message = MESSAGES[code].replaceAll(/\{(\w+)\}/g, (_, key) => details[key] ?? "");
	return { code, severity: "error", path: "", message, details, about: [] };
}

/** Every code, for the test that looks each up in the catalogue. */
export const storeCodes = Object.keys(MESSAGES) as StoreCode[];

/** Carries a problem through code that throws; it never leaves the store. */
export class StoreError extends Error {
	readonly problem: Problem;

	constructor(found: Problem, cause?: unknown) {
		super(found.message, { cause });
		this.problem = found;
	}
}

/** Stops with a problem. */
export function refuse(code: StoreCode, details?: Record<string, string>): never {
	throw new StoreError(problem(code, details));
}

/** What a failure of IndexedDB means to a person. */
export function storageProblem(cause: unknown): Problem {
	if (cause instanceof StoreError) return cause.problem;
	const name = cause instanceof Error ? cause.name : "";
	if (name === "QuotaExceededError") return problem("storage-full");
	if (name === "VersionError") return problem("storage-newer");
	if (name === "SecurityError") return problem("storage-unavailable");
	return problem("storage-failed", { reason: name || String(cause) });
}

/** Whether a failure is one that a person can be told of, rather than a mistake in this program. */
function isTellable(cause: unknown): boolean {
	return cause instanceof StoreError || cause instanceof DOMException;
}

/** Runs work and answers as data: what the store finds wrong does not throw, what is broken does. */
export async function outcomeOf<T>(
	work: () => Promise<T>,
): Promise<Outcome<T extends void ? null : T>> {
	try {
		const value = ((await work()) ?? null) as T extends void ? null : T;
		return { status: "ok", value, findings: [] };
	} catch (cause) {
		if (!isTellable(cause)) throw cause;
		return { status: "invalid", problems: [storageProblem(cause)] };
	}
}
