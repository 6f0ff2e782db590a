// A table of a text file, in the form of one of a workbook, and tables with other texts in cells.

import type { Encoding } from "../interchange/table/decode.ts";
import type { Delimiter } from "../interchange/table/delimiter.ts";
import type { BookTable } from "./book.ts";

/** The table of a text file: nothing is hidden in it, and nothing noted. */
export const plainTable = ({
	rows,
	columns,
}: {
	rows: string[][];
	columns: number;
}): BookTable => ({
	rows,
	columns,
	parts: [],
	hidden: new Set(),
	hiddenColumns: [],
	notes: [],
	counts: {},
});

/** How a text was read. */
export const textOf = ({ encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter }) => ({
	encoding,
	delimiter,
});

/** Rows with other texts in some cells, given by `row:column`. */
export function mended(rows: string[][], mends: Readonly<Record<string, string>>): string[][] {
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
