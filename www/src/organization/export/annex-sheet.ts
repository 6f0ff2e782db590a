// A table of Annex A as a sheet: its title and account above, heads that stay in sight, merged
// heads of rows, real numbers with the decimals that the page shows.

import type { Cell, CellNote, CellRange, Sheet } from "../../engine/load.ts";
import { fits, shortened } from "../../interchange/table/cells.ts";
import { harmless } from "../../interchange/table/write.ts";
import type { Cell as AnnexCell, AnnexTable } from "../results/tables/annex.ts";

/** Rows above a table: its title, what it stands on, its heads. */
const HEAD = 2;

/** The sheet of a table; `about` says its account, GWP set and day. */
export function annexSheet(table: AnnexTable, about: string): Sheet {
	const width = table.columns.reduce((sum, { columns = 1 }) => sum + columns, 0);
	const merges: CellRange[] = [];
	const notes: CellNote[] = [];
	const rows: Cell[][] = [
		[{ text: `${table.number} ${table.title}`, style: "title" }],
		[{ text: about, style: "note" }],
		headRow(table, merges),
		...table.rows.map(({ cells, kind }, at) =>
			lineOf(cells, kind === "sum", { row: HEAD + 1 + at, merges, notes }),
		),
		...(table.footnotes ?? []).map((note, i): Cell[] => [
			{ text: `[${i + 1}] ${note}`, style: "note" },
		]),
	];
	return {
		name: table.number,
		columns: Array.from({ length: width }, () => ({})),
		rows,
		freezeRows: HEAD + 1,
		freezeColumns: 1,
		merges,
		notes,
		print: { landscape: true, repeatRows: HEAD + 1 },
	};
}

function headRow({ columns }: AnnexTable, merges: CellRange[]): Cell[] {
	return columns.flatMap(({ label, columns: span = 1 }, at) => {
		const column = columns.slice(0, at).reduce((sum, { columns: each = 1 }) => sum + each, 0);
		if (span > 1) merges.push({ row: HEAD, column, rows: 1, columns: span });
		return [
			{ text: label, style: "head" as const },
			...Array.from({ length: span - 1 }, (): Cell => ({ style: "head" })),
		];
	});
}

interface Place {
	row: number;
	merges: CellRange[];
	notes: CellNote[];
}

function lineOf(
	cells: readonly AnnexCell[],
	isSum: boolean,
	{ row, merges, notes }: Place,
): Cell[] {
	const line: Cell[] = [];
	const style = isSum ? "total" : "body";
	for (const cell of cells) {
		const column = line.length;
		const { rows = 1, columns = 1 } = cell;
		if (rows > 1 || columns > 1) {
			merges.push({ row, column, rows: Math.max(1, rows), columns });
		}
		line.push(rows === 0 ? { style } : content(cell, style));
		for (let i = 1; i < columns; i++) line.push({ style });
		if (cell.exact !== undefined && !fits(cell.exact)) {
			notes.push({ row, column, text: cell.exact });
		}
	}
	return line;
}

function content(cell: AnnexCell, style: "total" | "body"): Cell {
	if (cell.exact === undefined) {
		const text = cell.full ?? [cell.text, cell.note].filter(Boolean).join(" · ");
		return text === "" ? { style } : { text: harmless(text), style };
	}
	const [, shown = ""] = cell.text.split(".");
	return { number: shortened(cell.exact), style, decimals: Math.min(15, shown.length) };
}
