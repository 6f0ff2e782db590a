// One import, from the file to the command: what was chosen, what was read, what the engine says.

import type { Opened, TableReader } from "../../engine/table.ts";
import type { Outcome } from "../../engine/types.ts";
import type { Mapping } from "../../interchange/activity/mapping.ts";
import type { Mend } from "../../interchange/activity/mend.ts";
import type { ReadChoices } from "../../interchange/table/read.ts";
import { checkRecords } from "./check.ts";
import { EMPTY, type Session, type SessionGround } from "./session-state.ts";
import { tryRecords } from "./trial.ts";
import { refusedCells } from "./trouble/refused.ts";

export type { Session, SessionGround } from "./session-state.ts";

/** Reads a file and follows what the person chooses. */
export class Importing {
	readonly #ground: SessionGround;
	#reader: TableReader | undefined;
	#input: { name: string; content: Blob | string } | undefined;
	#opened: Opened | undefined;
	#session: Session | undefined;
	#turn = 0;
	/** Whether records of the same source and period make way. */
	replace = true;

	constructor(ground: SessionGround) {
		this.#ground = ground;
	}

	/** Reads a file or a text, as it would be read by itself or as was chosen. */
	async open(name: string, content: Blob | string, choices: ReadChoices = {}): Promise<void> {
		const again = this.#input?.content === content && choices.sheets ? this.#reader : undefined;
		if (!again) this.stop();
		const turn = ++this.#turn;
		this.#input = { name, content };
		const reader = again ?? this.#ground.start();
		this.#reader = reader;
		this.#tell({ name, ...EMPTY, progress: 0 });
		const { known, year } = this.#ground;
		const ground = { known: known(), year: year() };
		const opened = await reader.open(content, name, choices, ground, (progress) => {
			if (turn === this.#turn && this.#session?.progress !== undefined) {
				this.#tell({ ...this.#session, progress });
			}
		});
		if (turn !== this.#turn) return;
		if (opened.status === "invalid") {
			this.#tell({ name, ...EMPTY, problems: opened.problems });
			return;
		}
		this.#opened = opened.value;
		const recalled = await this.#ground.memory.recall(opened.value);
		if (turn !== this.#turn) return;
		const { view, mapping } = opened.value;
		this.#session = { name, ...EMPTY, table: view, ...(recalled ? { recalled } : {}) };
		await this.map(recalled?.mapping ?? mapping);
	}

	/** Reads the same file in another way. */
	again(choices: ReadChoices): Promise<void> {
		const input = this.#input;
		return input ? this.open(input.name, input.content, choices) : Promise.resolve();
	}

	/** Follows another mapping. */
	map(mapping: Mapping): Promise<void> {
		return this.#read({ mapping });
	}

	/** Follows heads that the person shows: what they say is guessed anew. */
	async heads(heads: Pick<Mapping, "head" | "heads">): Promise<void> {
		const { known, year } = this.#ground;
		const guess = await this.#reader?.guess(heads, { known: known(), year: year() });
		if (guess?.status === "ok") await this.map(guess.value);
	}

	/** Takes the rows that are hidden in the workbook in, or leaves them out. */
	hidden(withHidden: boolean): Promise<void> {
		return this.#read({ withHidden });
	}

	/** Mends cells, or says what names and units mean. */
	mend(mends: readonly Mend[]): Promise<void> {
		const { mapping, mends: before } = this.#session ?? {};
		if (!mapping) return Promise.resolve();
		const cells = { ...before };
		const names = { ...mapping.names };
		const units = { ...mapping.units };
		for (const mend of mends) {
			if (mend.kind === "cell") cells[`${mend.row}:${mend.column}`] = mend.text;
			else if (mend.kind === "name") names[mend.key] = mend.sourceId;
			else units[mend.key] = mend.text;
		}
		return this.#read({ mapping: { ...mapping, names, units }, mends: cells });
	}

	/** Takes all mends of cells back. */
	unmend(): Promise<void> {
		return this.#read({ mends: {} });
	}

	/** Lets records of the same source and period make way, or not. */
	replacing(replace: boolean): Promise<void> {
		this.replace = replace;
		return this.#read({});
	}

	/** Reads the file as if its heads had never been seen, and forgets the mapping if asked to. */
	async afresh(forget: boolean): Promise<void> {
		if (!this.#opened || !this.#session) return;
		const { recalled: _, ...session } = this.#session;
		if (forget) await this.#ground.memory.forget(this.#opened);
		this.#session = session;
		await this.map(this.#opened.mapping);
	}

	/** Remembers the mapping for tables with the same heads. */
	async remember(): Promise<void> {
		const mapping = this.#session?.mapping;
		if (this.#opened && mapping) await this.#ground.memory.keep(this.#opened, mapping);
	}

	/** The table as a workbook, with the cells marked that are refused; its mapping is remembered. */
	async copy(
		marks: Parameters<TableReader["copy"]>[0],
		named: { title: string; created: string },
	): Promise<Outcome<Uint8Array<ArrayBuffer>> | undefined> {
		const { mapping, mends = {}, withHidden = false } = this.#session ?? {};
		if (!mapping) return undefined;
		await this.remember();
		return this.#reader?.copy(marks, mapping, mends, withHidden, named);
	}

	async #read(change: Partial<Pick<Session, "mapping" | "mends" | "withHidden">>): Promise<void> {
		const before = this.#session;
		const reader = this.#reader;
		if (!before?.table || !reader) return;
		const turn = ++this.#turn;
		const { checked: _c, refused: _r, trial: _t, ...kept } = before;
		const chosen = { ...kept, ...change };
		if (!chosen.mapping) return;
		this.#session = chosen;
		const known = this.#ground.known();
		const read = await reader.read(chosen.mapping, known, chosen.mends, chosen.withHidden);
		if (turn !== this.#turn || read.status === "invalid") return;
		this.#tell({ ...chosen, ...read.value, problems: [] });
		await Promise.all([this.#check(reader, turn), this.count()]);
	}

	async #check(reader: TableReader, turn: number): Promise<void> {
		const { records = [], refusals = [] } = this.#session ?? {};
		const checked = await checkRecords(records, this.replace, this.#ground);
		this.#more(turn, { checked });
		if (turn !== this.#turn) return;
		const { known } = this.#ground;
		const refused = await refusedCells({ records, refusals, checked }, known(), (places) =>
			reader.texts(places),
		);
		this.#more(turn, { refused });
	}

	/** Counts what the records come to by themselves. */
	async count(): Promise<void> {
		const turn = this.#turn;
		const { records = [] } = this.#session ?? {};
		const trial = await tryRecords(records, this.#reader, this.#ground, (part) =>
			this.#more(turn, { trial: { is: "counting", part } }),
		);
		if (trial) this.#more(turn, { trial });
	}

	/** Stops counting; the rest goes on. */
	stopCount(): void {
		this.#reader?.stopCount();
	}

	/** Says what more is known, unless something else was chosen meanwhile. */
	#more(turn: number, more: Partial<Session>): void {
		if (turn === this.#turn && this.#session) this.#tell({ ...this.#session, ...more });
	}

	/** Lets go of the file. */
	stop(): void {
		this.#turn += 1;
		this.#reader?.stop();
		this.#reader = undefined;
		this.#session = undefined;
		this.#opened = undefined;
		this.#ground.tell(undefined);
	}

	#tell(session: Session): void {
		this.#session = session;
		this.#ground.tell(session);
	}
}
