// What the rows do to the study, as commands for the store: kept apart from how they look.

import type { ProcessInput, ProductStudy, Stage, Supply, UnitProcess } from "../../engine/types.ts";
import type { Editor } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import { STAGES } from "../stages.ts";
import { pastedInputs } from "./paste.ts";
import { neighbour, type Row, rootOf, stageOf } from "./rows.ts";
import { strings } from "./strings.ts";

/** Where new rows go: a stage of the study's own process, or a part. */
export interface Target {
	process: UnitProcess;
	stage?: Stage;
	/** The row after which they go; the end where none is named. */
	after?: string;
	/** Whether they come in place of that row. */
	instead?: boolean;
}

/** Does what is asked of rows. */
export class RowEdits {
	readonly #editor: Editor;
	readonly #study: () => ProductStudy | undefined;

	constructor(editor: Editor, study: () => ProductStudy | undefined) {
		this.#editor = editor;
		this.#study = study;
	}

	/** The target that a lane is. */
	lane(stage: Stage): Target | undefined {
		const study = this.#study();
		const process = study && rootOf(study);
		return process && { process, stage };
	}

	/** Changes fields of an input. */
	edit(id: string, edits: Partial<Record<keyof ProcessInput, unknown>>): void {
		void this.#editor.run("edit-input", { id, edits: edits as never });
	}

	/** Types an amount or its unit; a name, an amount and a unit stay, even empty. */
	type(input: ProcessInput, field: "name" | "value" | "unit", text: string): void {
		if (field === "name") this.edit(input.id, { name: text.trim() });
		else this.edit(input.id, { amount: { ...input.amount, [field]: text.trim() } });
	}

	/** Chooses a supply. */
	supply(id: string, supply: Supply | undefined): void {
		this.edit(id, { supply });
	}

	/** Adds an empty row; answers its id. */
	async add(target: Target): Promise<string | undefined> {
		const input: ProcessInput = { id: newId(), name: "", amount: { value: "", unit: "kg" } };
		return (await this.#put(target, [input])) ? input.id : undefined;
	}

	/** Adds a part with a process of its own; answers the id of its row. */
	async addPart(target: Target): Promise<string | undefined> {
		const name = strings().row.freshPart;
		const amount = { value: "1", unit: "kg" };
		const part = blankProcess(name, amount);
		const supply: Supply = { kind: "process", process: part.id };
		const input: ProcessInput = { id: newId(), name, amount, supply };
		return (await this.#put(target, [input], [part])) ? input.id : undefined;
	}

	/** Gives a row a process of its own, which makes so much of it. */
	async makePart(input: ProcessInput): Promise<boolean> {
		const unit = input.amount.unit || "kg";
		const part = blankProcess(input.name, { value: "1", unit });
		if (!(await this.#editor.run("add-process", { item: part }))) return false;
		const supply: Supply = { kind: "process", process: part.id };
		return this.#editor.run("edit-input", { id: input.id, edits: { supply } });
	}

	/** Adds the rows of a pasted table; answers how many. */
	async paste(target: Target, text: string): Promise<number> {
		const inputs = pastedInputs(text, newId);
		await this.#put(target, inputs, [], "paste-inputs");
		return inputs.length;
	}

	/** Puts a copy of a row below it. */
	async copy({ input, process }: Row): Promise<void> {
		if (!input) return;
		const transport = input.transport?.map((leg) => ({ ...leg, id: newId() }));
		const copy = { ...input, id: newId(), ...(transport ? { transport } : {}) };
		await this.#put({ process, after: input.id }, [copy]);
	}

	/** Moves a row up or down among those of its stage. */
	async step({ input, process, level }: Row, by: -1 | 1): Promise<boolean> {
		const to = input && neighbour(process, input.id, by, level);
		if (!input || to === undefined) return false;
		return this.#editor.run("move-input", { id: input.id, to });
	}

	/** Moves a row of the study's own process to the stage before or after its own. */
	async shift({ input, process, level }: Row, by: -1 | 1): Promise<boolean> {
		if (!input || level > 1) return false;
		const stage = STAGES[STAGES.indexOf(stageOf(process, input)) + by];
		return stage !== undefined && this.toStage(input, process, stage);
	}

	/** Moves a row of the study's own process to a stage. */
	toStage(input: ProcessInput, process: UnitProcess, stage: Stage): Promise<boolean> {
		const inputs = process.inputs ?? [];
		const to = inputs.findIndex(({ id }) => id === input.id);
		const own = process.stage === stage ? null : stage;
		return this.#editor.run("move-input", { id: input.id, to, stage: own });
	}

	/** Puts a row where another one is, in its stage. */
	before(input: ProcessInput, other: Row): Promise<boolean> {
		const { process, input: target, level } = other;
		if (!target || target.id === input.id) return Promise.resolve(false);
		const others = (process.inputs ?? []).filter(({ id }) => id !== input.id);
		const to = others.findIndex(({ id }) => id === target.id);
		const stage = level > 1 ? null : (target.stage ?? null);
		return this.#editor.run("move-input", { id: input.id, to, process: process.id, stage });
	}

	/** Deletes a row with the parts that served it alone. */
	remove({ input, emission, process }: Row): void {
		const { removed, unnamed } = strings().row;
		if (input) {
			const said = () => removed(input.name || unnamed);
			void this.#editor.take("remove-input", { id: input.id, parts: true }, said);
		} else if (emission) {
			const said = () => removed(emission.name ?? emission.gas);
			const args = { process: process.id, id: emission.id };
			void this.#editor.take("remove-emission", args, said);
		}
	}

	async #put(
		{ process, stage, after, instead }: Target,
		inputs: readonly ProcessInput[],
		processes: readonly UnitProcess[] = [],
		command: "add-inputs" | "paste-inputs" = "add-inputs",
	): Promise<boolean> {
		const staged = inputs.map((input) =>
			stage && stage !== process.stage ? { ...input, stage } : input,
		);
		const place = (process.inputs ?? []).findIndex(({ id }) => id === after);
		return this.#editor.run(command, {
			process: process.id,
			inputs: staged,
			...(place >= 0 ? { at: place + 1 } : {}),
			processes,
			...(instead && after !== undefined ? { instead: after } : {}),
		});
	}
}

/** A process that makes so much of one product and takes nothing yet. */
export function blankProcess(name: string, amount: { value: string; unit: string }): UnitProcess {
	return { id: newId(), name, outputs: [{ id: newId(), name, amount }], inputs: [] };
}
