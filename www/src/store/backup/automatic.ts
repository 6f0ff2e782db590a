// The backup file that is rewritten by itself: a minute after the last change, and when the page is
// left. It never forgets a subject by itself: one that was deleted here stays in the file until the
// person says otherwise.

import type { Problem } from "../../engine/types.ts";
import type { Digest } from "../digest.ts";
import type { Lock } from "../file/encrypted.ts";
import type { SavedFile } from "../file/files.ts";
import type { Head } from "../model.ts";
import { outcomeOf, problem, StoreError, storageProblem } from "../problem.ts";
import { askToWrite, type BackupHandle, mayWrite, writeFile } from "./handle.ts";
import { type SavedHeads, savedHeads } from "./saved.ts";

/** What is kept of the file, in the browser's database. */
export interface FileRecord {
	handle: BackupHandle;
	/** The key that it is protected with; it can be used here and not be read. */
	lock?: Lock;
	/** When it was written last, and what it holds since. */
	at?: string;
	heads?: SavedHeads;
	/** What the person let it be written without. */
	without?: string[];
}

/** How it stands with the file. */
export type FileState =
	| { status: "none" }
	| ({ name: string; at?: string; encrypted: boolean } & (
			| { status: "written" | "waiting" | "writing" }
			/** The browser wants the person to allow it again. */
			| { status: "lapsed" }
			/** These were deleted here, or are damaged, and are in the file still. */
			| { status: "held"; gone: string[]; damage: Problem[] }
			| { status: "failed"; problem: Problem }
	  ));

/** What the file is made from. */
export interface Workspace {
	digest: Digest;
	now: () => string;
	heads(): Promise<readonly Head[]>;
	/** Whether something is in memory alone, which storage did not take. */
	unsaved(): boolean;
	save(): Promise<SavedFile>;
	read(): Promise<FileRecord | undefined>;
	keep(record: FileRecord | undefined): Promise<void>;
	told(state: FileState): void;
	/** A file was written. */
	written(file: SavedFile): Promise<void>;
}

/** How long nothing must have changed before the file is written. */
export const IDLE_MS = 60_000;

/** The file. */
export class AutomaticFile {
	readonly #workspace: Workspace;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> = Promise.resolve();

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
	}

	/** Takes a file that was just chosen, and writes it. */
	async choose(handle: BackupHandle, lock?: Lock): Promise<void> {
		await this.#workspace.keep({ handle, ...(lock ? { lock } : {}) });
		await this.write();
	}

	/** Lets go of the file; it stays where it is. */
	async leave(): Promise<void> {
		this.#stop();
		await this.#running;
		await this.#workspace.keep(undefined);
		this.#workspace.told({ status: "none" });
	}

	/** Asks for the permission again, from a press, and writes. */
	async allow(): Promise<void> {
		const record = await this.#workspace.read();
		if (record && (await askToWrite(record.handle))) await this.write();
		else await this.check();
	}

	/** Something changed, or the page has begun: looks whether there is something to write, and when. */
	async check(): Promise<void> {
		const record = await this.#workspace.read();
		if (!record) return;
		if (!(await mayWrite(record.handle))) return this.#tell(record, { status: "lapsed" });
		const gone = await this.#gone(record);
		if (gone.length > 0) return this.#tell(record, { status: "held", gone, damage: [] });
		if (!(await this.#isNew(record))) return this.#tell(record, { status: "written" });
		this.#stop();
		this.#timer = setTimeout(() => void this.write(), IDLE_MS);
		await this.#tell(record, { status: "waiting" });
	}

	/** The page is being left: what waits is written now, if the browser leaves the time. */
	hurry(): void {
		if (this.#timer !== undefined) void this.write();
	}

	/** Writes what is new; with `without`, also where the file then forgets what was deleted here. */
	write(without = false): Promise<void> {
		this.#stop();
		this.#running = this.#running.then(() => alone(() => this.#write(without)));
		return this.#running;
	}

	async #write(without: boolean): Promise<void> {
		const { digest, now } = this.#workspace;
		const record = await this.#workspace.read();
		if (!record) return;
		try {
			if (!(await mayWrite(record.handle))) return this.#tell(record, { status: "lapsed" });
			const gone = without ? [] : await this.#gone(record);
			if (gone.length > 0) return this.#tell(record, { status: "held", gone, damage: [] });
			if (!(await this.#isNew(record))) return this.#tell(record, { status: "written" });
			await this.#tell(record, { status: "writing" });
			const file = await this.#workspace.save();
			const { damage } = file;
			if (!without && damage.some((each) => !record.without?.includes(nameOf(each)))) {
				return this.#tell(record, { status: "held", gone: [], damage });
			}
			const bytes = await bytesFor(record, file);
			await writeFile(record.handle, bytes, digest);
			const at = now();
			const heads = savedHeads(file.heads, at);
			const next = { ...record, at, heads, without: damage.map(nameOf) };
			// Storage that is full takes no note of it; the file is written all the same.
			await outcomeOf(() => this.#workspace.keep(next));
			await this.#workspace.written(file);
			await this.#tell(next, { status: "written" });
		} catch (cause) {
			const found =
				cause instanceof StoreError
					? (cause.problems[0] ?? problem("backup-unwritable", { reason: "" }))
					: storageProblem(cause);
			const lapsed = found.code === "backup-lapsed";
			await this.#tell(
				record,
				lapsed ? { status: "lapsed" } : { status: "failed", problem: found },
			);
		}
	}

	/** What the file holds and is not here any more. */
	async #gone({ heads = {} }: FileRecord): Promise<string[]> {
		const here = new Set((await this.#workspace.heads()).map(({ subjectId }) => subjectId));
		return Object.entries(heads).flatMap(([id, { name }]) => (here.has(id) ? [] : [name]));
	}

	async #isNew({ heads }: FileRecord): Promise<boolean> {
		if (!heads || this.#workspace.unsaved()) return true;
		const here = await this.#workspace.heads();
		const known = (id: string) => (Object.hasOwn(heads, id) ? heads[id] : undefined);
		return (
			here.length !== Object.keys(heads).length ||
			here.some(({ subjectId, hash }) => known(subjectId)?.hash !== hash)
		);
	}

	async #tell(
		{ handle, at, lock }: FileRecord,
		state:
			| { status: "written" | "waiting" | "writing" | "lapsed" }
			| { status: "held"; gone: string[]; damage: Problem[] }
			| { status: "failed"; problem: Problem },
	): Promise<void> {
		const encrypted = lock !== undefined;
		this.#workspace.told({ name: handle.name, encrypted, ...(at ? { at } : {}), ...state });
	}

	#stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}

const nameOf = ({ code, details }: Problem): string => `${code} ${details.subject}`;

/** What is written: the file, under its key where it has one. */
async function bytesFor({ lock }: FileRecord, { bytes }: SavedFile): Promise<SavedFile["bytes"]> {
	if (!lock) return bytes;
	const { encrypt } = await import("../file/encrypted.ts");
	return encrypt(bytes, lock);
}

/** One tab at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
	if (typeof navigator === "undefined" || !navigator.locks) return work();
	await navigator.locks.request("tansuan:backup", work);
}
