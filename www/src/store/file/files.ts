// Files into the browser and out of it: whole workspaces, and one subject as JSON.

import type { Outcome } from "../../engine/types.ts";
import { canonicalBytes } from "../canonical.ts";
import type { Head, SubjectDocument } from "../model.ts";
import { listPacks, pinnedPacks, type TakePack, takePack } from "../packs.ts";
import { refuse, StoreError } from "../problem.ts";
import { readSubject } from "../stored.ts";
import type { Ground } from "../subject.ts";
import { createSubject, listSubjects } from "../workspace.ts";
import { isPack, readParts, writeWorkspace } from "./workspace-file.ts";
import { refuseLarge } from "./zip.ts";

/** The engine's strict decoder: what it refuses is not stored, what it gives is. */
export type Decode = (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome<SubjectDocument>>;

/** Ids that addresses of pages carry as they are. */
const FIT = /^[\w.:-]{1,100}$/;

/** The bytes of a file, which is not read when it is too large. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	refuseLarge(file.size);
	return new Uint8Array(await file.arrayBuffer());
}

/**
 * Puts the subjects of a file into the browser, after every one has been checked. A subject whose
 * id is taken, or does not fit into an address, comes in under a new id, so that nothing here is ever overwritten.
 */
export async function importFile(
	ground: Ground,
	file: { name: string; bytes: Uint8Array<ArrayBuffer> },
	decode: Decode,
	take: TakePack,
): Promise<Head[]> {
	const all = await readParts(file.bytes, file.name, ground.digest);
	const packs = all.filter(({ path }) => isPack(path));
	const parts = all.filter(({ path }) => !isPack(path));
	for (const { path, bytes } of packs) {
		try {
			await takePack(ground, bytes, take);
		} catch (cause) {
			throw cause instanceof StoreError ? new StoreError(...at(path, cause.problems)) : cause;
		}
	}
	const documents: SubjectDocument[] = [];
	for (const { path, bytes } of parts) {
		const outcome = await decode(bytes);
		if (outcome.status === "invalid") throw new StoreError(...at(path, outcome.problems));
		documents.push(outcome.value);
	}
	const taken = new Set((await ground.database.use(listSubjects)).map((head) => head.subjectId));
	const heads: Head[] = [];
	for (const document of documents) {
		const id = FIT.test(document.id) && !taken.has(document.id) ? document.id : ground.newId();
		taken.add(id);
		heads.push(await createSubject(ground, { ...document, id }));
	}
	return heads;
}

/**
 * The workspace as a file: the subjects as stored, or as in memory where that is newer, and the packs
 * from files that they pin factors of. With `only`, that subject alone.
 */
export async function exportWorkspace(
	ground: Ground,
	app: string,
	open: readonly SubjectDocument[] = [],
	only?: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const meant = (id: string) => only === undefined || only === id;
	const inMemory = new Map(open.filter(({ id }) => meant(id)).map((each) => [each.id, each]));
	const documents = new Map(inMemory);
	try {
		for (const { subjectId } of await ground.database.use(listSubjects)) {
			if (inMemory.has(subjectId) || !meant(subjectId)) continue;
			const stored = await ground.database.use((db) => readSubject(db, subjectId));
			documents.set(subjectId, stored.document);
		}
	} catch (cause) {
		// Where storage has failed, what is in memory is what can be saved.
		if (inMemory.size === 0) throw cause;
	}
	if (only !== undefined && documents.size === 0) refuse("subject-missing", { subject: only });
	const pinned = pinnedPacks([...documents.values()]);
	const kept = await ground.database.use(listPacks).catch(() => []);
	const packs = kept.filter(({ id }) => pinned.has(id));
	return writeWorkspace([...documents.values()], app, ground.digest, packs);
}

/** A subject as JSON, in the form that its digest is taken of. */
export function exportSubject(document: SubjectDocument): Promise<Uint8Array<ArrayBuffer>> {
	return canonicalBytes(document);
}

function at(path: string, problems: Extract<Outcome<unknown>, { status: "invalid" }>["problems"]) {
	return [
		problems.map((each) => ({ ...each, path: [path, each.path].filter(Boolean).join("#") })),
	] as const;
}
