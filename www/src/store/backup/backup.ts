// Saving to files and taking in from them, as the pages see it: what waits to be saved, the file that
// is written by itself, what the browser says of keeping things, and what a file would bring.

import { signal } from "@lit-labs/signals";
import type { Outcome, Problem } from "../../engine/types.ts";
import { bytesOf, type Decode, exportWorkspace, type SavedFile } from "../file/files.ts";
import type { Head, SubjectDocument } from "../model.ts";
import type { TakePack } from "../packs.ts";
import { outcomeOf, refuse } from "../problem.ts";
import type { Ground } from "../subject.ts";
import { keepMeta } from "../transaction.ts";
import { listSubjects } from "../workspace.ts";
import { AutomaticFile, type FileRecord, type FileState } from "./automatic.ts";
import type { BackupHandle } from "./handle.ts";
import { askToKeep, type Keeping, readKeeping } from "./keeping.ts";
import { type Cleared, findCleared, mark, type Shelf, unmark } from "./marker.ts";
import type { OpenedFile } from "./open.ts";
import type { EditSubject, Plan, Restored } from "./restore.ts";
import {
	isDue,
	keepSaved,
	readSaved,
	type SavedState,
	savedHeads,
	type Waiting,
	waitingSince,
} from "./saved.ts";

/** What the store lends. */
export interface Beneath {
	ground: Ground;
	app: string;
	decode: Decode;
	takePack: TakePack;
	edit: EditSubject;
	/** The open document, where not all of it is on the disk. */
	unsaved(): SubjectDocument | undefined;
	/** Saves what waits. */
	settle(): Promise<void>;
	/** Reads the list of subjects anew. */
	refresh(): Promise<void>;
}

const FILE = "backup:file";
const ASKED = "persist-asked";

/** Saving to files, and taking in from them. */
export class Backup {
	/** What no file holds yet; undefined until it is read. */
	readonly waiting = signal<Waiting | undefined>(undefined);
	/** When a file was saved last. */
	readonly savedAt = signal<string | undefined>(undefined);
	/** The file that is written by itself. */
	readonly file = signal<FileState>({ status: "none" });
	/** What the browser says of keeping what is stored. */
	readonly keeping = signal<Keeping>({});
	/** What the browser has cleared since the last visit. */
	readonly cleared = signal<Cleared | undefined>(undefined);
	/** Whether it is time to remind of saving. */
	readonly due = signal(false);

	/** Days after which there is a reminder; fewer where the browser itself deletes things. */
	remindAfterDays: number | undefined;

	readonly #beneath: Beneath;
	readonly #automatic: AutomaticFile;
	readonly #shelf: Shelf | undefined;
	#saved: SavedState = { heads: {} };
	#heads: readonly Head[] = [];
	#begun: Promise<unknown> = Promise.resolve();

