// One import, from the file to the command: what was chosen, what was read, what the engine says.

import type { TableReader, TableView } from "../../engine/table.ts";
import type { Organization, Outcome, Problem } from "../../engine/types.ts";
import type { KnownOrganization, Mapping } from "../../interchange/activity/mapping.ts";
import type { ReadRecord, Refusal } from "../../interchange/activity/read.ts";
import type { ReadChoices } from "../../interchange/table/read.ts";
import { importRecords } from "../../store/commands/import-records.ts";
import { applyPatch } from "../../store/patch.ts";
import { makeBatch, problemsByRow } from "./batch.ts";

/** What is known of an import. */
export interface Session {
	name: string;
	table?: TableView;
	mapping?: Mapping;
	records: readonly ReadRecord[];
	refusals: readonly Refusal[];
	unknown: readonly (readonly [name: string, rows: number])[];
	/** What the engine says of the records, by their number; undefined while it checks. */
	checked?: { errors: ReadonlyMap<number, Problem>; doubts: ReadonlyMap<number, Problem> };
	/** What is wrong with the file itself. */
	problems: readonly Problem[];
	/** How much of the file is read, from 0 to 1; undefined when it is not being read. */
	progress?: number;
}

/** What a session stands on. */
export interface SessionGround {
	start: () => TableReader;
	known: () => KnownOrganization;
	document: () => Organization | undefined;
	evaluate: ((document: Organization) => Promise<Outcome<unknown>>) | undefined;
	year: () => number;
	tell: (session: Session | undefined) => void;
}

const EMPTY = { records: [], refusals: [], unknown: [], problems: [] };

/** Reads a file and follows what the person chooses. */
export class Importing {
	readonly #ground: SessionGround;
	#reader: TableReader | undefined;
	#input: { name: string; content: Blob | string } | undefined;
	#session: Session | undefined;
	#turn = 0;
	/** Whether records of the same source and period make way. */
	replace = true;

	constructor(ground: SessionGround) {
		this.#ground = ground;
	}

	/** Reads a file or a text, as it would be read by itself or as was chosen. */
	async open(name: string, content: Blob | string, choices: ReadChoices = {}): Promise<void> {
		this.stop();
		const turn = ++this.#turn;
		this.#input = { name, content };
		const reader = this.#ground.start();
		this.#reader = reader;
		this.#tell({ name, ...EMPTY, progress: 0 });
		const opened = await reader.open(content, choices, (progress) => {
			if (turn === this.#turn && this.#session?.progress !== undefined) {
				this.#tell({ ...this.#session, progress });
			}
		});
		if (turn !== this.#turn) return;
		if (opened.status === "invalid") {
			this.#tell({ name, ...EMPTY, problems: opened.problems });
			return;
		}
		const guess = await reader.guess(this.#ground.known(), this.#ground.year());
		if (turn !== this.#turn) return;
		if (guess.status === "ok") {
			this.#session = { name, ...EMPTY, table: opened.value };
			await this.map(guess.value);
		}
	}

	/** Reads the same file in another way. */
	again(choices: ReadChoices): Promise<void> {
		const input = this.#input;
		return input ? this.open(input.name, input.content, choices) : Promise.resolve();
	}

	/** Follows another mapping. */
	async map(mapping: Mapping): Promise<void> {
		const { table, name } = this.#session ?? {};
		if (!table || name === undefined || !this.#reader) return;
		const turn = ++this.#turn;
		const read = await this.#reader.read(mapping, this.#ground.known());
		if (turn !== this.#turn || read.status === "invalid") return;
		const { records, refusals, unknown } = read.value;
		const session = { name, table, mapping, records, refusals, unknown, problems: [] };
		this.#tell(session);
		const checked = await this.#check(records);
		if (turn === this.#turn) this.#tell({ ...session, checked });
	}

	/** Asks the engine, in one question, what it would say of the document with these records. */
	async #check(records: readonly ReadRecord[]): Promise<NonNullable<Session["checked"]>> {
		const nothing = { errors: new Map<number, Problem>(), doubts: new Map<number, Problem>() };
		const document = this.#ground.document();
		const { evaluate } = this.#ground;
		if (!document || !evaluate || records.length === 0) return nothing;
		const { step, order } = makeBatch("import", records, this.replace);
		const outcome = await evaluate(applyPatch(document, importRecords(document, step)));
		const problems = outcome.status === "ok" ? outcome.findings : outcome.problems;
		const { errors, doubts } = problemsByRow("import", problems);
		const byRecord = (found: ReadonlyMap<number, Problem>) =>
			new Map([...found].map(([row, problem]) => [order[row] ?? row, problem]));
		return { errors: byRecord(errors), doubts: byRecord(doubts) };
	}

	/** Lets go of the file. */
	stop(): void {
		this.#turn += 1;
		this.#reader?.stop();
		this.#reader = undefined;
		this.#session = undefined;
		this.#ground.tell(undefined);
	}

	#tell(session: Session): void {
		this.#session = session;
		this.#ground.tell(session);
	}
}
