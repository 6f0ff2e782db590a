// A table that was read, as a workbook with marks on the cells that are refused. Mended there, it
// can be read again.

import type { Mapping } from "../interchange/activity/mapping.ts";
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

/** The workbook. */
export function copyOf(
	table: BookTable,
	marks: readonly CopyMark[],
	{ head, heads }: Mapping,
	title: string,
	created: string,
): WorkbookDocument {
	const { rows, columns, sheetColumn } = table;
	const width = sheetColumn ?? columns;
	const byCell = new Map<string, string[]>();
	for (const { row, column, text } of marks) {
		const at = `${row}:${column === undefined || column >= width ? 0 : column}`;
		const texts = byCell.get(at);
		if (texts) texts.push(text);
		else byCell.set(at, [text]);
	}
	const markedRows = new Set(marks.map(({ row }) => row));
	const isHead = (row: number) => row <= head && row > head - heads;
	const sheet: Sheet = {
		...EMPTY,
		name: "1",
		freezeRows: head + 1,
		rows: rows.map((row, at) =>
			Array.from(
				{ length: markedRows.has(at) ? width : Math.min(row.length, width) },
				(_, column) => cellOf(row[column] ?? "", byCell.has(`${at}:${column}`), isHead(at)),
			),
		),
		notes: [...byCell].map(([place, texts]) => {
			const [row = 0, column = 0] = place.split(":").map(Number);
			return { row, column, text: texts.join("\n").slice(0, MOST) };
		}),
	};
	return { properties: { title, created }, sheets: [sheet] };
}

function cellOf(text: string, isWrong: boolean, isHead: boolean): Cell {
	const style = isWrong ? "wrong" : isHead ? "head" : undefined;
	const content = NUMBER.test(text) && !isHead ? { number: text } : { text };
	if (text === "") return style ? { style } : null;
	return { ...content, ...(style ? { style } : {}) };
}

/** A sheet with nothing in it. */
const EMPTY: Omit<Sheet, "name" | "rows"> = {
	hidden: false,
	columns: [],
	freezeRows: 0,
	freezeColumns: 0,
	merges: [],
	validations: [],
	notes: [],
	filter: null,
	print: { landscape: false, repeatRows: 0 },
};
