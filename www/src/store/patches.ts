// The patches of a subject's log, for undo and redo: the latest in memory, the rest in the database.

import type { Database } from "./database.ts";
import { History } from "./history.ts";
import { readEvents, readPatch } from "./log.ts";
import type { Patch } from "./model.ts";
import { readable } from "./parts.ts";
import { refuse } from "./problem.ts";

/** A line that is not in the database yet. */
interface Waiting {
	seq: number;
	type: string;
	patch: Patch;
	undoes?: number;
}

/** Lines of the log that undo can reach after a reload. */
const REACH = 500;

/** Patches that are kept in memory. */
const KEPT = 100;

/** The patches of one subject. */
export class Patches {
	readonly #database: Database;
	readonly #subjectId: string;
	readonly #kept = new Map<number, Patch>();

	constructor(database: Database, subjectId: string) {
		this.#database = database;
		this.#subjectId = subjectId;
	}

	/** Keeps a patch at hand. */
	keep(seq: number, patch: Patch): void {
		this.#kept.set(seq, patch);
		const oldest = this.#kept.keys().next().value;
		if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
	}

	/** The patch of a line. */
	async read(seq: number, queue: readonly Waiting[]): Promise<Patch> {
		const known = this.#kept.get(seq) ?? queue.find((waiting) => waiting.seq === seq)?.patch;
		if (known) return known;
		return this.#database.use(async (connection) => {
			const event = await readable(connection.get("events", [this.#subjectId, seq]));
			if (!event) refuse("log-broken", { subject: this.#subjectId });
			return readPatch(connection, event);
		});
	}

	/** Reads off the log what can be undone, and forgets patches of lines that may not exist. */
	async recall(seq: number, queue: readonly Waiting[]): Promise<History> {
		this.#kept.clear();
		const waiting = [...queue];
		const events = await this.#database.use((connection) =>
			readEvents(connection, this.#subjectId, Math.max(1, seq - REACH)),
		);
		const last = events.at(-1)?.seq ?? 0;
		return new History([...events, ...waiting.filter((line) => line.seq > last)]);
	}
}
