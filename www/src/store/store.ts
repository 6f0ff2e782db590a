// The store as the pages see it: signals to show, and things to do. One subject is open at a time.

import { computed, signal } from "@lit-labs/signals";
import type { AnyDocument, Outcome, PackInfo, Problem } from "../engine/types.ts";
import { Backup } from "./backup/backup.ts";
import { editClosed, insist } from "./backup/edit.ts";
import type { Shelf } from "./backup/marker.ts";
import type { EditSubject } from "./backup/restore.ts";
import type { Arguments, CommandName } from "./commands/names.ts";
import { Evaluation } from "./evaluation.ts";
import { type Decode, exportSubject } from "./file/files.ts";
import {
	type AnyResult,
	type Commands,
	commandIn,
	commandsOf,
	type Evaluators,
	evaluatorOf,
	type Kind,
	type ResultOf,
} from "./kinds.ts";
import { glanceAt, lookAt, type Seen } from "./look.ts";
import type { Body, Head, SubjectDocument } from "./model.ts";
import { listPacks, removePack, type StoredPack, type TakePack, takePack } from "./packs.ts";
import { outcomeOf, problem, refuse, StoreError } from "./problem.ts";
import type { SaveState } from "./saver.ts";
import {
	keepActor,
	keepMaterials,
	keepSetting,
	readActor,
	readMaterials,
	readSetting,
	type SettingName,
} from "./settings.ts";
import { type Ground, OpenSubject } from "./subject.ts";
import { Timeline } from "./timeline.ts";
import { migration } from "./versions.ts";
import { createSubject, deleteSubject, listSubjects } from "./workspace.ts";

/** A document of any kind of subject. */
export type Document = AnyDocument;

/** A view of what is open: it has a value while that is of its kind. */
export interface View<T> {
	get(): T | undefined;
}

/** What the store asks of the engine. */
export interface StoreEngine<R, F = unknown> extends Evaluators<R, F> {
	/** Decodes a document as strictly as it is stored. */
	decode: Decode;
	/** Adds a pack, checking all of it; nothing where packs are of no concern. */
	addPack?(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<PackInfo>>;
}

type Subject = OpenSubject<Document>;

/** The store over results of organisations `R` and of product studies `F`. */
export class Store<R, F = unknown> {
	/** The subjects, those changed last first; undefined until they are read. */
	readonly subjects = signal<readonly Head[] | undefined>(undefined);
	/** The open document as the person sees it, of whatever kind. */
	readonly #document = signal<Document | undefined>(undefined);
	/** The open organisation, with its records by source. */
	readonly current = this.#shown("organization");
	/** The open product study. */
	readonly study = this.#shown("product");
	/** The open event. */
	readonly event = this.#shown("event");
	/** The open project. */
	readonly project = this.#shown("project");
	/** The open register of credits, allowances and certificates. */
	readonly assets = this.#shown("assets");
	/** Whether that is on the disk. */
	readonly saveState = signal<SaveState | undefined>(undefined);
	/** The command that undo would take back, for the button and its words. */
	readonly canUndo = signal<CommandName | undefined>(undefined);
	/** The command that redo would do again. */
	readonly canRedo = signal<CommandName | undefined>(undefined);
	/** Whether another tab writes the open subject; a command here takes the pen over. */
	readonly elsewhere = signal(false);
	/** The engine's result for the latest state of the document that it could evaluate. */
	readonly #outcome = signal<AnyResult<R, F> | undefined>(undefined);
	/** That of the organisation. */
	readonly result = this.#found("organization");
	/** That of the product study. */
	readonly footprint = this.#found("product");
	/** That of the event. */
	readonly eventResult = this.#found("event");
	/** That of the project. */
	readonly projectResult = this.#found("project");
	/** That of the register. */
	readonly assetsResult = this.#found("assets");
	/** The engine's findings; its problems where it could not evaluate. */
	readonly findings = signal<readonly Problem[]>([]);
	/** Whether the result is about to change. */
	readonly evaluating = signal(false);
	/** What went wrong beside the person's own doing: an edit that no longer fits, a dead disk. */
	readonly notices = signal<readonly Problem[]>([]);
	/** The name of the person who edits, as typed in the settings; every line of the log carries it. */
	readonly actor = signal("");
	/** Why nothing is written in this browser: a newer app has changed the form of what it keeps. */
	readonly behind = signal<Problem | undefined>(undefined);
	/** Saving to files and taking in from them. */
	readonly backup: Backup;

	/** The log of the open subject. */
	readonly timeline: Timeline<Document>;

