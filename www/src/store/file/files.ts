// Files out of the browser: whole workspaces, and one subject as JSON. `backup/` takes them in again.

import type { Outcome, Problem } from "../../engine/types.ts";
import { carried } from "../../interchange/activity/carried.ts";
import { canonicalBytes } from "../canonical.ts";
import type { Head, SubjectDocument } from "../model.ts";
import { listPacks, pinnedPacks } from "../packs.ts";
import { problem, refuse, StoreError } from "../problem.ts";
import { readSetting } from "../settings.ts";
import { readSubject, type Stored } from "../stored.ts";
import type { Ground } from "../subject.ts";
import { listSubjects } from "../workspace.ts";
import { refuseLarge } from "./limits.ts";
import { loadForSaving } from "./load.ts";
import type { SavedSubject } from "./workspace-file.ts";

/** The engine's strict decoder: what it refuses is not stored, what it gives is. */
export type Decode = (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome<SubjectDocument>>;

/** The bytes of a file, which is not read when it is too large. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	refuseLarge(file.size);
	return new Uint8Array(await file.arrayBuffer());
}

/** A workspace file, and the ends of the logs that it holds all of. */
export interface SavedFile {
	bytes: Uint8Array<ArrayBuffer>;
	heads: Head[];
	/** What the file lacks, since it can't be read here any more: whole subjects, or parts of them. */
	damage: Problem[];
}

/**
 * The workspace as a file: the subjects as stored, or as in memory where something is not saved, and
 * the packs that came from files. With `only`, that subject alone and the packs that it pins factors of.
 */
export async function exportWorkspace(
	ground: Ground,
	app: string,
	unsaved: readonly SubjectDocument[] = [],
	only?: string,
): Promise<SavedFile> {
	const meant = (id: string) => only === undefined || only === id;
	const inMemory = unsaved.filter(({ id }) => meant(id));
	const subjects = new Map<string, SavedSubject>(
		inMemory.map((document) => [document.id, { document }]),
	);
	const heads: Head[] = [];
	const damage: Problem[] = [];
	try {
		for (const { subjectId, name } of await ground.database.use(listSubjects)) {
			if (subjects.has(subjectId) || !meant(subjectId)) continue;
			const stored = await readable(ground, { subjectId, name }, only !== undefined, damage);
			if (!stored) continue;
			const { document, head, losses } = stored;
			const whole = losses.length === 0;
			subjects.set(subjectId, whole ? { document, head } : { document });
			if (whole) heads.push(head);
			else damage.push(problem("backup-partial", { subject: document.name }));
		}
	} catch (cause) {
		// Where storage has failed, what is in memory is what can be saved.
		if (inMemory.length === 0) throw cause;
	}
	if (only !== undefined && subjects.size === 0) refuse("subject-missing", { subject: only });
	const all = await Promise.all(
		[...subjects.values()].map(async (subject) => ({
			...subject,
			...(await readings(ground, subject)),
		})),
	);
	const kept = await ground.database.use(listPacks).catch(() => []);
	const pinned = pinnedPacks(all.map(({ document }) => document));
	const packs = only === undefined ? kept : kept.filter(({ id }) => pinned.has(id));
	const savedBy = ground.actor?.() ?? "";
	const about = { app, savedAt: ground.now(), ...(savedBy ? { savedBy } : {}) };
	const { writeWorkspace } = await loadForSaving();
	const bytes = await writeWorkspace({ subjects: all, packs }, about, ground.digest);
	return { bytes, heads, damage };
}

/** How the tables of a subject were read; a file without that is better than none. */
async function readings(
	{ database }: Ground,
	{ document: { id } }: SavedSubject,
): Promise<Pick<SavedSubject, "readings">> {
	const kept = await database.use((db) => readSetting(db, id, "mappings")).catch(() => undefined);
	const all = carried(kept);
	return all ? { readings: all } : {};
}

/** A subject as stored; among others, one that can't be read is left out and told. */
async function readable(
	ground: Ground,
	{ subjectId, name }: Pick<Head, "subjectId" | "name">,
	alone: boolean,
	damage: Problem[],
): Promise<Stored | undefined> {
	try {
		return await ground.database.use((db) => readSubject(db, subjectId));
	} catch (cause) {
		if (alone || !(cause instanceof StoreError)) throw cause;
		damage.push(problem("backup-without", { subject: name }));
		return undefined;
	}
}

/** A subject as JSON, in the form that its digest is taken of. */
export function exportSubject(document: SubjectDocument): Promise<Uint8Array<ArrayBuffer>> {
	return canonicalBytes(document);
}
