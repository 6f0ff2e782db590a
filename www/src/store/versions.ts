// The versions of documents. The engine owns their forms and brings older ones up to date; the store
// asks it to, and leaves alone what is newer than this app.

import type { Outcome, Problem } from "../engine/types.ts";
import { canonicalBytes } from "./canonical.ts";
import { diffDocuments } from "./diff.ts";
import type { Head, Patch, SubjectDocument } from "./model.ts";
import { problem, StoreError } from "./problem.ts";

/** The version of documents that this app writes; a test holds it to the engine's. */
export const DOCUMENT_VERSION = 1;

/** Whether a subject was written by a newer app, which this one must not change. */
export const isNewer = ({ version }: Pick<Head, "version">): boolean => version > DOCUMENT_VERSION;

/** Why a document that is newer does not open to be edited. */
export const newerProblem = ({ name, version }: Pick<Head, "name" | "version">): Problem =>
	problem("document-newer", {
		subject: name,
		found: String(version),
		expected: String(DOCUMENT_VERSION),
	});

/** Refuses to open what is newer. */
export function refuseNewer(head: Pick<Head, "name" | "version">): void {
	if (isNewer(head)) throw new StoreError([newerProblem(head)]);
}

/** What brings an older document up to date; nothing for one that is. */
export async function migration(
	document: SubjectDocument,
	decode: (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome<SubjectDocument>>,
): Promise<Patch | undefined> {
	if (document.version === DOCUMENT_VERSION) return undefined;
	const outcome = await decode(await canonicalBytes(document));
	if (outcome.status === "invalid") throw new StoreError(outcome.problems);
	return diffDocuments(document, outcome.value);
}
