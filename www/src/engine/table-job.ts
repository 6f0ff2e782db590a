// Reading a file of activity data, in a worker of its own: the rows stay here, the page sees what
// it shows of them.

import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import { readActivity } from "../interchange/activity/read.ts";
import type { ReadRecord } from "../interchange/activity/reading.ts";
import { checkSize, isWorkbook } from "../interchange/table/decode.ts";
import { TableError } from "../interchange/table/problem.ts";
import { parseTable, type ReadChoices, readTable } from "../interchange/table/read.ts";
import { answer, taken } from "./answer.ts";
import {
	type Book,
	type BookTable,
	guessTable,
	join,
	printOf,
	readSheet,
	sheetsAlike,
	sheetWithData,
	unreadOf,
} from "./book.ts";
import { type CopyMark, copyOf } from "./copy.ts";
import type { CountGround } from "./count.ts";
import { type CountAnswer, CountJob } from "./count-job.ts";
import type { WorkbookDocument } from "./load.ts";
import { readPlain } from "./plain-job.ts";
import { mended, plainTable, textOf } from "./plain-table.ts";
import {
	type Ground,
	type Opened,
	PART,
	type PlainView,
	type ReadingView,
	type TableView,
} from "./table-view.ts";
import type { Outcome, Problem } from "./types.ts";
import { openBook, writeBook } from "./workbooks.ts";

export type { Ground, Opened, ReadingView, TableView } from "./table-view.ts";

/** Rows, and notes, that the page is shown, at most. */
const SHOWN = 200;

/** A workbook that is open, and what is to be said of its file. */
interface Open {
	book: Book;
	findings: Problem[];
}

/** One table, from its bytes to its records. */
export class TableJob {
	#table: BookTable | undefined;
	#book: Open | undefined;
	#records: ReadRecord[] = [];
	readonly #counting: CountJob;

	constructor(counting = new CountJob()) {
		this.#counting = counting;
	}

	/** Reads a file, or text that was pasted, or other sheets of the same file; `progress` hears how much is done, from 0 to 1. */
	open(
		input: Blob | string,
		name: string,
		choices: ReadChoices,
		ground: Ground,
		progress: (part: number) => void = () => {},
	): Promise<Outcome<Opened>> {
		return answer(async () => {
			if (typeof input === "string") {
				const table = parseTable({ text: input, encoding: "utf-8" }, choices.delimiter, progress);
				return this.#opened({ ...plainTable(table) }, ground, { text: textOf(table) });
			}
			if (this.#book && choices.sheets) {
				return this.#workbook(this.#book, choices, ground, progress);
			}
			checkSize(input.size);
			const bytes = new Uint8Array(await input.arrayBuffer());
			if (isWorkbook(bytes)) {
				this.#book = await this.#opening(bytes, name);
				return this.#workbook(this.#book, choices, ground, progress);
			}
			const table = readTable(bytes, choices, progress);
			return this.#opened(plainTable(table), ground, { text: textOf(table) });
		});
	}

