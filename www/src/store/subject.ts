// One open subject: its document as the person sees it, its commands, its undo and redo.

import type { Outcome, Problem } from "../engine/types.ts";
import { SLICE, turn } from "../turns/turn.ts";
import type { Channel, Message } from "./channel.ts";
import type { Database } from "./database.ts";
import type { Digest } from "./digest.ts";
import { Misfit } from "./draft.ts";
import { newsSince } from "./follow.ts";
import { History, type Mark } from "./history.ts";
import { mend } from "./mend.ts";
import type { Head, Loss, Patch, SubjectDocument } from "./model.ts";
import { applyPatch, inverse } from "./patch.ts";
import { Patches } from "./patches.ts";
import { outcomeOf, problem, refuse, storageProblem } from "./problem.ts";
import { type Restart, restart } from "./restart.ts";
import { Saver, type SaveState } from "./saver.ts";
import { type Known, readSubject, type Stored } from "./stored.ts";
import { Turns } from "./turns.ts";
import { refuseNewer } from "./versions.ts";
import { WriterLock } from "./writer-lock.ts";

/** What an open subject stands on. */
export interface Ground {
	database: Database;
	channel: Channel;
	digest: Digest;
	now: () => string;
	newId: () => string;
	/** Who edits, as they named themselves; empty where they did not. */
	actor?: () => string;
}

/** What an open subject tells. */
export interface SubjectEvents<D extends SubjectDocument> {
	changed(document: D): void;
	saving(state: SaveState): void;
	problem(problem: Problem): void;
	/** What of the document is lost; as long as anything is, nothing is written. */
	lost(losses: readonly Loss[]): void;
}

/** An open subject. */
export class OpenSubject<D extends SubjectDocument> {
	readonly #ground: Ground;
	readonly #events: SubjectEvents<D>;
	readonly #lock: WriterLock;
	readonly #turns = new Turns();
	readonly #saver: Saver<D>;
	readonly #patches: Patches;
	readonly #stop: () => void;
	#history = new History();
	#document: D;
	#losses: readonly Loss[];

