// A table that was read, as a workbook with marks on the cells that are refused. Mended there, it
// can be read again.

import type { Mapping } from "../interchange/activity/mapping.ts";
import { ownColumns } from "../interchange/activity/own-heads.ts";
import type { BookTable } from "./book.ts";
import type { Cell, Sheet, WorkbookDocument } from "./load.ts";

/** A mark on a cell, or on the first of a row. */
export interface CopyMark {
	row: number;
	column?: number;
	text: string;
}

/** Numbers that stay numbers; others keep their digits as text. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** Characters that a note shows well. */
const MOST = 900;

/** The workbook; rows that are hidden and were not read are not in it. */
export function copyOf(
	table: BookTable,
	marks: readonly CopyMark[],
	mapping: Mapping,
	withHidden: boolean,
	{ title, created }: { title: string; created: string },
): WorkbookDocument {
	const { head, heads } = mapping;
	const rows = namedBySheet(table, mapping);
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const kept = rows.flatMap((_, at) => (table.hidden.has(at) && !withHidden ? [] : [at]));
	const placed = new Map(kept.map((row, at) => [row, at]));
	const texts = new Map<number, Map<number, string[]>>();
	for (const { row, column = 0, text } of marks) {
		const at = placed.get(row);
		if (at === undefined) continue;
		const cells = texts.get(at) ?? new Map<number, string[]>();
		const cell = column < width ? column : 0;
		cells.set(cell, [...(cells.get(cell) ?? []), text]);
		texts.set(at, cells);
	}
	const sheet: Sheet = {
		name: "1",
		freezeRows: placed.get(head + 1) ?? 0,
		rows: kept.map((row, at) => {
			const cells = rows[row] ?? [];
			const wrong = texts.get(at);
			const isHead = row <= head && row > head - heads;
			return Array.from({ length: wrong ? width : cells.length }, (_, column) =>
				cellOf(cells[column] ?? "", wrong?.has(column) ?? false, isHead),
			);
		}),
		notes: [...texts].flatMap(([row, cells]) =>
			[...cells].map(([column, lines]) => ({
				row,
				column,
				text: lines.join("\n").slice(0, MOST),
			})),
		),
	};
	return { properties: { title, created }, sheets: [sheet] };
}

/** The rows, with the names of sheets only where they say whose or when the rows are. */
function namedBySheet({ rows, sheetColumn }: BookTable, { columns, head }: Mapping): string[][] {
	if (sheetColumn === undefined) return rows;
	const is = columns[sheetColumn]?.is ?? "nothing";
	if (is === "nothing") return rows.map((row) => row.slice(0, sheetColumn));
	const [named] = ownColumns([is]);
	return rows.map((row, at) =>
		at === head ? [...row.slice(0, sheetColumn), named?.head ?? ""] : row,
	);
}

function cellOf(text: string, isWrong: boolean, isHead: boolean): Cell {
	const style = isWrong ? "wrong" : isHead ? "head" : undefined;
	const content = NUMBER.test(text) && !isHead ? { number: text } : { text };
	if (text === "") return style ? { style } : {};
	return { ...content, ...(style ? { style } : {}) };
}