	readonly #ground: Ground;
	readonly #engine: StoreEngine<R, F>;
	#open: Subject | undefined;
	#commands: Commands = {};
	#evaluation: Evaluation<Document, AnyResult<R, F>> | undefined;
	#turn = 0;
	#editing: Promise<unknown> = Promise.resolve();
	#broughtBack = 0;

	constructor(ground: Ground, engine: StoreEngine<R, F>, app: string, shelf?: Shelf) {
		this.#ground = { ...ground, actor: () => this.actor.get() };
		this.timeline = new Timeline(this.#ground);
		this.#engine = engine;
		this.backup = new Backup(
			{
				ground: this.#ground,
				app,
				decode: (part) => engine.decode(part),
				takePack: this.#packTaker(),
				edit: this.#edit,
				unsaved: () => (this.#open?.unsaved ? this.#open.document : undefined),
				settle: () => this.save(),
				refresh: () => this.refresh(),
			},
			shelf,
		);
		ground.channel.listen(({ kind }) => {
			if (kind !== "let-go") void this.refresh();
		});
	}

	/** The open document, of whatever kind. */
	get document(): Document | undefined {
		return this.#document.get();
	}

	#shown<K extends Kind>(kind: K): View<Extract<Document, { kind: K }>> {
		return computed(() => {
			const document = this.#document.get();
			return document?.kind === kind ? (document as Extract<Document, { kind: K }>) : undefined;
		});
	}

	#found<K extends Kind>(kind: K): View<ResultOf<R, F>[K]> {
		return computed(() =>
			this.#document.get()?.kind === kind
				? (this.#outcome.get() as ResultOf<R, F>[K] | undefined)
				: undefined,
		);
	}

	/** Reads the list of subjects and the name of the person. */
	async refresh(): Promise<void> {
		const outcome = await outcomeOf(() =>
			this.#ground.database.use(async (connection) => ({
				actor: await readActor(connection),
				heads: await listSubjects(connection),
			})),
		);
		const { behind, broughtBack } = this.#ground.database;
		this.behind.set(behind ? problem("storage-newer") : undefined);
		if (broughtBack > this.#broughtBack) {
			this.#notice(
				problem("storage-brought-back", { count: `${broughtBack - this.#broughtBack}` }),
			);
			this.#broughtBack = broughtBack;
		}
		if (outcome.status === "ok") {
			this.actor.set(outcome.value.actor);
			this.subjects.set(outcome.value.heads);
			void this.backup.changed(outcome.value.heads);
		} else this.#notice(...outcome.problems);
	}

	/** Puts a document into the browser as a new subject. */
	create(document: SubjectDocument): Promise<Outcome<Head>> {
		return this.#listing(() => createSubject(this.#ground, document));
	}

	/**
	 * Takes a subject out of the browser; answers its document, with which it can be created again, or
	 * nothing where it could not be read any more.
	 */
	remove(subjectId: string): Promise<Outcome<SubjectDocument | undefined>> {
		return this.#listing(async () => {
			if (this.#open?.document.id === subjectId) await this.#leave();
			return deleteSubject(this.#ground, subjectId);
		});
	}

	/** Opens a subject, after closing the one that is open. */
	async open(subjectId: string): Promise<Outcome<Document>> {
		if (this.#open?.document.id === subjectId) {
			return { status: "ok", value: this.#open.document, findings: [] };
		}
		const closed = await this.close();
		if (closed.status === "invalid") return closed;
		const turn = ++this.#turn;
		return outcomeOf(async () => {
			const subject: Subject = await OpenSubject.open(this.#ground, subjectId, {
				changed: (document) => this.#open === subject && this.#changed(document),
				saving: (state) => this.#open === subject && this.#saving(state),
				problem: (found) => this.#notice(found),
				lost: (losses) => this.#open === subject && this.timeline.losses.set(losses),
			});
			await this.#migrate(subject);
			const commands = await commandsOf(subject.document.kind);
			if (turn !== this.#turn) {
				await subject.close();
				refuse("subject-missing", { subject: subjectId });
			}
			this.#commands = commands;
			this.#open = subject;
			this.timeline.follow(subject);
			this.#evaluation = new Evaluation<Document, AnyResult<R, F>>(
				evaluatorOf(this.#engine),
				({ outcome, evaluating }) => {
					if (this.#open === subject) this.#evaluated(outcome, evaluating);
				},
			);
			this.saveState.set({ status: "saved", at: subject.savedAt });
			this.#changed(subject.document);
			return subject.document;
		});
	}

	/** Looks into a subject as it is stored, without opening it. */
	look(subjectId: string): Promise<Outcome<Seen>> {
		return outcomeOf(() => lookAt(this.#ground, subjectId));
	}

	/** The document of a subject as it is stored, without its rows. */
	glance(subjectId: string): Promise<Outcome<Body>> {
		return outcomeOf(() => glanceAt(this.#ground, subjectId));
	}

	/** Brings an older document up to date, before anybody sees it. */
	async #migrate(subject: Subject): Promise<void> {
		try {
			const patch = await migration(subject.document, (bytes) => this.#engine.decode(bytes));
			const outcome = patch && (await subject.run("migrate-document", () => patch));
			if (outcome?.status === "invalid") throw new StoreError(outcome.problems);
		} catch (cause) {
			await subject.close();
			throw cause;
		}
	}

	/** Saves and closes the open subject; one that can't be saved stays open, and the answer says why. */
	async close(): Promise<Outcome<null>> {
		const saved = await this.#saved();
		if (saved.status === "ok") await this.#leave();
		return saved;
	}

	async #leave(): Promise<void> {
		this.#turn += 1;
		const [subject, evaluation] = [this.#open, this.#evaluation];
		if (!subject) return;
		this.#open = undefined;
		this.#evaluation = undefined;
		this.timeline.follow(undefined);
		this.#document.set(undefined);
		this.#outcome.set(undefined);
		for (const each of [this.saveState, this.canUndo, this.canRedo]) each.set(undefined);
		this.findings.set([]);
		this.evaluating.set(false);
		await Promise.all([subject.close(), evaluation?.close(subject.document.id)]);
	}

	/** Does a command on the open subject. The answer says whether it was done, not whether saved. */
	run<N extends CommandName>(name: N, args: Arguments<N>): Promise<Outcome<null>> {
		return this.#with((subject) => {
			const command = commandIn(this.#commands, name, subject.document.kind);
			return subject.run(name, (document) => command(document, args));
		});
	}

	/**
	 * Does a command on a subject, whether it is the open one or not, and waits until it is saved. The open
	 * subject is evaluated anew then: it may stand on the other.
	 */
	runOn<N extends CommandName>(
		subjectId: string,
		name: N,
		args: Arguments<N>,
	): Promise<Outcome<null>> {
		return outcomeOf(async () => {
			await this.#editOn(subjectId, name, args);
			if (this.#open?.document.id !== subjectId) {
				await this.refresh();
				this.reevaluate();
			}
			return null;
		});
	}

	/** Takes the last command back. */
	undo(): Promise<Outcome<null>> {
		return this.#with((subject) => subject.undo());
	}

	/** Does again what was taken back last. */
	redo(): Promise<Outcome<null>> {
		return this.#with((subject) => subject.redo());
	}

	/** Tries again to save what could not be saved. */
	save(): Promise<void> {
		return this.#open?.save() ?? Promise.resolve();
	}

	/** Evaluates the open document anew, where what it is evaluated with has changed. */
	reevaluate(): void {
		if (this.#open) this.#evaluation?.update(this.#open.document);
	}

	/** Resolves when the open document is evaluated. */
	settled(): Promise<void> {
		return this.#evaluation?.settled() ?? Promise.resolve();
	}

	/** Whether leaving now would lose something. */
	get unsaved(): boolean {
		return this.#open?.unsaved ?? false;
	}

	/** The workspace, or one subject of it, as a `.tansuan` file, with what could not be saved. */
	exportWorkspace(only?: string): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
		return this.backup.save({ only });
	}

	/** The open subject as JSON. */
	exportSubject(): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
		const document = this.#open?.document;
		return outcomeOf(async () => (document ? exportSubject(document) : refuse("subject-missing")));
	}

	/** The packs that were added from files, in the order in which they were added. */
	packs(): Promise<Outcome<StoredPack[]>> {
		return outcomeOf(() => this.#ground.database.use(listPacks));
	}

	/** Adds a pack from a file, and keeps it. */
	addPack(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<PackInfo>> {
		return outcomeOf(() => takePack(this.#ground, bytes, this.#packTaker()));
	}

	/** Lets go of a pack that was added from a file; answers what was kept of it. */
	removePack(id: string): Promise<Outcome<StoredPack[]>> {
		return outcomeOf(() => this.#ground.database.use((db) => removePack(db, id)));
	}

	readonly #edit: EditSubject = (subjectId, { command, ...args }) =>
		this.#editOn(subjectId, command, args);

	/** Does a command on any subject and saves it, one after another; throws what is wrong. */
	#editOn(subjectId: string, name: string, args: unknown): Promise<void> {
		const edit = async () => {
			const open = this.#open;
			if (open?.document.id === subjectId) {
				const command = commandIn(this.#commands, name, open.document.kind);
				insist(await open.run(name, (document) => command(document, args)));
				insist(await this.#saved());
				return;
			}
			const heads = await this.#ground.database.use(listSubjects);
			const kind = heads.find((head) => head.subjectId === subjectId)?.kind;
			if (kind === undefined) refuse("subject-missing", { subject: subjectId });
			const command = commandIn(await commandsOf(kind as Kind), name, kind);
			const decode: Decode = (part) => this.#engine.decode(part);
			await editClosed<Document>(this.#ground, subjectId, decode, name, (document) =>
				command(document, args),
			);
		};
		const done = this.#editing.then(edit);
		this.#editing = done.catch(() => {});
		return done;
	}

	/** Saves the open subject; the answer says why it could not be. */
	async #saved(): Promise<Outcome<null>> {
		await this.save();
		const state = this.saveState.get();
		if (this.unsaved && state?.status === "unsaved") {
			return { status: "invalid", problems: [state.problem] };
		}
		return { status: "ok", value: null, findings: [] };
	}

	/** The factors that materials of bills of materials were given before, in this browser. */
	async materials(): Promise<unknown> {
		const outcome = await outcomeOf(() => this.#ground.database.use(readMaterials));
		return outcome.status === "ok" ? outcome.value : undefined;
	}

	/** Keeps the factors that materials were given. */
	keepMaterials(value: unknown): Promise<Outcome<null>> {
		return outcomeOf(async () => {
			await this.#ground.database.use((connection) => keepMaterials(connection, value));
			return null;
		});
	}

	#packTaker(): TakePack {
		return async (bytes) => (await this.#engine.addPack?.(bytes)) ?? refuse("file-unrecognized");
	}

	/** What is kept for the open subject beside its document, in this browser. */
	async setting(name: SettingName): Promise<unknown> {
		const id = this.#open?.document.id;
		if (id === undefined) return undefined;
		const outcome = await outcomeOf(() =>
			this.#ground.database.use((connection) => readSetting(connection, id, name)),
		);
		return outcome.status === "ok" ? outcome.value : undefined;
	}

	/** Keeps something for the open subject beside its document. */
	keepSetting(name: SettingName, value: unknown): Promise<Outcome<null>> {
		return this.#with(({ document: { id } }) =>
			outcomeOf(async () => {
				await this.#ground.database.use((connection) => keepSetting(connection, id, name, value));
				return null;
			}),
		);
	}

	/** Names the person who edits, in all tabs of this browser; empty text takes the name away. */
	setActor(name: string): Promise<Outcome<string>> {
		return outcomeOf(async () => {
			const actor = name.trim();
			await this.#ground.database.use((connection) => keepActor(connection, actor));
			this.actor.set(actor);
			this.#ground.channel.post({ kind: "actor" });
			return actor;
		});
	}

	/** Takes a notice away once it has been read. */
	dismiss(notice: Problem): void {
		this.notices.set(this.notices.get().filter((each) => each !== notice));
	}

	async #listing<T>(work: () => Promise<T>): Promise<Outcome<T>> {
		const outcome = await outcomeOf(work);
		await this.refresh();
		return outcome;
	}

	#with(work: (subject: Subject) => Promise<Outcome<null>>) {
		if (this.#open) return work(this.#open);
		const problems = new StoreError([problem("subject-missing")]).problems;
		return Promise.resolve<Outcome<null>>({ status: "invalid", problems });
	}

	#changed(document: Document): void {
		this.#document.set(document);
		this.timeline.update();
		this.canUndo.set(this.#open?.undoable as CommandName | undefined);
		this.canRedo.set(this.#open?.redoable as CommandName | undefined);
		this.elsewhere.set(this.#open?.writes === false);
		this.#evaluation?.update(document);
	}

	#saving(state: SaveState): void {
		this.saveState.set(state);
		this.timeline.update();
		this.elsewhere.set(this.#open?.writes === false);
		if (state.status === "saved") void this.refresh();
		if (state.status !== "unsaved") return;
		void this.backup.changed(this.subjects.get() ?? []);
		if (state.problem.code === "storage-newer") void this.refresh();
	}

	#evaluated(outcome: Outcome<AnyResult<R, F>> | undefined, evaluating: boolean): void {
		this.evaluating.set(evaluating);
		if (outcome?.status === "ok") {
			this.#outcome.set(outcome.value);
			this.findings.set(outcome.findings);
		} else if (outcome) this.findings.set(outcome.problems);
	}

	#notice(...problems: Problem[]): void {
		this.notices.set([...this.notices.get(), ...problems]);
	}
}