	private constructor(
		ground: Ground,
		lock: WriterLock,
		stored: Stored<D>,
		events: SubjectEvents<D>,
	) {
		const { subjectId } = stored.head;
		this.#ground = ground;
		this.#lock = lock;
		this.#events = events;
		this.#document = stored.document;
		this.#losses = stored.losses;
		this.#patches = new Patches(ground.database, subjectId);
		this.#saver = new Saver(ground.database, ground.digest, stored, {
			state: (state) => events.saving(state),
			appended: (hash) => ground.channel.post({ kind: "appended", subjectId, hash }),
			rebased: (document, dropped) => {
				for (const { type } of dropped) events.problem(problem("edit-conflict", { command: type }));
				this.#document = document;
				void this.#turns.add(() => this.#show()).catch(this.#report);
			},
		});
		this.#stop = ground.channel.listen((message) => this.#hear(message, subjectId));
	}

	/** Opens a subject, to write it if no other tab does. */
	static async open<D extends SubjectDocument>(
		ground: Ground,
		subjectId: string,
		events: SubjectEvents<D>,
	): Promise<OpenSubject<D>> {
		const lock = new WriterLock(subjectId, ground.channel);
		await lock.tryTake();
		try {
			let stored = await ground.database.use((db) => readSubject<D>(db, subjectId));
			if (ground.database.behind) refuse("storage-newer");
			refuseNewer(stored.head);
			if (stored.losses.length > 0 && lock.held) {
				const mended = await mend(ground, stored);
				if (mended) events.problem(problem("subject-mended", { subject: mended.head.name }));
				stored = mended ?? stored;
			}
			const subject = new OpenSubject<D>(ground, lock, stored, events);
			subject.#history = await subject.#patches.recall(stored.head.seq, []);
			return subject;
		} catch (cause) {
			lock.release();
			throw cause;
		}
	}

	/** The document as the person sees it, saved or not. */
	get document(): D {
		return this.#document;
	}

	/** When the last line of the log was written. */
	get savedAt(): string {
		return this.#saver.stored.head.at;
	}

	/** Whether this tab writes, or follows another that does. */
	get writes(): boolean {
		return this.#lock.held;
	}

	/** The command that undo would take back. */
	get undoable(): string | undefined {
		return this.#history.undo?.type;
	}

	/** The command that redo would do again. */
	get redoable(): string | undefined {
		return this.#history.redo?.type;
	}

	/** What of the document can't be read any more; as long as anything is lost, nothing is written. */
	get losses(): readonly Loss[] {
		return this.#losses;
	}

	/** The document and the end of its log as they are on the disk. */
	get stored(): Known<D> {
		return this.#saver.stored;
	}

	/** Whether something is not on the disk. */
	get unsaved(): boolean {
		return this.#saver.queue.length > 0;
	}

	/**
	 * Does a command. In the tab that writes it is done when this returns, unless it is a long one, and
	 * saved later.
	 */
	run(type: string, make: (document: D) => Patch): Promise<Outcome<null>> {
		return outcomeOf(async () => {
			const free = this.#turns.free && this.#lock.held && this.#losses.length === 0;
			if (!free) return this.#queued(() => this.#do(type, make));
			const patch = make(this.#document);
			if (patch.length > SLICE) return this.#long(type, make, patch);
			return this.#done(type, make, patch);
		});
	}

	/** Does a command whose turn it is. */
	#do(type: string, make: (document: D) => Patch): Promise<null> {
		const patch = make(this.#document);
		return patch.length > SLICE
			? this.#between(type, make, patch)
			: Promise.resolve(this.#done(type, make, patch));
	}

	/** Has a long command wait for its turn: nothing overtakes it, and the pen stays until it is done. */
	#long(type: string, make: (document: D) => Patch, patch: Patch): Promise<null> {
		const before = this.#document;
		return this.#queued(() =>
			this.#document === before ? this.#between(type, make, patch) : this.#do(type, make),
		);
	}

	/** Gives the page a turn between the making and the doing of a long command. */
	async #between(type: string, make: (document: D) => Patch, patch: Patch): Promise<null> {
		const before = this.#document;
		await turn();
		await this.#prepare();
		return this.#done(type, make, this.#document === before ? patch : make(this.#document));
	}

	#done(type: string, make: (document: D) => Patch, patch: Patch): null {
		if (patch.length > 0) this.#push(type, patch, { again: make });
		return null;
	}

	/** Takes the last command back. */
	undo(): Promise<Outcome<null>> {
		return outcomeOf(() => this.#queued(() => this.#step("undo", this.#history.undo, inverse)));
	}

	/** Does the last command that was taken back again. */
	redo(): Promise<Outcome<null>> {
		return outcomeOf(() =>
			this.#queued(() => this.#step("redo", this.#history.redo, (patch) => patch)),
		);
	}

	/** Begins the log anew, or goes on in it, with a line that holds the document as it is. */
	restart(make: (head: Head) => Promise<Restart>): Promise<Outcome<null>> {
		return outcomeOf(() =>
			this.#turns.add(async () => {
				await this.#prepare();
				await this.#saver.flush();
				if (this.unsaved) refuse("not-saved-yet");
				const { document, head } = this.#saver.stored;
				const stored = await restart(this.#ground, { document, head }, await make(head));
				if (!stored) refuse("edit-conflict", { command: "restart" });
				this.#losses = [];
				this.#events.lost([]);
				this.#saver.adopt(stored);
				await this.#show();
				this.#events.saving({ status: "saved", at: stored.head.at });
				return null;
			}),
		);
	}

	/** Tries again to save what could not be saved. */
	save(): Promise<void> {
		return this.#saver.flush();
	}

	/** Saves what it can and lets go of the subject. */
	async close(): Promise<void> {
		this.#stop();
		await this.#turns.through();
		await this.#saver.flush();
		this.#lock.release();
	}

	/** A step in its turn, with the right to write and what other tabs have written before it. */
	#queued(step: () => Promise<null>): Promise<null> {
		return this.#turns.add(async () => {
			if (this.#losses.length > 0) {
				refuse("subject-damaged", { subject: this.#document.name });
			}
			await this.#prepare();
			return step();
		});
	}

	/** Takes the right to write, and what other tabs have written. */
	async #prepare(): Promise<void> {
		if (this.#lock.held) return;
		await this.#lock.take();
		await this.#follow();
		if (!this.#saver.stored.layout) await this.#reread();
	}

	async #step(type: string, mark: Mark | undefined, turn: (patch: Patch) => Patch): Promise<null> {
		if (!mark) return null;
		const patch = turn(await this.#patches.read(mark.origin, this.#saver.queue));
		this.#push(type, patch, { undoes: mark.seq });
		return null;
	}

	#push(
		type: string,
		patch: Patch,
		more: { undoes: number } | { again: (document: D) => Patch },
	): void {
		const after = this.#applied(type, patch);
		const { now, newId, actor } = this.#ground;
		const pending = {
			id: newId(),
			at: now(),
			actor: actor?.() ?? "",
			type,
			patch,
			seq: this.#saver.nextSeq,
			...more,
		};
		this.#history.add(pending);
		this.#patches.keep(pending.seq, patch);
		this.#document = after;
		this.#saver.push(pending);
		this.#events.changed(after);
	}

	#applied(type: string, patch: Patch): D {
		try {
			return applyPatch(this.#document, patch);
		} catch (cause) {
			if (cause instanceof Misfit) refuse("edit-conflict", { command: type });
			throw cause;
		}
	}

	/** Shows what another tab has written, unless there is something newer here. */
	async #follow(): Promise<void> {
		if (this.unsaved) return;
		const { head } = this.#saver.stored;
		const news = await newsSince(this.#ground.database, head, this.#document);
		if (!news || this.unsaved || this.#saver.stored.head !== head) return;
		const { document, events } = news;
		if (!document) return this.#reread();
		this.#saver.adopt({ document, head: news.head, layout: undefined });
		for (const event of events) this.#history.add(event);
		this.#document = document;
		this.#events.changed(document);
	}

	async #reread(): Promise<void> {
		const { subjectId } = this.#saver.stored.head;
		const stored = await this.#ground.database.use((db) => readSubject<D>(db, subjectId));
		if (this.unsaved) return;
		this.#saver.adopt(stored);
		this.#document = stored.document;
		this.#losses = stored.losses;
		this.#events.lost(stored.losses);
		await this.#show();
	}

	/** Shows a document that did not come from a command here. */
	async #show(): Promise<void> {
		this.#history = await this.#patches.recall(this.#saver.stored.head.seq, this.#saver.queue);
		this.#events.changed(this.#document);
	}

	#hear(message: Message, subjectId: string): void {
		if (!("subjectId" in message) || message.subjectId !== subjectId) return;
		if (message.kind === "let-go") void this.#letGo();
		else void this.#turns.add(() => this.#follow()).catch(this.#report);
	}

	async #letGo(): Promise<void> {
		await this.#turns.through();
		await this.#saver.flush();
		if (!this.unsaved) this.#lock.release();
	}

	readonly #report = (cause: unknown): void => this.#events.problem(storageProblem(cause));
}
