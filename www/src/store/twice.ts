// The second place of a database: what it lacks is copied, and from it a database that the browser has thrown away
// is made anew, its documents and rows from their logs.

import type { Connection } from "./database.ts";
import { sha256 } from "./digest.ts";
import { hold, readEvents, wipe } from "./log.ts";
import { isHead, rebuild } from "./mend.ts";
import { type Head, type PatchInBlob, WORKSPACE } from "./model.ts";
import { readable } from "./parts.ts";
import { within } from "./transaction.ts";

/** Lines that are copied at once. */
const SLICE = 50;

/** Copies to the second place what the first has beyond it, and takes out of it what was deleted there. */
export async function copyOver(from: Connection, to: Connection): Promise<void> {
	// In this order: what another tab writes to both meanwhile is never taken for gone.
	const there = new Map((await to.getAll("heads")).map((head) => [head.subjectId, head]));
	const heads = (await from.getAll("heads")).filter(isHead);
	if (there.size === 0) await copyMeta(from, to);
	const ours = there.get(WORKSPACE);
	const isSame = !ours || (await holds(from, ours));
	for (const head of heads) {
		const before = there.get(head.subjectId);
		there.delete(head.subjectId);
		if (before?.hash === head.hash || (head.subjectId === WORKSPACE && !isSame)) continue;
		await copyLog(from, to, head, before);
	}
	// Of a database that has begun anew beside it, nothing says that what is here was deleted.
	if (!isSame) return;
	for (const subjectId of there.keys()) await within(to, (gone) => wipe(gone, subjectId));
}

/** Whether a database has lost what its second place has. */
export async function isLost(connection: Connection, second: Connection): Promise<boolean> {
	return (
		(await connection.getKey("heads", WORKSPACE)) === undefined &&
		(await second.getKey("heads", WORKSPACE)) !== undefined
	);
}

/**
 * Makes a database anew from its second place; answers how many subjects came back. What is there already is
 * left as it is; the workspace's own log comes last, so that what is interrupted is taken up again.
 */
export async function bringBack(from: Connection, to: Connection): Promise<number> {
	const heads = (await from.getAll("heads")).filter(isHead);
	const isOwn = ({ subjectId }: Head) => subjectId === WORKSPACE;
	const ground = { digest: sha256, now: () => new Date().toISOString() };
	await copyMeta(from, to);
	for (const head of heads.filter((each) => !isOwn(each))) {
		const before = await to.get("heads", head.subjectId);
		if (before && !(await holds(from, before))) continue;
		if (before?.hash !== head.hash) await copyLog(from, to, head, before);
		const now = await to.get("heads", head.subjectId);
		if (now) await rebuild(to, now, ground);
	}
	for (const head of heads.filter(isOwn)) await copyLog(from, to, head, undefined);
	return heads.filter((each) => !isOwn(each)).length;
}

/** Whether a log holds what was once its end. */
async function holds(connection: Connection, { subjectId, seq, hash }: Head): Promise<boolean> {
	return (await readable(connection.get("events", [subjectId, seq])))?.hash === hash;
}

/** Copies the lines of a log; after those that are there already, where it goes on from them. */
async function copyLog(
	from: Connection,
	to: Connection,
	head: Head,
	before: Head | undefined,
): Promise<void> {
	const { subjectId } = head;
	const goesOn = before !== undefined && before.seq < head.seq && (await holds(from, before));
	let last = goesOn ? before.seq : 0;
	let lastHash = goesOn ? before.hash : undefined;
	if (before && !goesOn) await within(to, (old) => wipe(old, subjectId));
	while (last < head.seq) {
		const events = await readEvents(from, subjectId, last + 1, Math.min(head.seq, last + SLICE));
		const end = events.at(-1);
		// A line that can't be read ends what can be copied.
		if (!end || end.seq - last !== events.length) return;
		const blobs = await Promise.all(
			events.map(({ patch }) => {
				const digest = (patch as Partial<PatchInBlob>).blob;
				return digest === undefined ? undefined : readable(from.get("blobs", digest));
			}),
		);
		const { seq, hash, at } = end;
		const upTo = seq === head.seq ? head : { ...head, seq, hash, at };
		const expected = lastHash;
		const written = await within(to, async (transaction) => {
			const now = await transaction.objectStore("heads").get(subjectId);
			if (now?.hash !== expected) return false;
			for (const event of events) await transaction.objectStore("events").put(event);
			for (const blob of blobs) if (blob) await hold(transaction, subjectId, blob);
			await transaction.objectStore("heads").put(upTo);
			return true;
		});
		// Another tab copies, too.
		if (!written) return;
		[last, lastHash] = [seq, hash];
	}
}

async function copyMeta(from: Connection, to: Connection): Promise<void> {
	const values = await from.getAll("meta");
	const transaction = to.transaction("meta", "readwrite", { durability: "strict" });
	for (const value of values) await transaction.store.put(value);
	await transaction.done;
}