	constructor(beneath: Beneath, shelf?: Shelf) {
		this.#beneath = beneath;
		this.#shelf = shelf;
		const { ground } = beneath;
		this.#automatic = new AutomaticFile({
			digest: ground.digest,
			now: ground.now,
			heads: () => ground.database.use(listSubjects),
			unsaved: () => beneath.unsaved() !== undefined,
			save: () => (ground.database.behind ? refuse("storage-newer") : this.#export()),
			read: () => this.#meta<FileRecord>(FILE),
			keep: (record) => this.#keepMeta(FILE, record),
			told: (state) => this.file.set(state),
			written: (file) => this.#remember(file.heads),
		});
	}

	/** Looks at how things stand; call it once, before anything is written. */
	start(): Promise<unknown> {
		const { database } = this.#beneath.ground;
		this.#begun = outcomeOf(async () => {
			this.cleared.set(await database.use((db) => findCleared(db, this.#shelf)));
			await this.#automatic.check();
		});
		return this.#begun;
	}

	/** The subjects, or what is unsaved of them, have changed. */
	async changed(heads: readonly Head[]): Promise<void> {
		this.#heads = heads;
		await this.#begun;
		if (this.#beneath.ground.database.behind) return;
		await outcomeOf(async () => {
			this.#saved = await this.#beneath.ground.database.use(readSaved);
			this.#count();
			if (heads.some(({ seq }) => seq > 1)) await this.#own();
			await this.#automatic.check();
		});
	}

	/**
	 * Saves the workspace, or one subject of it, as the bytes of a file; under a passphrase if one is
	 * given. The findings name what can't be read here any more and is not in the file.
	 */
	async save({
		only,
		passphrase,
	}: {
		only?: string | undefined;
		passphrase?: string;
	} = {}): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
		const findings: Problem[] = [];
		const outcome = await outcomeOf(async () => {
			await this.#beneath.settle();
			const { bytes, heads, damage } = await this.#export(only);
			findings.push(...damage);
			const file = passphrase ? await locked(bytes, passphrase) : bytes;
			await this.#remember(heads);
			return file;
		});
		return outcome.status === "ok" ? { ...outcome, findings } : outcome;
	}

	/** Opens a file; nothing is stored. */
	open(
		file: { name: string; content: Uint8Array<ArrayBuffer> | Blob },
		passphrase?: string,
	): Promise<Outcome<OpenedFile>> {
		const { ground, decode, settle } = this.#beneath;
		return outcomeOf(async () => {
			const { openFile } = await import("./open.ts");
			await settle();
			const { name, content } = file;
			const bytes = content instanceof Blob ? await bytesOf(content) : content;
			return openFile(ground, { name, bytes }, decode, passphrase);
		});
	}

	/** Takes in what was chosen of an opened file. */
	async restore(plan: Plan): Promise<Outcome<Restored[]>> {
		const { ground, takePack, edit, refresh } = this.#beneath;
		const restoring = await import("./restore.ts");
		const outcome = await outcomeOf(() => restoring.restore(ground, plan, takePack, edit));
		await refresh();
		return outcome;
	}

	/** Has a file written by itself from now on, under a passphrase if one is given. */
	choose(handle: BackupHandle, passphrase?: string): Promise<Outcome<null>> {
		return this.#do(async () => {
			const { lockFor } = await import("../file/encrypted.ts");
			await this.#automatic.choose(handle, passphrase ? await lockFor(passphrase) : undefined);
		});
	}

	/** Writes that file now; with `without`, also what was deleted here goes out of it. */
	write(without = false): Promise<Outcome<null>> {
		return this.#do(() => this.#automatic.write(without));
	}

	/** Asks the person to allow writing it again; to be called from a press. */
	allow(): Promise<Outcome<null>> {
		return this.#do(() => this.#automatic.allow());
	}

	/** Has it written no longer. */
	leave(): Promise<Outcome<null>> {
		return this.#do(() => this.#automatic.leave());
	}

	/** The page is being left. */
	hurry(): void {
		this.#automatic.hurry();
	}

	/** Puts the reminder off. */
	postpone(): Promise<Outcome<null>> {
		return this.#do(async () => {
			const { database, now } = this.#beneath.ground;
			const events = this.waiting.get()?.events ?? 0;
			this.#saved = { ...this.#saved, postponed: { at: now(), events } };
			await database.use((db) => keepSaved(db, this.#saved));
			this.#count();
		});
	}

	/** The person has read that storage was cleared. */
	acknowledge(): void {
		if (this.cleared.get() === "documents") unmark(this.#shelf);
		this.cleared.set(undefined);
	}

	/** Asks the browser anew what it says; with `ask`, to keep what is stored. */
	async look(ask = false): Promise<void> {
		if (ask) await askToKeep();
		this.keeping.set(await readKeeping());
	}

	/** Something of the person's own is saved: from now on it is marked, and to be kept. */
	async #own(): Promise<void> {
		const { database, now } = this.#beneath.ground;
		if (this.cleared.get() === undefined) await database.use((db) => mark(db, this.#shelf, now()));
		if (await this.#meta<boolean>(ASKED)) return;
		await this.#keepMeta(ASKED, true);
		await this.look(true);
	}

	#export(only?: string): Promise<SavedFile> {
		const { ground, app, unsaved } = this.#beneath;
		const document = unsaved();
		return exportWorkspace(ground, app, document ? [document] : [], only);
	}

	/** Remembers that a file holds these; where storage is full, the file is saved all the same. */
	async #remember(heads: readonly Head[]): Promise<void> {
		await outcomeOf(() => this.#rememberNow(heads));
	}

	async #rememberNow(heads: readonly Head[]): Promise<void> {
		const { database, now } = this.#beneath.ground;
		const at = now();
		const { heads: before } = await database.use(readSaved);
		this.#saved = { at, heads: { ...before, ...savedHeads(heads, at) } };
		await database.use((db) => keepSaved(db, this.#saved));
		this.#count();
	}

	#count(): void {
		const { now } = this.#beneath.ground;
		const waiting = waitingSince(this.#heads, this.#saved);
		this.waiting.set(waiting);
		this.savedAt.set(this.#saved.at);
		this.due.set(isDue(waiting, this.#saved, now(), this.remindAfterDays));
	}

	#do(work: () => Promise<void>): Promise<Outcome<null>> {
		return outcomeOf(async () => {
			await work();
			return null;
		});
	}

	async #meta<T>(key: string): Promise<T | undefined> {
		const { database } = this.#beneath.ground;
		return (await database.use((db) => db.get("meta", key)))?.value as T | undefined;
	}

	async #keepMeta(key: string, value: unknown): Promise<void> {
		await this.#beneath.ground.database.use((db) => keepMeta(db, { [key]: value }));
	}
}

async function locked(
	bytes: Uint8Array<ArrayBuffer>,
	passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const { encrypt, lockFor } = await import("../file/encrypted.ts");
	return encrypt(bytes, await lockFor(passphrase));
}
