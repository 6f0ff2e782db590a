// Reading a file of activity data, in a worker of its own: the rows stay here, the page sees what
// it shows of them.

import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import { readActivity } from "../interchange/activity/read.ts";
import type { Reading } from "../interchange/activity/reading.ts";
import { fingerprint } from "../interchange/activity/remembered.ts";
import { checkSize, type Encoding, isWorkbook } from "../interchange/table/decode.ts";
import type { Delimiter } from "../interchange/table/delimiter.ts";
import { TableError } from "../interchange/table/problem.ts";
import { parseTable, type ReadChoices, readTable } from "../interchange/table/read.ts";
import {
	type Book,
	type BookTable,
	guessTable,
	join,
	type Part,
	readSheet,
	sheetsAlike,
	sheetWithData,
	unreadOf,
} from "./book.ts";
import { type CopyMark, copyOf } from "./copy.ts";
import type { Note, SheetInfo, WorkbookDocument } from "./load.ts";
import type { Outcome, Problem } from "./types.ts";
import { openBook, writeBook } from "./workbooks.ts";

/** What the page sees of a table. */
export interface TableView {
	/** The first rows. */
	rows: string[][];
	rowCount: number;
	columns: number;
	/** How a text was read. */
	text?: { encoding: Encoding; delimiter: Delimiter };
	/** Of a workbook: its sheets, and which are read. */
	book?: { sheets: SheetInfo[]; chosen: number[]; alike: number[]; sheetColumn?: number };
	parts: Part[];
	hiddenRows: number;
	hiddenColumns: number[];
	notes: Note[];
	counts: Record<string, number>;
}

/** A table that is open, and how it would be read by itself. */
export interface Opened {
	view: TableView;
	mapping: Mapping;
	/** What tells tables with the same heads. */
	print: string;
}

/** What a mapping makes of the table. */
export type ReadingView = Omit<Reading, "unknown" | "named"> & {
	/** Names without a source, and how many rows have them. */
	unknown: [name: string, rows: number][];
	named: [name: string, rows: number][];
};

/** Whose data it is. */
export interface Ground {
	known: KnownOrganization;
	year: number;
}

/** Rows, and notes, that the page is shown, at most. */
const SHOWN = 200;

/** One table, from its bytes to its records. */
export class TableJob {
	#table: BookTable | undefined;
	#book: { book: Book; input: Blob } | undefined;

	/** Reads a file, or text that was pasted; `progress` hears how much is done, from 0 to 1. */
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
			checkSize(input.size);
			const bytes = new Uint8Array(await input.arrayBuffer());
			if (isWorkbook(bytes)) return this.#workbook(input, bytes, name, choices, ground, progress);
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
			return { ...reading, unknown: [...unknown], named: [...named] };
		});
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

	/** Writes a workbook. */
	write(document: WorkbookDocument): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
		return writeBook(document);
	}

	async #workbook(
		input: Blob,
		bytes: Uint8Array,
		name: string,
		choices: ReadChoices,
		ground: Ground,
		progress: (part: number) => void,
	): Promise<Opened> {
		if (this.#book?.input !== input) {
			this.#book = { book: taken(await openBook(bytes, name)), input };
		}
		const { book } = this.#book;
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
			},
			mapping,
			print: fingerprint(rows, mapping),
		};
	}

	#open(): BookTable {
		if (!this.#table) throw new TableError("file-empty");
		return this.#table;
	}
}

const plainTable = ({ rows, columns }: { rows: string[][]; columns: number }): BookTable => ({
	rows,
	columns,
	parts: [],
	hidden: new Set(),
	hiddenColumns: [],
	notes: [],
	counts: {},
});

const textOf = ({ encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter }) => ({
	encoding,
	delimiter,
});

/** Rows with other texts in some cells, given by `row:column`. */
function mended(rows: string[][], mends: Readonly<Record<string, string>>): string[][] {
	const entries = Object.entries(mends);
	if (entries.length === 0) return rows;
	const copy = [...rows];
	for (const [place, text] of entries) {
		const [row = 0, column = 0] = place.split(":").map(Number);
		const cells = [...(copy[row] ?? [])];
		while (cells.length <= column) cells.push("");
		cells[column] = text;
		copy[row] = cells;
	}
	return copy;
}

/** Thrown with the engine's problems, to be answered as they are. */
class Refused extends Error {
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		super("refused");
		this.problems = problems;
	}
}

function taken<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new Refused(outcome.problems);
	return outcome.value;
}

async function answer<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
	try {
		return { status: "ok", value: await work(), findings: [] };
	} catch (cause) {
		if (cause instanceof Refused) return { status: "invalid", problems: cause.problems };
		if (!(cause instanceof TableError)) throw cause;
		return { status: "invalid", problems: [cause.problem] };
	}
}
