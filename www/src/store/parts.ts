// The parts of a subject as they are read: all at once, or one by one where a part can't be read.
// What is not what the store writes counts as lost.

import type { Connection } from "./database.ts";
import type { Body, Chunk, Head, Loss, Row } from "./model.ts";

/** What is left of a subject. */
export interface Parts {
	head: Head | undefined;
	body: Body | undefined;
	chunks: Chunk[];
	/** The sources of chunks that are lost, each once for every such chunk. */
	lost: string[];
}

/** Failures of reading one value, as when the file that held it is gone. */
const UNREADABLE = new Set(["DataError", "NotReadableError", "DataCloneError", "EncodingError"]);

const isUnreadable = (cause: unknown): boolean =>
	cause instanceof Error && UNREADABLE.has(cause.name);

/** Reads a value; nothing where it can't be read. */
export async function readable<T>(reading: Promise<T>): Promise<T | undefined> {
	try {
		return await reading;
	} catch (cause) {
		if (isUnreadable(cause)) return undefined;
		throw cause;
	}
}

/** Reads the parts of a subject in one transaction; one by one where that fails. */
export async function readParts(connection: Connection, subjectId: string): Promise<Parts> {
	const all = IDBKeyRange.bound([subjectId], [subjectId, []]);
	const [head, stored, chunks] =
		(await readable(readAtOnce(connection, subjectId, all))) ??
		(await readApart(connection, subjectId, all));
	const parts: Parts = { head, body: soundBody(stored?.body, subjectId), chunks: [], lost: [] };
	for (const chunk of chunks) {
		if ("rows" in chunk && isRows(chunk.rows)) parts.chunks.push(chunk);
		else parts.lost.push(chunk.sourceId);
	}
	return parts;
}

async function readAtOnce(connection: Connection, subjectId: string, all: IDBKeyRange) {
	const transaction = connection.transaction(["heads", "docs", "chunks"], "readonly");
	const [head, stored, chunks] = await Promise.all([
		transaction.objectStore("heads").get(subjectId),
		transaction.objectStore("docs").get(subjectId),
		transaction.objectStore("chunks").getAll(all),
		transaction.done,
	]);
	return [head, stored, chunks] as const;
}

async function readApart(connection: Connection, subjectId: string, all: IDBKeyRange) {
	const head = await readable(connection.get("heads", subjectId));
	const stored = await readable(connection.get("docs", subjectId));
	const chunks: (Chunk | { sourceId: string })[] = [];
	for (const key of await connection.getAllKeys("chunks", all)) {
		const chunk = await readable(connection.get("chunks", key));
		chunks.push(chunk ?? { sourceId: key[1] });
	}
	return [head, stored, chunks] as const;
}

/** A body that a document of that subject can have; nothing for what is none. */
export function soundBody(value: unknown, subjectId: string): Body | undefined {
	const body = (value ?? {}) as Partial<Body>;
	const sound =
		body.format === "tansuan" &&
		body.id === subjectId &&
		typeof body.version === "number" &&
		typeof body.kind === "string" &&
		typeof body.name === "string";
	return sound ? (body as Body) : undefined;
}

function isRows(rows: unknown): rows is Row[] {
	return Array.isArray(rows) && rows.every((row) => typeof row?.id === "string");
}

/** What is lost of the rows: chunks that can't be read, and rows that the head knows of. */
export function lostRows({ head, chunks, lost }: Parts): Loss[] {
	const found = new Map<string, number>();
	for (const { sourceId, rows } of chunks) {
		found.set(sourceId, (found.get(sourceId) ?? 0) + rows.length);
	}
	const damaged = new Set(lost);
	const counts = head?.rows;
	if (!counts) return [...damaged].map((sourceId) => ({ part: "rows", sourceId }));
	for (const sourceId of [...Object.keys(counts), ...found.keys()]) {
		if (counts[sourceId] !== found.get(sourceId)) damaged.add(sourceId);
	}
	return [...damaged].map((sourceId) => ({
		part: "rows",
		sourceId,
		rows: Math.max(0, (counts[sourceId] ?? 0) - (found.get(sourceId) ?? 0)),
	}));
}
