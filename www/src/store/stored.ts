// A subject as the database holds it: reading it whole, and finding what a change must rewrite.

import { rechunk, type Slice } from "./chunks.ts";
import type { Connection } from "./database.ts";
import type { Body, Chunk, Head, Row, SubjectDocument } from "./model.ts";
import { refuse } from "./problem.ts";

/** The chunks of each source. */
export type Layout = ReadonlyMap<string, readonly Slice[]>;

/** A subject, the end of its log, and how its rows are chunked. */
export interface Stored<D extends SubjectDocument = SubjectDocument> {
	document: D;
	head: Head;
	layout: Layout;
}

/** The same, where another tab may have chunked the rows anew. */
export type Known<D extends SubjectDocument> = Omit<Stored<D>, "layout"> & {
	layout: Layout | undefined;
};

/** Reads a subject in one transaction, so that its parts belong together. */
export async function readSubject<D extends SubjectDocument>(
	connection: Connection,
	subjectId: string,
): Promise<Stored<D>> {
	const transaction = connection.transaction(["heads", "docs", "chunks"], "readonly");
	const all = IDBKeyRange.bound([subjectId], [subjectId, []]);
	const [head, stored, chunks] = await Promise.all([
		transaction.objectStore("heads").get(subjectId),
		transaction.objectStore("docs").get(subjectId),
		transaction.objectStore("chunks").getAll(all),
		transaction.done,
	]);
	if (!head || !stored) refuse("subject-missing", { subject: subjectId });
	const layout = new Map<string, Slice[]>();
	for (const { sourceId, n, rows } of chunks) {
		const slices = layout.get(sourceId);
		if (slices) slices.push({ n, rows });
		else layout.set(sourceId, [{ n, rows }]);
	}
	const records = Object.fromEntries(
		Array.from(layout, ([sourceId, slices]): [string, Row[]] => [
			sourceId,
			slices.flatMap((slice) => slice.rows),
		]),
	);
	return { document: { ...stored.body, records } as D, head, layout };
}

/** What must be rewritten so that the database holds a document. */
export interface Touched {
	body?: Body;
	put: Chunk[];
	remove: [subjectId: string, sourceId: string, n: number][];
	layout: Layout;
}

/** Compares a document with what is stored; what is the same object is the same. */
export function touched(
	before: SubjectDocument | undefined,
	layout: Layout,
	after: SubjectDocument,
): Touched {
	const subjectId = after.id;
	const next = new Map(layout);
	const answer: Touched = { put: [], remove: [], layout: next };
	const sources = new Set([...layout.keys(), ...Object.keys(after.records)]);
	for (const sourceId of sources) {
		const rows = after.records[sourceId] ?? [];
		if (before && before.records[sourceId] === after.records[sourceId]) continue;
		const change = rechunk(layout.get(sourceId) ?? [], rows);
		for (const { n, rows: part } of change.put) {
			answer.put.push({ subjectId, sourceId, n, rows: [...part] });
		}
		for (const n of change.remove) answer.remove.push([subjectId, sourceId, n]);
		if (change.slices.length > 0) next.set(sourceId, change.slices);
		else next.delete(sourceId);
	}
	if (!before || !sameBody(before, after)) answer.body = bodyOf(after);
	return answer;
}

function sameBody(before: SubjectDocument, after: SubjectDocument): boolean {
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	keys.delete("records");
	return [...keys].every((key) => Reflect.get(before, key) === Reflect.get(after, key));
}

/** A document without its rows. */
export function bodyOf({ records: _, ...body }: SubjectDocument): Body {
	return body;
}

/** A document whose sources without rows have no member in `records`. */
export function tidy<D extends SubjectDocument>(document: D): D {
	const filled = Object.entries(document.records).filter(([, rows]) => rows.length > 0);
	return { ...document, records: Object.fromEntries(filled) };
}
