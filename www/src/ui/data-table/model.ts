// A table as data: shown on the page with its doors, written as CSV with its exact figures.

import { type CsvCell, writeCsv } from "../../interchange/table/write.ts";
import type { Tone } from "../charts/tone.ts";

/** What stands in a cell. */
export interface DataCell {
	text: string;
	/** The exact decimal behind a rounded figure, for CSV. */
	exact?: string;
	/** The figure's name, under which it opens. */
	figure?: string;
	/** What stands small under it. */
	note?: string;
	/** The tone it has in the picture beside. */
	tone?: Tone;
}

/** A column. */
export interface DataColumn {
	label: string;
	/** Figures, to the right. */
	num?: boolean;
	/** Left out on a phone. */
	wide?: boolean;
}

/** A row; the first cell is its head. */
export interface DataRow {
	key: string;
	cells: readonly DataCell[];
	/** Adds up the others. */
	sum?: boolean;
}

/** A table. */
export interface DataTable {
	columns: readonly DataColumn[];
	rows: readonly DataRow[];
}

/** A table as CSV: figures exact, notes beside what they speak of. */
export function dataCsv({ columns, rows }: DataTable): string {
	const cell = ({ text, exact, note }: DataCell): CsvCell =>
		exact === undefined ? [text, note].filter(Boolean).join(" · ") : { number: exact };
	return writeCsv([columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map(cell))]);
}
