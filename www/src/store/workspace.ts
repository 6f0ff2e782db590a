// The subjects of this browser: listing, creating and deleting them. Each creation and deletion is
// a line in the workspace's own log as well.

import { type Connection, isReadOnly } from "./database.ts";
import { append, type Entry, wipe } from "./log.ts";
import { isHead, mendHeads } from "./mend.ts";
import { GENESIS, type Head, type Patch, type SubjectDocument, WORKSPACE } from "./model.ts";
import { readable } from "./parts.ts";
import { refuse, StoreError } from "./problem.ts";
import { type Sealed, seal } from "./seal.ts";
import { forgetSettings } from "./settings.ts";
import { countRows, readSubject, tidy, touched } from "./stored.ts";
import type { Ground } from "./subject.ts";
import { strictly } from "./transaction.ts";

/** The subjects, those changed last first. */
export async function listSubjects(connection: Connection): Promise<Head[]> {
	const found = await soundHeads(connection);
	const mended = isReadOnly(connection) ? 0 : await mendHeads(connection, found);
	const heads = mended > 0 ? await soundHeads(connection) : found;
	return heads
		.filter((head) => head.subjectId !== WORKSPACE)
		.sort((a, b) => (a.at < b.at ? 1 : -1));
}

async function soundHeads(connection: Connection): Promise<Head[]> {
	const heads = await readable(connection.getAll("heads"));
	if (heads) return heads.filter(isHead);
	const keys = await connection.getAllKeys("heads");
	const apart = await Promise.all(keys.map((key) => readable(connection.get("heads", key))));
	return apart.filter(isHead);
}

/** Puts a document into the browser as a new subject. */
export async function createSubject(ground: Ground, given: SubjectDocument): Promise<Head> {
	const document = tidy(given);
	const { id: subjectId, name, kind, version } = document;
	if (subjectId === WORKSPACE) refuse("subject-exists", { subject: subjectId });
	const at = ground.now();
	const patch: Patch = [{ path: [], after: document }];
	const actor = ground.actor?.() ?? "";
	const event = { id: ground.newId(), at, actor, type: "create-subject", patch };
	const sealed = await seal(subjectId, undefined, event, ground.digest);
	const { seq, hash } = sealed.event;
	const rows = countRows(document);
	const head: Head = { subjectId, seq, hash, name, kind, version, createdAt: at, at, rows };
	const { put, remove, body } = touched(undefined, new Map(), document);
	const entry: Entry = { sealed, head, put, remove, ...(body ? { body } : {}) };
	await ground.database.use(async (connection) => {
		for (;;) {
			const now = await connection.get("heads", subjectId);
			if (now && now.hash !== hash) refuse("subject-exists", { subject: subjectId });
			const line = await workspaceLine(ground, connection, "create-subject", document, hash);
			if (await append(connection, [entry, line])) return;
		}
	});
	ground.channel.post({ kind: "subjects" });
	return head;
}

/**
 * Takes a subject out of the browser, its log and all, and answers it as it was; nothing where nothing
 * of it could be read any more.
 */
export async function deleteSubject(
	ground: Ground,
	subjectId: string,
): Promise<SubjectDocument | undefined> {
	const document = await ground.database.use(async (connection) => {
		for (;;) {
			const head = await connection.get("heads", subjectId);
			if (!head) refuse("subject-missing", { subject: subjectId });
			const document = await whatIsLeft(connection, subjectId);
			const named = { id: subjectId, kind: head.kind };
			const line = await workspaceLine(ground, connection, "delete-subject", named, head.hash);
			const deleted = await strictly(connection, async (transaction) => {
				const now = await transaction.objectStore("heads").get(WORKSPACE);
				if ((now?.hash ?? GENESIS) !== line.sealed.event.prev) return false;
				await transaction.objectStore("events").add(line.sealed.event);
				await transaction.objectStore("heads").put(line.head);
				await wipe(transaction, subjectId);
				return true;
			});
			if (!deleted) continue;
			await forgetSettings(connection, subjectId);
			return document;
		}
	});
	ground.channel.post({ kind: "subjects" });
	return document;
}

async function whatIsLeft(
	connection: Connection,
	subjectId: string,
): Promise<SubjectDocument | undefined> {
	try {
		return (await readSubject(connection, subjectId)).document;
	} catch (cause) {
		if (cause instanceof StoreError) return undefined;
		throw cause;
	}
}

/** The next line of the workspace's log: what happened to which subject, and where its log stood. */
async function workspaceLine(
	ground: Ground,
	connection: Connection,
	type: string,
	{ id, kind }: Pick<SubjectDocument, "id" | "kind">,
	hash: string,
): Promise<Entry> {
	const before = await connection.get("heads", WORKSPACE);
	const at = ground.now();
	// No name: what a subject was called goes with the subject.
	const subject = { id, kind, head: hash };
	const place = type === "create-subject" ? { after: subject } : { before: subject };
	const patch: Patch = [{ path: ["subjects", id], ...place }];
	const actor = ground.actor?.() ?? "";
	const unsealed = { id: ground.newId(), at, actor, type, patch };
	const sealed: Sealed = await seal(WORKSPACE, before, unsealed, ground.digest);
	const head: Head = {
		subjectId: WORKSPACE,
		seq: sealed.event.seq,
		hash: sealed.event.hash,
		kind: WORKSPACE,
		name: "",
		version: 1,
		createdAt: before?.createdAt ?? at,
		at,
	};
	return { sealed, head, put: [], remove: [] };
}
