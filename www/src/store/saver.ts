// Saving, in the order in which things were done. What is done is in memory at once and in a queue
// until its transaction is complete; only then is it "saved". A failure keeps the queue.

import type { Problem } from "../engine/types.ts";
import { SLICE, turn } from "../turns/turn.ts";
import type { Database } from "./database.ts";
import type { Digest } from "./digest.ts";
import { Misfit } from "./draft.ts";
import { append, type Entry } from "./log.ts";
import type { Patch, SubjectDocument } from "./model.ts";
import { applyPatch } from "./patch.ts";
import { StoreError, storageProblem } from "./problem.ts";
import { type Sealed, seal, type Unsealed } from "./seal.ts";
import { countRows, type Known, type Layout, readWritable, touched } from "./stored.ts";

/** Whether what the person sees is on the disk. */
export type SaveState =
	| { status: "saved"; at: string }
	| { status: "saving"; waiting: number }
	| { status: "unsaved"; waiting: number; problem: Problem };

/** Something done and not yet saved. */
export interface Pending<D extends SubjectDocument> extends Unsealed {
	seq: number;
	/** Does it again on another document, when another tab was faster; undo and redo cannot. */
	again?: (document: D) => Patch;
}

/** What the saver tells its subject. */
export interface SaverEvents<D extends SubjectDocument> {
	state(state: SaveState): void;
	appended(hash: string): void;
	/** Another tab was faster: this is the document with what still fits of the queue. */
	rebased(document: D, dropped: Pending<D>[]): void;
}

/** The queue of one subject. */
export class Saver<D extends SubjectDocument> {
	readonly #database: Database;
	readonly #digest: Digest;
	readonly #events: SaverEvents<D>;
	readonly #queue: Pending<D>[] = [];
	#stored: Known<D>;
	#running: Promise<void> | undefined;

	constructor(database: Database, digest: Digest, stored: Known<D>, events: SaverEvents<D>) {
		this.#database = database;
		this.#digest = digest;
		this.#stored = stored;
		this.#events = events;
	}

	/** What the database holds. */
	get stored(): Known<D> {
		return this.#stored;
	}

	/** What is not saved yet. */
	get queue(): readonly Pending<D>[] {
		return this.#queue;
	}

	/** The number of the next line. */
	get nextSeq(): number {
		return this.#stored.head.seq + this.#queue.length + 1;
	}

	/** Takes what another tab has written; only with an empty queue. */
	adopt(stored: Known<D>): void {
		this.#stored = stored;
	}

	/** Saves something more. */
	push(pending: Pending<D>): void {
		this.#queue.push(pending);
		void this.flush();
	}

	/** Works off the queue; resolves when it is empty, or when nothing more can be saved now. */
	flush(): Promise<void> {
		if (this.#queue.length === 0) return Promise.resolve();
		this.#running ??= Promise.resolve().then(() => this.#work());
		return this.#running;
	}

	async #work(): Promise<void> {
		let end: SaveState;
		try {
			for (let next = this.#queue[0]; next; next = this.#queue[0]) {
				this.#events.state({ status: "saving", waiting: this.#queue.length });
				if (!(await this.#write(next))) await this.#rebase();
			}
			end = { status: "saved", at: this.#stored.head.at };
		} catch (cause) {
			const problem = storageProblem(cause);
			end = { status: "unsaved", waiting: this.#queue.length, problem };
		}
		// From here on a push begins anew: nothing falls between the end of the work and its telling.
		this.#running = undefined;
		this.#events.state(end);
	}

	async #write(pending: Pending<D>): Promise<boolean> {
		const { head } = this.#stored;
		const { document, layout } = await this.#chunked();
		if (pending.patch.length > SLICE) await turn();
		// What is stored is what the patch makes of what was stored: log and document can't disagree.
		const after = fitted(document, pending.patch);
		if (!after) return false;
		const sealed: Sealed = await seal(head.subjectId, head, pending, this.#digest);
		const change = touched(document, layout, after);
		const { seq, hash, at } = sealed.event;
		const { name, kind, version } = after;
		const rows = countRows(after);
		const next = { ...head, seq, hash, at, name, kind, version, rows };
		const entry: Entry = { sealed, head: next, put: change.put, remove: change.remove };
		if (change.body) entry.body = change.body;
		if (!(await this.#database.use((connection) => append(connection, [entry])))) return false;
		this.#stored = { document: after, head: next, layout: change.layout };
		this.#queue.shift();
		this.#events.appended(hash);
		return true;
	}

	/** The stored document with its chunks; a tab without locks may have to read them. */
	async #chunked(): Promise<Known<D> & { layout: Layout }> {
		const { document, head, layout } = this.#stored;
		if (layout) return { document, head, layout };
		return this.#database.use((connection) => readWritable<D>(connection, head.subjectId));
	}

	/** Reads what the other tab wrote, and does the queue again on top of it. */
	async #rebase(): Promise<void> {
		const { subjectId } = this.#stored.head;
		this.#stored = await this.#database.use((connection) => readWritable<D>(connection, subjectId));
		const waiting = this.#queue.splice(0);
		const dropped: Pending<D>[] = [];
		let document = this.#stored.document;
		for (const pending of waiting) {
			const patch = remade(pending, document);
			const after = patch && fitted(document, patch);
			if (patch && after) {
				this.#queue.push({ ...pending, patch, seq: this.nextSeq });
				document = after;
			} else dropped.push(pending);
		}
		this.#events.rebased(document, dropped);
	}
}

/** The document with a patch applied, or undefined where the patch does not fit. */
function fitted<D extends SubjectDocument>(document: D, patch: Patch): D | undefined {
	try {
		return applyPatch(document, patch);
	} catch (cause) {
		if (cause instanceof Misfit) return undefined;
		throw cause;
	}
}

/** The patch of the same command on another document, or undefined where it refuses. */
function remade<D extends SubjectDocument>(pending: Pending<D>, document: D): Patch | undefined {
	try {
		return pending.again?.(document);
	} catch (cause) {
		if (cause instanceof StoreError) return undefined;
		throw cause;
	}
}
