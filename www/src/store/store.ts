// The store as the pages see it: signals to show, and things to do. One subject is open at a time.

import { signal } from "@lit-labs/signals";
import type { Organization, Outcome, PackInfo, Problem, ProductStudy } from "../engine/types.ts";
import { Backup } from "./backup/backup.ts";
import { editClosed, insist } from "./backup/edit.ts";
import type { Shelf } from "./backup/marker.ts";
import type { EditSubject } from "./backup/restore.ts";
import type { Arguments, CommandName } from "./commands/names.ts";
import { Evaluation, type Evaluator } from "./evaluation.ts";
import { type Decode, exportSubject } from "./file/files.ts";
import { lookAt, type Seen } from "./look.ts";
import type { Head, Patch, SubjectDocument } from "./model.ts";
import { listPacks, removePack, type StoredPack, type TakePack, takePack } from "./packs.ts";
import { outcomeOf, problem, refuse, StoreError } from "./problem.ts";
import type { SaveState } from "./saver.ts";
import { keepActor, keepSetting, readActor, readSetting, type SettingName } from "./settings.ts";
import { type Ground, OpenSubject } from "./subject.ts";
import { Timeline } from "./timeline.ts";
import { migration } from "./versions.ts";
import { createSubject, deleteSubject, listSubjects } from "./workspace.ts";

/** A document of any kind of subject. */
export type Document = Organization | ProductStudy;

/** What the store asks of the engine. */
export interface StoreEngine<R, F = unknown> extends Evaluator<Organization, R> {
	/** Evaluates a product study. */
	evaluateStudy?(document: ProductStudy): Promise<Outcome<F>>;
	/** Decodes a document as strictly as it is stored. */
	decode: Decode;
	/** Adds a pack, checking all of it; nothing where packs are of no concern. */
	addPack?(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<PackInfo>>;
}

type Subject = OpenSubject<Document>;
type AnyCommand = (document: Document, args: unknown) => Patch;

/** The store over results of organisations `R` and of product studies `F`. */
export class Store<R, F = unknown> {
	/** The subjects, those changed last first; undefined until they are read. */
	readonly subjects = signal<readonly Head[] | undefined>(undefined);
	/** The open organisation as the person sees it, with its records by source. */
	readonly current = signal<Organization | undefined>(undefined);
	/** The open product study as the person sees it. */
	readonly study = signal<ProductStudy | undefined>(undefined);
	/** Whether that is on the disk. */
	readonly saveState = signal<SaveState | undefined>(undefined);
	/** The command that undo would take back, for the button and its words. */
	readonly canUndo = signal<CommandName | undefined>(undefined);
	/** The command that redo would do again. */
	readonly canRedo = signal<CommandName | undefined>(undefined);
	/** Whether another tab writes the open subject; a command here takes the pen over. */
	readonly elsewhere = signal(false);
	/** The engine's result for the latest state of the organisation that it could evaluate. */
	readonly result = signal<R | undefined>(undefined);
	/** The same of the product study. */
	readonly footprint = signal<F | undefined>(undefined);
	/** The engine's findings; its problems where it could not evaluate. */
	readonly findings = signal<readonly Problem[]>([]);
	/** Whether `result` or `footprint` is about to change. */
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
	#commands: Readonly<Record<string, unknown>> = {};
	#evaluation: Evaluation<Document, R | F> | undefined;
	#turn = 0;
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
		return this.current.get() ?? this.study.get();
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
			this.#evaluation = new Evaluation<Document, R | F>(
				this.#evaluator(),
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
		const { current, study, saveState, canUndo, canRedo, result, footprint } = this;
		for (const each of [current, study, saveState, canUndo, canRedo, result, footprint]) {
			each.set(undefined);
		}
		this.findings.set([]);
		this.evaluating.set(false);
		await Promise.all([subject.close(), evaluation?.close(subject.document.id)]);
	}

	/** Does a command on the open subject. The answer says whether it was done, not whether saved. */
	run<N extends CommandName>(name: N, args: Arguments<N>): Promise<Outcome<null>> {
		return this.#with((subject) => {
			const command = this.#commands[name] as AnyCommand | undefined;
			if (!command) throw new TypeError(`no command ${name} of a ${subject.document.kind}`);
			return subject.run(name, (document) => command(document, args));
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

	readonly #edit: EditSubject = async (subjectId, change) => {
		const { command, ...args } = change;
		const { commands } = await import("./commands/index.ts");
		const make = commands[command] as AnyCommand;
		const done = (document: Document) => make(document, args);
		const open = this.#open;
		if (open?.document.id !== subjectId) {
			return editClosed(
				this.#ground,
				subjectId,
				(part) => this.#engine.decode(part),
				command,
				done,
			);
		}
		insist(await open.run(command, done));
		insist(await this.#saved());
	};

	/** Saves the open subject; the answer says why it could not be. */
	async #saved(): Promise<Outcome<null>> {
		await this.save();
		const state = this.saveState.get();
		if (this.unsaved && state?.status === "unsaved") {
			return { status: "invalid", problems: [state.problem] };
		}
		return { status: "ok", value: null, findings: [] };
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

	#evaluator(): Evaluator<Document, R | F> {
		const engine = this.#engine;
		return {
			evaluate: async (document): Promise<Outcome<R | F>> => {
				if (document.kind === "organization") return engine.evaluate(document);
				return engine.evaluateStudy?.(document) ?? { status: "invalid", problems: [] };
			},
			close: (subjectId) => engine.close(subjectId),
		};
	}

	#changed(document: Document): void {
		if (document.kind === "product") this.study.set(document);
		else this.current.set(document);
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

	#evaluated(outcome: Outcome<R | F> | undefined, evaluating: boolean): void {
		this.evaluating.set(evaluating);
		if (outcome?.status === "ok") {
			const isStudy = this.#open?.document.kind === "product";
			const shown = (isStudy ? this.footprint : this.result) as { set(value: R | F): void };
			shown.set(outcome.value);
			this.findings.set(outcome.findings);
		} else if (outcome) this.findings.set(outcome.problems);
	}

	#notice(...problems: Problem[]): void {
		this.notices.set([...this.notices.get(), ...problems]);
	}
}

/** The commands over a kind of subject, which come when the first of it is opened. */
async function commandsOf(kind: Document["kind"]): Promise<Readonly<Record<string, unknown>>> {
	if (kind === "product") return (await import("./commands/study/index.ts")).studyCommands;
	return (await import("./commands/index.ts")).commands;
}
