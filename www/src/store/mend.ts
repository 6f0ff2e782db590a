// Making good what is damaged where the log holds all of it: a subject's parts from its lines, and
// the end of a log from its last line and the body beside it.

import { canonicalText } from "./canonical.ts";
import { checkChain } from "./chain.ts";
import type { Connection } from "./database.ts";
import { Misfit } from "./draft.ts";
import { type Head, type SubjectDocument, WORKSPACE } from "./model.ts";
import { readable, soundBody } from "./parts.ts";
import { StoreError } from "./problem.ts";
import { replay } from "./replay.ts";
import { countRows, type Stored, touched } from "./stored.ts";
import type { Ground } from "./subject.ts";
import { strictly } from "./transaction.ts";

/** The document as the log has it; nothing where the log is damaged too. */
export async function fromLog<D extends SubjectDocument>(
	{ digest, now }: Pick<Ground, "digest" | "now">,
	connection: Connection,
	head: Head,
): Promise<D | undefined> {
	const { fault } = await checkChain(connection, head, { digest, now });
	if (fault) return undefined;
	try {
		const first = head.start ?? 1;
		return (await replay<D>(connection, head.subjectId, first, head.seq)).document;
	} catch (cause) {
		if (cause instanceof StoreError || cause instanceof Misfit) return undefined;
		throw cause;
	}
}

/** Whether a document is, to the last letter, what its log leads to. */
export async function isAsLogged(
	ground: Pick<Ground, "digest" | "now">,
	connection: Connection,
	{ document, head }: Pick<Stored, "document" | "head">,
): Promise<boolean> {
	const logged = await fromLog(ground, connection, head);
	return logged !== undefined && canonicalText(logged) === canonicalText(document);
}

/** Writes a damaged subject anew from its log; nothing where the log is damaged too. */
export const mend = <D extends SubjectDocument>(
	ground: Ground,
	{ head }: Stored<D>,
): Promise<Stored<D> | undefined> =>
	ground.database.use((connection) => rebuild<D>(connection, head, ground));

/** The same, over a connection. */
export async function rebuild<D extends SubjectDocument>(
	connection: Connection,
	head: Head,
	ground: Pick<Ground, "digest" | "now">,
): Promise<Stored<D> | undefined> {
	const { subjectId } = head;
	const document = await fromLog<D>(ground, connection, head);
	if (!document) return undefined;
	const { put, body, layout } = touched(undefined, new Map(), document);
	const rows = countRows(document);
	const mended = { ...head, rows };
	const written = await strictly(connection, async (transaction) => {
		const now = await transaction.objectStore("heads").get(subjectId);
		if (now?.hash !== head.hash) return false;
		const chunks = transaction.objectStore("chunks");
		await chunks.delete(IDBKeyRange.bound([subjectId], [subjectId, []]));
		for (const chunk of put) await chunks.put(chunk);
		if (body) await transaction.objectStore("docs").put({ subjectId, body });
		await transaction.objectStore("heads").put(mended);
		return true;
	});
	return written ? { document, head: mended, layout, losses: [] } : undefined;
}

/** Whether a head is what the store writes. */
export function isHead(head: Partial<Head> | undefined): head is Head {
	return (
		typeof head?.subjectId === "string" &&
		typeof head.seq === "number" &&
		typeof head.hash === "string" &&
		typeof head.kind === "string" &&
		typeof head.name === "string" &&
		typeof head.version === "number" &&
		typeof head.at === "string"
	);
}

/** Puts back the heads of subjects that have none, or a damaged one, from their logs. */
export async function mendHeads(connection: Connection, heads: readonly Head[]): Promise<number> {
	const sound = new Set(heads.map((head) => head.subjectId));
	const ids = await connection.getAllKeys("docs");
	let mended = 0;
	for (const subjectId of ids.filter((id) => !sound.has(id) && id !== WORKSPACE)) {
		const head = await headFromLog(connection, subjectId);
		if (!head) continue;
		await strictly(connection, async (transaction) => {
			if (isHead(await transaction.objectStore("heads").get(subjectId))) return;
			await transaction.objectStore("heads").put(head);
			mended += 1;
		});
	}
	return mended;
}

async function headFromLog(connection: Connection, subjectId: string): Promise<Head | undefined> {
	const range = IDBKeyRange.bound([subjectId], [subjectId, []]);
	const keys = await connection.getAllKeys("events", range);
	const [first, last] = [keys[0], keys.at(-1)];
	if (!first || !last) return undefined;
	const begin = await readable(connection.get("events", first));
	const end = await readable(connection.get("events", last));
	const body = soundBody((await readable(connection.get("docs", subjectId)))?.body, subjectId);
	if (!end || typeof end.hash !== "string") return undefined;
	const { name = subjectId, kind = "organization", version = 1 } = body ?? {};
	const { seq, hash, at } = end;
	return { subjectId, seq, hash, kind, name, version, createdAt: begin?.at ?? at, at };
}
