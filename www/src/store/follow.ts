// Following a log that another tab writes: its new lines are applied to the document at hand, so
// that a tab with a hundred thousand rows does not read them all again for every keystroke elsewhere.

import type { Database } from "./database.ts";
import { Misfit } from "./draft.ts";
import { readEvents, readPatch } from "./log.ts";
import type { Change, Head, LogEvent, SubjectDocument } from "./model.ts";
import { applyPatch } from "./patch.ts";
import { refuse } from "./problem.ts";

/** Lines beyond which reading the document anew is quicker. */
const MANY = 50;

/** What has happened since a line. */
export interface News<D extends SubjectDocument> {
	head: Head;
	/** The document with the new lines applied; undefined where it must be read anew. */
	document: D | undefined;
	events: LogEvent[];
}

/** What other tabs have written since `head`; undefined when they wrote nothing. */
export function newsSince<D extends SubjectDocument>(
	database: Database,
	{ subjectId, seq, hash }: Head,
	document: D,
): Promise<News<D> | undefined> {
	return database.use(async (connection) => {
		const head = await connection.get("heads", subjectId);
		if (!head) refuse("subject-missing", { subject: subjectId });
		if (head.hash === hash) return undefined;
		const anew: News<D> = { head, document: undefined, events: [] };
		if (head.seq <= seq || head.seq > seq + MANY) return anew;
		const events = (await readEvents(connection, subjectId, seq + 1)).slice(0, head.seq - seq);
		if (events[0]?.prev !== hash || events.at(-1)?.hash !== head.hash) return anew;
		const patch: Change[] = [];
		for (const event of events) patch.push(...(await readPatch(connection, event)));
		try {
			return { head, document: applyPatch(document, patch), events };
		} catch (cause) {
			if (cause instanceof Misfit) return anew;
			throw cause;
		}
	});
}
