// When what is here was last saved to a file, and how much has happened since.

import type { Connection } from "../database.ts";
import type { Head } from "../model.ts";
import { keepMeta } from "../transaction.ts";

/** Where a subject's log stood when it was saved to a file. */
export interface SavedHead {
	seq: number;
	hash: string;
	name: string;
	at: string;
}

/** By subject. */
export type SavedHeads = Readonly<Record<string, SavedHead>>;

/** What is known of saving to files. */
export interface SavedState {
	/** When a file was saved last; undefined where none was. */
	at?: string;
	heads: SavedHeads;
	/** A reminder that was put off: when, and with how much to save. */
	postponed?: { at: string; events: number };
}

/** What a file does not hold yet. */
export interface Waiting {
	/** Commands since the last file, over all subjects. */
	events: number;
	/** When the oldest subject among them was saved or made. */
	since?: string;
}

const KEY = "backup:saved";

/** Reads what is known. */
export async function readSaved(connection: Connection): Promise<SavedState> {
	const value = (await connection.get("meta", KEY))?.value as SavedState | undefined;
	return value ?? { heads: {} };
}

/** Keeps it. */
export async function keepSaved(connection: Connection, state: SavedState): Promise<void> {
	await keepMeta(connection, { [KEY]: state });
}

/** Ends of logs as they are remembered. */
export function savedHeads(heads: readonly Head[], at: string): SavedHeads {
	return Object.fromEntries(
		heads.map(({ subjectId, seq, hash, name }) => [subjectId, { seq, hash, name, at }]),
	);
}

/** What has happened since. A subject that nobody has touched came from a file or an example. */
export function waitingSince(heads: readonly Head[], { heads: saved }: SavedState): Waiting {
	let events = 0;
	let since: string | undefined;
	for (const head of heads) {
		const known = Object.hasOwn(saved, head.subjectId) ? saved[head.subjectId] : undefined;
		if (known?.hash === head.hash) continue;
		const from = known && known.seq < head.seq ? known.seq : 1;
		const count = Math.max(head.seq - from, known ? 1 : 0);
		if (count === 0) continue;
		events += count;
		const at = known?.at ?? head.createdAt;
		if (since === undefined || at < since) since = at;
	}
	return since === undefined ? { events } : { events, since };
}

/** Days after which, and commands after which, there is a reminder. */
export const REMIND = { days: 7, events: 50 };

/** Days where the browser itself deletes what was not visited for seven days. */
export const REMIND_EVICTING_DAYS = 3;

const DAY = 86_400_000;

/** Whether to remind now: long ago or much, and not just put off. */
export function isDue(
	{ events, since }: Waiting,
	{ postponed }: SavedState,
	now: string,
	days = REMIND.days,
): boolean {
	if (events === 0 || since === undefined) return false;
	const age = (at: string) => (Date.parse(now) - Date.parse(at)) / DAY;
	if (postponed && age(postponed.at) < days && events < postponed.events + REMIND.events)
		return false;
	return events >= REMIND.events || age(since) >= days;
}
