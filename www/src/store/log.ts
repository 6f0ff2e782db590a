// The log in the database: appending a line together with what it changes, in one transaction, and reading
// lines back.

import { unwrap } from "idb";
import type { Connection } from "./database.ts";
import { sha256 } from "./digest.ts";
import type { Body, Chunk, Head, LogEvent, Patch, PatchInBlob, StoredBlob } from "./model.ts";
import { readable } from "./parts.ts";
import { refuse } from "./problem.ts";
import type { Sealed } from "./seal.ts";
import { type EntryTransaction, strictly } from "./transaction.ts";

/** All that one command writes. */
export interface Entry {
	sealed: Sealed;
	head: Head;
	body?: Body;
	put: Chunk[];
	remove: [subjectId: string, sourceId: string, n: number][];
}

/**
 * Appends entries to their logs, all or none. Answers false, with nothing written, when a log has
 * grown since the entry was sealed; an entry that is there already counts as written.
 */
export async function append(connection: Connection, entries: readonly Entry[]): Promise<boolean> {
	return strictly(connection, async (transaction) => {
		for (const { sealed } of entries) {
			const { subjectId, seq, prev, hash } = sealed.event;
			const now = await transaction.objectStore("heads").get(subjectId);
			if (now?.hash === hash) return true;
			if ((now?.seq ?? 0) !== seq - 1 || (now !== undefined && now.hash !== prev)) return false;
		}
		for (const entry of entries) await write(transaction, entry);
		return true;
	});
}

async function write(transaction: EntryTransaction, entry: Entry): Promise<void> {
	const { sealed, head, body, put, remove } = entry;
	const { subjectId } = sealed.event;
	await transaction.objectStore("events").add(sealed.event);
	await transaction.objectStore("heads").put(head);
	if (sealed.blob) await hold(transaction, subjectId, sealed.blob);
	if (body) await transaction.objectStore("docs").put({ subjectId, body });
	for (const key of remove) await transaction.objectStore("chunks").delete(key);
	for (const chunk of put) await transaction.objectStore("chunks").put(chunk);
}

/** Takes a subject out, its log and all. */
export async function wipe(transaction: EntryTransaction, subjectId: string): Promise<void> {
	const all = IDBKeyRange.bound([subjectId], [subjectId, []]);
	await transaction.objectStore("events").delete(all);
	await transaction.objectStore("chunks").delete(all);
	await transaction.objectStore("docs").delete(subjectId);
	await transaction.objectStore("heads").delete(subjectId);
	await letGo(transaction, subjectId);
}

/** Lets go of all bytes that a subject's log names, except those that others hold too. */
export async function letGo(transaction: EntryTransaction, subjectId: string): Promise<void> {
	const blobs = transaction.objectStore("blobs");
	for (const [digest, all] of await holdersOf(transaction)) {
		if (!all.includes(subjectId)) continue;
		const holders = all.filter((holder) => holder !== subjectId);
		const blob = holders.length > 0 ? await getGently(transaction, digest) : undefined;
		if (blob) await blobs.put({ ...blob, holders });
		else await blobs.delete(digest);
	}
}

/** Who holds which bytes, read off the index: the bytes themselves may be past reading. */
async function holdersOf(transaction: EntryTransaction): Promise<Map<string, string[]>> {
	const holders = new Map<string, string[]>();
	let cursor = await transaction.objectStore("blobs").index("holders").openKeyCursor();
	for (; cursor; cursor = await cursor.continue()) {
		const held = holders.get(cursor.primaryKey) ?? [];
		holders.set(cursor.primaryKey, [...held, cursor.key]);
	}
	return holders;
}

/** Bytes by their digest; nothing where they can't be read, which must not end the transaction. */
function getGently(transaction: EntryTransaction, digest: string): Promise<StoredBlob | undefined> {
	const reading = transaction.objectStore("blobs").get(digest);
	unwrap(reading).addEventListener("error", (event) => {
		event.preventDefault();
		event.stopPropagation();
	});
	return readable(reading);
}

/** Holds bytes that a subject's log names. */
export async function hold(
	transaction: EntryTransaction,
	subjectId: string,
	blob: { digest: string; bytes: Uint8Array },
): Promise<void> {
	const blobs = transaction.objectStore("blobs");
	const whole = await getGently(transaction, blob.digest);
	const held = whole?.holders ?? (await holdersOf(transaction)).get(blob.digest) ?? [];
	if (whole && held.includes(subjectId)) return;
	await blobs.put({ ...blob, holders: [...new Set([...held, subjectId])] });
}

/** The lines of a log from `first` on, up to and with `last`, except those that can't be read. */
export async function readEvents(
	connection: Connection,
	subjectId: string,
	first = 1,
	last = Number.MAX_SAFE_INTEGER,
): Promise<LogEvent[]> {
	const range = IDBKeyRange.bound([subjectId, first], [subjectId, last]);
	const events = await readable(connection.getAll("events", range));
	if (events) return events;
	const apart: LogEvent[] = [];
	for (const key of await connection.getAllKeys("events", range)) {
		const event = await readable(connection.get("events", key));
		if (event) apart.push(event);
	}
	return apart;
}

/** The patch of a line, from its blob where it has one; refuses one that is damaged. */
export async function readPatch(
	connection: Connection,
	{ subjectId, seq, patch }: LogEvent,
): Promise<Patch> {
	if (Array.isArray(patch)) return patch;
	const digest = (patch as Partial<PatchInBlob> | undefined)?.blob;
	const blob =
		typeof digest === "string" ? await readable(connection.get("blobs", digest)) : undefined;
	if (!(blob?.bytes instanceof Uint8Array) || (await sha256(blob.bytes.slice())) !== digest) {
		refuse("log-broken", { subject: subjectId, line: String(seq) });
	}
	return JSON.parse(new TextDecoder().decode(blob.bytes)) as Patch;
}
