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

/** Copies to `to` what `from` has beyond it, and takes out of it what is not in `from` any more. */
export async function copyOver(from: Connection, to: Connection): Promise<void> {
	// In this order: what another tab writes to both meanwhile is never taken for gone.
	const there = new Map((await to.getAll("heads")).map((head) => [head.subjectId, head]));
	const heads = (await from.getAll("heads")).filter(isHead);
	if (there.size === 0) await copyMeta(from, to);
	for (const head of heads) {
		if (there.get(head.subjectId)?.hash !== head.hash) {
			await copyLog(from, to, head, there.get(head.subjectId));
		}
		there.delete(head.subjectId);
	}
	for (const subjectId of there.keys()) await within(to, (gone) => wipe(gone, subjectId));
}

/** Makes a database anew from its second place; answers how many subjects came back. */
export async function bringBack(from: Connection, to: Connection): Promise<number> {
	await copyOver(from, to);
	const ground = { digest: sha256, now: () => new Date().toISOString() };
	const heads = (await to.getAll("heads")).filter(({ subjectId }) => subjectId !== WORKSPACE);
	for (const head of heads) await rebuild(to, head, ground);
	return heads.length;
}

/** Copies the lines of a log; after those that are there already, where it goes on from them. */
async function copyLog(
	from: Connection,
	to: Connection,
	head: Head,
	before: Head | undefined,
): Promise<void> {
	const { subjectId } = head;
	const same = before && (await readable(from.get("events", [subjectId, before.seq])));
	const goesOn = before !== undefined && before.seq < head.seq && same?.hash === before.hash;
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
