// Looking into a subject that this app does not open, as one of a newer version: what is stored of it,
// as data. Nothing is decoded, brought up to date, mended or written.

import type { Problem } from "../engine/types.ts";
import type { Connection } from "./database.ts";
import type { Body, Head, Loss, SubjectDocument } from "./model.ts";
import { readable, soundBody } from "./parts.ts";
import { problem, refuse } from "./problem.ts";
import { readSubject } from "./stored.ts";
import type { Ground } from "./subject.ts";
import { isNewer, newerProblem } from "./versions.ts";

/** What is stored of a subject. */
export interface Seen {
	document: SubjectDocument;
	head: Head;
	/** Who changed it last, where they named themselves. */
	by?: string;
	/** Why it is only looked at; nothing where it can be opened. */
	reason?: Problem;
	/** What of it can't be read. */
	losses: readonly Loss[];
}

/** Reads a subject as it is stored. */
export async function lookAt({ database }: Ground, subjectId: string): Promise<Seen> {
	const { document, head, losses } = await database.use((db) => readSubject(db, subjectId));
	const by = await database.use((db) => lastActor(db, head));
	const reason = database.behind ? problem("storage-newer") : newerReason(head);
	return { document, head, losses, ...(by ? { by } : {}), ...(reason ? { reason } : {}) };
}

/** Reads a subject as it is stored, but for its rows, of which there may be a million. */
export async function glanceAt({ database }: Ground, subjectId: string): Promise<Body> {
	const stored = await database.use((db) => readable(db.get("docs", subjectId)));
	return soundBody(stored?.body, subjectId) ?? refuse("subject-damaged", { subject: subjectId });
}

const newerReason = (head: Head): Problem | undefined =>
	isNewer(head) ? newerProblem(head) : undefined;

async function lastActor(connection: Connection, { subjectId, seq }: Head) {
	const event = await readable(connection.get("events", [subjectId, seq]));
	return typeof event?.actor === "string" ? event.actor : undefined;
}