	/** The guess under other heads than those that were found. */
	guess(heads: Pick<Mapping, "head" | "heads">, ground: Ground): Promise<Outcome<Mapping>> {
		return answer(() => guessTable(this.#open(), ground.known, ground.year, heads));
	}

	/** The records that a mapping makes of the table, with other texts in some cells. */
	read(
		mapping: Mapping,
		known: KnownOrganization,
		mends: Readonly<Record<string, string>>,
		withHidden: boolean,
	): Promise<Outcome<ReadingView>> {
		this.#counting.stop();
		return answer(() => {
			const table = this.#open();
			const { unknown, named, ...reading } = readActivity(
				mended(table.rows, mends),
				mapping,
				known,
				{
					hidden: withHidden ? new Set() : table.hidden,
					unread: new Map([...unreadOf(table)].filter(([place]) => !Object.hasOwn(mends, place))),
				},
			);
			this.#records = reading.records;
			return { ...reading, unknown: [...unknown], named: [...named] };
		});
	}

	/** The same, the records in parts, so that the page is never given all of them in one go. */
	async readInParts(...given: Parameters<TableJob["read"]>): Promise<Outcome<ReadingView>> {
		const outcome = await this.read(...given);
		if (outcome.status === "invalid") return outcome;
		const { records, ...value } = outcome.value;
		return { ...outcome, value: { ...value, records: records.slice(0, PART) } };
	}

	/** The next records of the last reading, from one on; none after the last. */
	part(from: number): ReadRecord[] {
		return this.#records.slice(from, from + PART);
	}

	/** What the records of the last reading come to by themselves. */
	count(
		mains: Readonly<Record<string, string>>,
		ground: CountGround,
		progress: (part: number) => void = () => {},
	): Promise<Outcome<CountAnswer>> {
		return this.#counting.count(this.#records, mains, ground, progress);
	}

	/** Stops the count that is under way. */
	stopCount(): void {
		this.#counting.stop();
	}

	/** The texts of cells, by their places. */
	texts(places: readonly (readonly [row: number, column: number])[]): Promise<Outcome<string[]>> {
		return answer(() => {
			const { rows } = this.#open();
			return places.map(([row, column]) => rows[row]?.[column] ?? "");
		});
	}

	/** The table as a workbook, with marks on the cells that are refused. */
	copy(
		marks: readonly CopyMark[],
		mapping: Mapping,
		mends: Readonly<Record<string, string>>,
		withHidden: boolean,
		named: { title: string; created: string },
	): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
		const table = this.#open();
		const rows = mended(table.rows, mends);
		return writeBook(copyOf({ ...table, rows }, marks, mapping, withHidden, named));
	}

	/** Reads a file or text as it is, for those who know what its rows mean. */
	plain(...given: Parameters<typeof readPlain>): Promise<Outcome<PlainView>> {
		return readPlain(...given);
	}

	/** Writes a workbook. */
	write(document: WorkbookDocument): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
		return writeBook(document);
	}

	async #opening(bytes: Uint8Array, name: string): Promise<Open> {
		const outcome = await openBook(bytes, name);
		const findings = outcome.status === "ok" ? outcome.findings : [];
		return { book: taken(outcome), findings };
	}

	#workbook(
		{ book, findings }: Open,
		choices: ReadChoices,
		ground: Ground,
		progress: (part: number) => void,
	): Opened {
		const { known, year } = ground;
		const [first, ...others] = choices.sheets ?? [sheetWithData(book, known, year)];
		const chosen = first ?? 0;
		let table = taken(readSheet(book, chosen, progress));
		for (const at of others) {
			const more = taken(readSheet(book, at, progress));
			table = join(table, more, guessTable(more, known, year).head);
		}
		if (table.rows.length === 0) throw new TableError("file-empty");
		const { sheets } = book.info;
		const opened = this.#opened(table, ground, {
			book: {
				sheets,
				chosen: [chosen, ...others],
				alike: [],
				...(table.sheetColumn === undefined ? {} : { sheetColumn: table.sheetColumn }),
			},
		});
		opened.view.findings = findings;
		if (opened.view.book && sheets.length > 1) {
			opened.view.book.alike = sheetsAlike(book, chosen, opened.print, known, year);
		}
		return opened;
	}

	#opened(
		table: BookTable,
		{ known, year }: Ground,
		kind: Pick<TableView, "text" | "book">,
	): Opened {
		this.#table = table;
		const { rows, columns, parts, hidden, hiddenColumns, notes, counts } = table;
		const mapping = guessTable(table, known, year);
		return {
			view: {
				rows: rows.slice(0, SHOWN),
				rowCount: rows.length,
				columns,
				...kind,
				parts,
				hiddenRows: hidden.size,
				hiddenColumns,
				notes: notes.slice(0, SHOWN),
				counts,
				findings: [],
			},
			mapping,
			print: printOf(table, mapping),
		};
	}

	#open(): BookTable {
		if (!this.#table) throw new TableError("file-empty");
		return this.#table;
	}
}
