// Lines of the log that hold the whole document as it is: one that forgets all lines before it, and
// one that goes on without what can't be read any more.

import { hold, letGo } from "./log.ts";
import type { Anchor, Head, Loss, SubjectDocument } from "./model.ts";
import { type Sealed, seal } from "./seal.ts";
import { countRows, type Stored, touched } from "./stored.ts";
import type { Ground } from "./subject.ts";
import { strictly } from "./transaction.ts";

/** Why a log holds the whole document once more. */
export type Restart =
	| { type: "forget-history"; anchor: Anchor }
	| { type: "accept-loss"; lost: Loss[] };

/**
 * Writes such a line and the whole document, in one strict transaction. With `forget-history` every
 * earlier line goes, and with them the bytes that no other log holds: what they held and the document
 * no longer holds is not in the database any more. Answers nothing when another tab was faster.
 */
export async function restart<D extends SubjectDocument>(
	ground: Ground,
	{ document, head }: { document: D; head: Head },
	why: Restart,
): Promise<Stored<D> | undefined> {
	const { subjectId } = head;
	const forgets = why.type === "forget-history";
	const sealed = await sealWhole(ground, document, forgets ? undefined : head, why);
	const { seq, hash, at } = sealed.event;
	const { put, body, layout } = touched(undefined, new Map(), document);
	const { start: _, ...rest } = head;
	const next: Head = { ...rest, seq, hash, at, rows: countRows(document) };
	if (!forgets) next.start = seq;
	const written = await ground.database.use((connection) =>
		strictly(connection, async (transaction) => {
			const now = await transaction.objectStore("heads").get(subjectId);
			if (now?.hash === hash) return true;
			if (now?.hash !== head.hash) return false;
			const all = IDBKeyRange.bound([subjectId], [subjectId, []]);
			if (forgets) {
				await transaction.objectStore("events").delete(all);
				await letGo(transaction, subjectId);
			}
			await transaction.objectStore("chunks").delete(all);
			await transaction.objectStore("events").add(sealed.event);
			if (sealed.blob) await hold(transaction, subjectId, sealed.blob);
			if (body) await transaction.objectStore("docs").put({ subjectId, body });
			for (const chunk of put) await transaction.objectStore("chunks").put(chunk);
			await transaction.objectStore("heads").put(next);
			return true;
		}),
	);
	if (!written) return undefined;
	ground.channel.post({ kind: "appended", subjectId, hash });
	return { document, head: next, layout, losses: [] };
}

async function sealWhole(
	ground: Ground,
	document: SubjectDocument,
	after: Head | undefined,
	why: Restart,
): Promise<Sealed> {
	const unsealed = {
		...why,
		id: ground.newId(),
		at: ground.now(),
		actor: ground.actor?.() ?? "",
		patch: [{ path: [], after: document }],
	};
	return seal(document.id, after, unsealed, ground.digest);
}
