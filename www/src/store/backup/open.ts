// Opening a file before anything of it is stored: decrypted, unpacked, decoded as strictly as what is
// stored, and compared with what is here.

import type { Problem } from "../../engine/types.ts";
import { brought } from "../../interchange/activity/carried.ts";
import type { MappingsByHeads } from "../../interchange/activity/remembered.ts";
import { decrypt, isEncrypted } from "../file/encrypted.ts";
import type { Decode } from "../file/files.ts";
import { refuseLarge } from "../file/limits.ts";
import type { ManifestSubject, SavedWith } from "../file/manifest.ts";
import { isPack, isSubject, type Part, readFile } from "../file/workspace-file.ts";
import type { Head, SubjectDocument } from "../model.ts";
import { listPacks } from "../packs.ts";
import { applyPatch } from "../patch.ts";
import { refuse, StoreError } from "../problem.ts";
import { readWritable, tidy } from "../stored.ts";
import type { Ground } from "../subject.ts";
import { isNewer, migration, newerProblem } from "../versions.ts";
import { listSubjects } from "../workspace.ts";
import { compareDocuments, type Difference } from "./compare.ts";

/** A subject of a file beside what is here. */
export interface FileSubject {
	path: string;
	document: SubjectDocument;
	/** When it was last changed before it was saved, where the file says so. */
	changedAt?: string;
	/** How its tables were read, by their heads. */
	readings?: MappingsByHeads;
	/** Not here; here and the same; here and not the same; here, and damaged or written by a newer app. */
	state: "new" | "same" | "differs" | "locked";
	/** What is here under its id. */
	here?: Head;
	/** What differs between here and the file. */
	differences: readonly Difference[];
}

/** A subject of a file that a newer app wrote: it is looked into as data, and never taken in. */
export interface NewerSubject {
	path: string;
	name: string;
	document: unknown;
	/** When it was last changed before it was saved, where the file says so. */
	changedAt?: string;
	/** Why it is not taken in. */
	reason: Problem;
}

/** A pack of a file. */
export interface FilePack {
	path: string;
	bytes: Uint8Array<ArrayBuffer>;
	id: string;
	revision: number;
	name?: { zh?: string; en?: string };
	/** Not here; here already; another one of this revision is here. */
	state: "new" | "same" | "differs";
}

/** A file that was opened, and of which nothing is stored yet. */
export interface OpenedFile {
	name: string;
	/** Who saved it, when and with what; absent for a subject as JSON. */
	saved?: SavedWith;
	encrypted: boolean;
	subjects: FileSubject[];
	/** Those that a newer app wrote. */
	newer: NewerSubject[];
	packs: FilePack[];
}

