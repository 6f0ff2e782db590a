// Rebuilding a document from its log: forwards from a line that holds all of it, or backwards from
// what it is now, whichever is nearer.

import type { Connection } from "./database.ts";
import { readEvents, readPatch } from "./log.ts";
import { type Change, type LogEvent, type Patch, STARTS, type SubjectDocument } from "./model.ts";
import { readable } from "./parts.ts";
import { applyPatch, inverse } from "./patch.ts";
import { refuse } from "./problem.ts";

/** Lines that are read at once. */
const SLICE = 200;

/** A document and the line of the log after which it was so. */
export interface Version<D extends SubjectDocument = SubjectDocument> {
	document: D;
	seq: number;
}

/** The document as it was after the line `seq`, given what it is after a later one. */
export async function documentAt<D extends SubjectDocument>(
	connection: Connection,
	now: Version<D>,
	seq: number,
	start = 1,
): Promise<D> {
	if (seq >= start) return backTo(connection, now, seq);
	return (await replay<D>(connection, now.document.id, 1, seq)).document;
}

async function backTo<D extends SubjectDocument>(
	connection: Connection,
	now: Version<D>,
	seq: number,
): Promise<D> {
	const { id } = now.document;
	let document = now.document;
	for (let last = now.seq; last > seq; last -= SLICE) {
		const first = Math.max(seq + 1, last - SLICE + 1);
		const events = await readEvents(connection, id, first, last);
		const back: Change[] = [];
		for (let line = last; line >= first; line--) {
			back.push(...(await takenBack(connection, lineOf(events, id, line))));
		}
		document = applyPatch(document, back);
	}
	return document;
}

/** What takes a line back: for an undo, the line that it undid, which holds the rows of a batch. */
async function takenBack(connection: Connection, event: LogEvent): Promise<Patch> {
	if (event.undoes === undefined) return inverse(await readPatch(connection, event));
	const undone = await readable(connection.get("events", [event.subjectId, event.undoes]));
	if (!undone) refuse("log-broken", { subject: event.subjectId, line: String(event.undoes) });
	return readPatch(connection, undone);
}

/** Does the lines from `first` to `last` again, on nothing: the first holds the whole document. */
export async function replay<D extends SubjectDocument>(
	connection: Connection,
	subjectId: string,
	first: number,
	last: number,
	reached: (version: Version<D>, event: LogEvent) => void = () => {},
): Promise<Version<D>> {
	let document: D | undefined;
	for (let from = first; from <= last; from += SLICE) {
		const to = Math.min(last, from + SLICE - 1);
		const events = await readEvents(connection, subjectId, from, to);
		for (let seq = from; seq <= to; seq++) {
			const event = lineOf(events, subjectId, seq);
			const patch = await readPatch(connection, event);
			const before = STARTS.has(event.type) ? undefined : document;
			document = applyPatch(before as D, patch);
			reached({ document, seq }, event);
		}
	}
	if (!document) refuse("log-broken", { subject: subjectId, line: String(first) });
	return { document, seq: last };
}

function lineOf(events: readonly LogEvent[], subject: string, seq: number): LogEvent {
	return (
		events.find((event) => event.seq === seq) ??
		refuse("log-broken", { subject, line: String(seq) })
	);
}
