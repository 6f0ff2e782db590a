// A subject as the database holds it: reading it whole, and finding what a change must rewrite.

import { rechunk, type Slice } from "./chunks.ts";
import type { Connection } from "./database.ts";
import { Misfit } from "./draft.ts";
import {
	type Body,
	type Chunk,
	type Head,
	hasRows,
	type Loss,
	type Row,
	type SubjectDocument,
} from "./model.ts";
import { lostRows, readParts } from "./parts.ts";
import { refuse, StoreError } from "./problem.ts";
import { replay } from "./replay.ts";

/** The chunks of each source. */
export type Layout = ReadonlyMap<string, readonly Slice[]>;

/** A subject, the end of its log, and how its rows are chunked. */
export interface Stored<D extends SubjectDocument = SubjectDocument> {
	document: D;
	head: Head;
	layout: Layout;
	/** What of it can't be read: the document is without it, and is not to be written. */
	losses: Loss[];
}

/** The same, where another tab may have chunked the rows anew. */
export type Known<D extends SubjectDocument> = Omit<Stored<D>, "layout" | "losses"> & {
	layout: Layout | undefined;
};

/**
 * Reads a subject, its parts in one transaction, so that they belong together. Where a part can't be
 * read, or is not what was written, the document is without it and `losses` names it.
 */
export async function readSubject<D extends SubjectDocument>(
	connection: Connection,
	subjectId: string,
): Promise<Stored<D>> {
	const parts = await readParts(connection, subjectId);
	const { head, chunks } = parts;
	if (!head) refuse("subject-missing", { subject: subjectId });
	const losses = lostRows(parts);
	const body = parts.body ?? (await earlierBody(connection, head, losses));
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
	const document = hasRows(body.kind) ? { ...body, records } : body;
	return { document: document as D, head, layout, losses };
}

/** Reads a subject that is to be written; refuses one of which something is lost. */
export async function readWritable<D extends SubjectDocument>(
	connection: Connection,
	subjectId: string,
): Promise<Stored<D>> {
	const stored = await readSubject<D>(connection, subjectId);
	if (stored.losses.length > 0) refuse("subject-damaged", { subject: stored.document.name });
	return stored;
}

/** All but the rows as it was after the last line of the log that leads to it. */
async function earlierBody(connection: Connection, head: Head, losses: Loss[]): Promise<Body> {
	const { subjectId, seq, start = 1 } = head;
	let last: { body: Body; seq: number; at: string } | undefined;
	try {
		await replay(connection, subjectId, start, seq, (version, { at }) => {
			last = { body: bodyOf(version.document), seq: version.seq, at };
		});
	} catch (cause) {
		if (!(cause instanceof StoreError || cause instanceof Misfit)) throw cause;
	}
	if (!last) refuse("subject-lost", { subject: subjectId });
	losses.push({ part: "body", seq: last.seq, at: last.at });
	return last.body;
}

/** How many rows each source has. */
export function countRows({ records = {} }: SubjectDocument): Record<string, number> {
	const filled = Object.entries(records).filter(([, rows]) => rows.length > 0);
	return Object.fromEntries(filled.map(([sourceId, rows]) => [sourceId, rows.length]));
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
	const sources = new Set([...layout.keys(), ...Object.keys(after.records ?? {})]);
	for (const sourceId of sources) {
		const rows = after.records?.[sourceId] ?? [];
		if (before && before.records?.[sourceId] === after.records?.[sourceId]) continue;
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
	if (!document.records) return document;
	const filled = Object.entries(document.records).filter(([, rows]) => rows.length > 0);
	return { ...document, records: Object.fromEntries(filled) };
}