/** Opens a file; one under a passphrase is refused with `passphrase-needed` until that is given. */
export async function openFile(
	ground: Ground,
	{ name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
	decode: Decode,
	passphrase?: string,
): Promise<OpenedFile> {
	const encrypted = isEncrypted(bytes);
	if (encrypted) refuseLarge(bytes.length);
	if (encrypted && passphrase === undefined) refuse("passphrase-needed");
	const plain = encrypted ? await decrypt(bytes, passphrase ?? "") : bytes;
	const { manifest, newer: ahead, parts } = await readFile(plain, name, ground.digest);
	if (ahead) {
		const subjects = parts.filter(({ path }) => isSubject(path));
		const newer = subjects.map((part) => newerSubject(part, ahead.reason));
		return { name, saved: ahead.saved, encrypted, subjects: [], newer, packs: [] };
	}
	const heads = await ground.database.use(listSubjects);
	const subjects: FileSubject[] = [];
	const newer: NewerSubject[] = [];
	for (const part of parts) {
		if (!isSubject(part.path)) continue;
		const told = manifest?.subjects?.find(({ path }) => path === part.path);
		const reason = newerReason(part);
		if (reason) {
			newer.push(newerSubject(part, reason, told));
			continue;
		}
		const outcome = await decode(part.bytes);
		if (outcome.status === "invalid") throw new StoreError(within(part.path, outcome.problems));
		const document = tidy(outcome.value);
		const here = heads.find(({ subjectId }) => subjectId === document.id);
		const readings = readingsOf(parts, told);
		const found = { path: part.path, document, ...(readings ? { readings } : {}) };
		subjects.push(await beside(ground, found, here, told, decode));
	}
	const packs = await Promise.all(
		parts.filter(({ path }) => isPack(path)).map((part) => packOf(ground, part)),
	);
	return { name, ...(manifest ? { saved: manifest } : {}), encrypted, subjects, newer, packs };
}

/** How the tables of a subject were read; a part that says so and makes no sense is refused. */
function readingsOf(
	parts: readonly Part[],
	told: Pick<ManifestSubject, "readings"> | undefined,
): MappingsByHeads | undefined {
	if (told?.readings === undefined) return undefined;
	const part = parts.find(({ path }) => path === told.readings);
	if (!part) refuse("part-missing", { part: told.readings });
	return brought(part.value) ?? refuse("archive-damaged");
}

/** Why a document is only looked into: it has a newer version. */
function newerReason({ path, value }: Part): Problem | undefined {
	const { format, version } = (value ?? {}) as Record<string, unknown>;
	if (format !== "tansuan" || typeof version !== "number" || !isNewer({ version }))
		return undefined;
	return newerProblem({ name: nameIn(value) ?? path, version });
}

function newerSubject(
	{ path, value }: Part,
	reason: Problem,
	told?: Pick<ManifestSubject, "changedAt">,
): NewerSubject {
	const changed = told?.changedAt === undefined ? {} : { changedAt: told.changedAt };
	return { path, name: nameIn(value) ?? path, document: value, ...changed, reason };
}

function nameIn(value: unknown): string | undefined {
	const { name } = (value ?? {}) as Record<string, unknown>;
	return typeof name === "string" && name !== "" ? name : undefined;
}

async function beside(
	ground: Ground,
	found: Pick<FileSubject, "path" | "document" | "readings">,
	here: Head | undefined,
	told: ManifestSubject | undefined,
	decode: Decode,
): Promise<FileSubject> {
	const changed = told?.changedAt === undefined ? {} : { changedAt: told.changedAt };
	if (!here) return { ...found, ...changed, state: "new", differences: [] };
	const document = await changeable(ground, here, decode);
	if (!document) return { ...found, ...changed, state: "locked", here, differences: [] };
	const differences = compareDocuments(document, found.document);
	const state = differences.length === 0 ? "same" : "differs";
	return { ...found, ...changed, state, here, differences };
}

/** What is here, up to date; nothing where it must not be changed. */
async function changeable(
	ground: Ground,
	{ subjectId, ...head }: Head,
	decode: Decode,
): Promise<SubjectDocument | undefined> {
	if (isNewer(head)) return undefined;
	try {
		const { document } = await ground.database.use((db) => readWritable(db, subjectId));
		const patch = await migration(document, decode);
		return patch ? applyPatch(document, patch) : document;
	} catch (cause) {
		if (cause instanceof StoreError) return undefined;
		throw cause;
	}
}

async function packOf(ground: Ground, { path, bytes, value }: Part): Promise<FilePack> {
	const { id, revision, name } = (value ?? {}) as Partial<FilePack>;
	const kept = await ground.database.use(listPacks);
	const known = kept.find((each) => each.id === id && each.revision === revision);
	const alike = known && known.digest === (await ground.digest(bytes));
	return {
		path,
		bytes,
		id: typeof id === "string" ? id : path,
		revision: typeof revision === "number" ? revision : 0,
		...(name && typeof name === "object" ? { name } : {}),
		state: known ? (alike ? "same" : "differs") : "new",
	};
}

/** Problems of a part, with the part's name before the place in it. */
export const within = (part: string, problems: readonly Problem[]): Problem[] =>
	problems.map((each) => ({ ...each, path: [part, each.path].filter(Boolean).join("#") }));
