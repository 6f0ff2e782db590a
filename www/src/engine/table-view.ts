// What crosses between the worker that reads a table and the page.

import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import type { Reading } from "../interchange/activity/reading.ts";
import type { Encoding } from "../interchange/table/decode.ts";
import type { Delimiter } from "../interchange/table/delimiter.ts";
import type { Part } from "./book.ts";
import type { Note, SheetInfo } from "./load.ts";
import type { Problem } from "./types.ts";

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
	/** What is to be said of the file, such as that its name ends otherwise than its content. */
	findings: Problem[];
}

/** A table that is not of activity data, whole. */
export interface PlainView {
	rows: string[][];
	columns: number;
	/** How a text was read. */
	text?: { encoding: Encoding; delimiter: Delimiter };
	/** Of a workbook: its sheets, and which is read. */
	book?: { sheets: SheetInfo[]; chosen: number };
	/** The rows that the workbook hides. */
	hidden: number[];
	/** The cells that say nothing, by `row:column`. */
	unread: [place: string, why: "error-cell" | "formula-without-value"][];
	/** What is to be said of the file. */
	findings: Problem[];
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

/** Records that the page is given at once. */
export const PART = 5000;
