// A workbook as one table: the sheets that are read, one under the other, with what is hidden in
// them and what their cells do not say. Runs in the job worker.

import { guessMapping } from "../interchange/activity/guess.ts";
import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import { readActivity } from "../interchange/activity/read.ts";
import type { Unread } from "../interchange/activity/reading.ts";
import { fingerprint } from "../interchange/activity/remembered.ts";
import type { Note, SheetTable, WorkbookInfo } from "./load.ts";
import type { Outcome } from "./types.ts";

/** A workbook that is open in the worker. */
export interface Book {
	info: WorkbookInfo;
	sheet(index: number, progress: (part: number) => void): Outcome<SheetTable>;
	rows(first: number, count: number): string[][];
}

/** Rows of the table from `start` on are those of a sheet from its row `first` on. */
export interface Part {
	sheet: string;
	start: number;
	first: number;
}

/** The sheets that are read, as one table. */
export interface BookTable {
	rows: string[][];
	columns: number;
	parts: Part[];
	hidden: Set<number>;
	hiddenColumns: number[];
	notes: Note[];
	/** How many notes of each kind there are. */
	counts: Record<string, number>;
	/** The column that names the sheet, where there are several to choose from. */
	sheetColumn?: number;
}

/** Rows asked for at once. */
const CHUNK = 4000;

/** Sheets that are looked into to find the one with the data, and cells in all of them. */
const LOOKED = 24;
const LOOKED_CELLS = 1_000_000;

/** Reads one sheet. */
export function readSheet(
	book: Book,
	index: number,
	progress: (part: number) => void = () => {},
): Outcome<BookTable> {
	const outcome = book.sheet(index, progress);
	if (outcome.status === "invalid") return outcome;
	const { name, rowCount, columnCount, hiddenRows, hiddenColumns, notes, noteCounts } =
		outcome.value;
	const rows: string[][] = [];
	while (rows.length < rowCount) {
		const more = book.rows(rows.length, CHUNK);
		if (more.length === 0) break;
		rows.push(...more);
	}
	const all = (ranges: readonly { first: number; last: number }[]) =>
		ranges.flatMap(({ first, last }) =>
			Array.from({ length: last - first + 1 }, (_, i) => first + i),
		);
	const table: BookTable = {
		rows,
		columns: columnCount,
		parts: [{ sheet: name, start: 0, first: 0 }],
		hidden: new Set(all(hiddenRows).filter((row) => (rows[row] ?? []).length > 0)),
		hiddenColumns: all(hiddenColumns).filter((column) => column < columnCount),
		notes,
		counts: Object.fromEntries(noteCounts.map(({ kind, count }) => [kind, count])),
	};
	if (book.info.sheets.length > 1) nameSheets(table, name);
	return { status: "ok", value: table, findings: outcome.findings };
}

/** Adds a column that names the sheet of each row: sheets are often called by their month. */
function nameSheets(table: BookTable, name: string): void {
	const at = table.columns;
	table.sheetColumn = at;
	table.columns += 1;
	table.rows = table.rows.map((row) =>
		row.length === 0 ? row : [...row, ...Array<string>(at - row.length).fill(""), name],
	);
}

/** The sheet with the most records, of those that are seen; the first where none has any. */
export function sheetWithData(book: Book, known: KnownOrganization, year: number): number {
	const { sheets } = book.info;
	const seen = sheets.flatMap(({ visibility }, at) => (visibility === "visible" ? [at] : []));
	let best = seen[0] ?? 0;
	let most = 0;
	let cells = 0;
	for (const at of seen.length > 1 ? seen.slice(0, LOOKED) : []) {
		if (cells > LOOKED_CELLS) break;
		const read = readSheet(book, at);
		if (read.status === "invalid") continue;
		cells += read.value.rows.length * read.value.columns;
		const rows = read.value.rows.slice(0, 2000);
		const mapping = guessTable({ ...read.value, rows }, known, year);
		const { records, refusals } = readActivity(rows, mapping, known);
		// Of our own workbooks, the records rather than a table of them.
		if (mapping.columns.some(({ is }) => is === "record")) return at;
		const isTable = hasTable(mapping);
		const count = records.length + (isTable ? refusals.length / 4 + 0.5 : 0);
		if (count > most) [best, most] = [at, count];
	}
	return best;
}

/** Whether columns say what, whose and when: rows that are refused are data all the same. */
function hasTable({ columns }: Mapping): boolean {
	const has = (test: (role: Mapping["columns"][number]) => boolean) => columns.some(test);
	return (
		has(({ is }) => is === "value") &&
		has((role) => role.is === "source" || (role.is === "value" && role.sourceId !== undefined)) &&
		has(
			(role) =>
				["period", "month", "year"].includes(role.is) ||
				(role.is === "value" && (role.period ?? role.month) !== undefined),
		)
	);
}

/** The guess for a table, with what the names of its sheets say. */
export function guessTable(
	{ rows, columns, sheetColumn }: Pick<BookTable, "rows" | "columns" | "sheetColumn">,
	known: KnownOrganization,
	year: number,
	heads?: Pick<Mapping, "head" | "heads">,
): Mapping {
	return guessMapping(rows, columns, known, year, {
		...(sheetColumn === undefined ? {} : { sheetColumn }),
		...(heads ? { heads: { row: heads.head, count: heads.heads } } : {}),
	});
}

/** What tells tables with the same heads. */
export const printOf = ({ rows, sheetColumn }: BookTable, mapping: Mapping): string =>
	fingerprint(rows, mapping, sheetColumn);

/** The other sheets that are seen and have the same heads. */
export function sheetsAlike(
	book: Book,
	chosen: number,
	print: string,
	known: KnownOrganization,
	year: number,
): number[] {
	let cells = 0;
	return book.info.sheets.flatMap(({ visibility }, at) => {
		if (at === chosen || visibility !== "visible" || at > LOOKED) return [];
		if (cells > LOOKED_CELLS) return [];
		const read = readSheet(book, at);
		if (read.status === "invalid" || read.value.rows.length < 2) return [];
		cells += read.value.rows.length * read.value.columns;
		const mapping = guessTable(read.value, known, year);
		return printOf(read.value, mapping) === print ? [at] : [];
	});
}

/** Puts the rows of another sheet with the same heads under those of the first. */
export function join(table: BookTable, more: BookTable, head: number): BookTable {
	const start = table.rows.length;
	const shift = start - (head + 1);
	const below = <T extends { row: number }>(notes: readonly T[]) =>
		notes.filter(({ row }) => row > head).map((note) => ({ ...note, row: note.row + shift }));
	const counts = { ...table.counts };
	for (const [kind, count] of Object.entries(more.counts)) {
		counts[kind] = (counts[kind] ?? 0) + count;
	}
	return {
		...table,
		rows: [...table.rows, ...more.rows.slice(head + 1)],
		parts: [...table.parts, ...more.parts.map(({ sheet }) => ({ sheet, start, first: head + 1 }))],
		hidden: new Set([...table.hidden, ...[...more.hidden].map((row) => row + shift)]),
		notes: [...table.notes, ...below(more.notes)],
		counts,
	};
}

/** The cells that say nothing, by their place. */
export function unreadOf({ notes }: BookTable): Unread {
	const unread = new Map<string, "error-cell" | "formula-without-value">();
	for (const { row, column, kind } of notes) {
		if (kind === "error-value") unread.set(`${row}:${column}`, "error-cell");
		else if (kind === "formula-without-value") unread.set(`${row}:${column}`, kind);
	}
	return unread;
}
