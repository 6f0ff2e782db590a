// Workbooks as tables: the sheet with the data, sheets with the same heads, the copy with marks.

import { expect, test } from "vitest";
import { readActivity } from "../interchange/activity/read.ts";
import { knownMill, rowsOf } from "../interchange/activity/testing.ts";
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
import { copyOf } from "./copy.ts";
import type { SheetTable } from "./load.ts";
import type { Outcome } from "./types.ts";

interface Given extends Partial<SheetTable> {
	text: string;
	visibility?: "visible" | "hidden";
}

/** A workbook of sheets by their names. */
function bookOf(sheets: Readonly<Record<string, Given>>): Book {
	const all = Object.entries(sheets);
	let rows: string[][] = [];
	return {
		info: {
			kind: "xlsx",
			dateEpoch: 1900,
			sheets: all.map(([name, { visibility = "visible" }]) => ({ name, visibility })),
		},
		sheet: (index) => {
			const [name, { text, visibility: _, ...more }] = all[index] as (typeof all)[number];
			rows = rowsOf(text);
			const value: SheetTable = {
				name,
				rowCount: rows.length,
				columnCount: Math.max(...rows.map((row) => row.length)),
				cellCount: 0,
				merges: [],
				hiddenRows: [],
				hiddenColumns: [],
				notes: [],
				noteCounts: [],
				...more,
			};
			return { status: "ok", value, findings: [] };
		},
		rows: (first, count) => rows.slice(first, first + count),
	};
}

const value = <T>(outcome: Outcome<T>): T => {
	if (outcome.status === "invalid") throw new Error("refused");
	return outcome.value;
};
const heads = "排放源 | 用量 | 单位";
const MONTHS = bookOf({
	封面: { text: "内部资料" },
	"1月": { text: `2024 年\n${heads}\n外购电力 | 1 | MWh\n天然气 | 2 | 万Nm3` },
	汇总: { text: "排放源 | 全年\n外购电力 | 3" },
	旧: { text: `${heads}\n外购电力 | 9 | MWh\n天然气 | 9 | t\n柴油 | 9 | t`, visibility: "hidden" },
	"2月": { text: `${heads}\n外购电力 | 3 | MWh`, hiddenRows: [{ first: 1, last: 1 }] },
});

test("the sheet with the most records is read, hidden ones apart", () => {
	expect(sheetWithData(MONTHS, knownMill, 2024)).toBe(1);
	expect(sheetWithData(bookOf({ a: { text: "x" }, b: { text: "y" } }), knownMill, 2024)).toBe(0);
});

test("sheets with the same heads are read as one, each called by its month", () => {
	const first = value(readSheet(MONTHS, 1));
	const mapping = guessTable(first, knownMill, 2024);
	const print = printOf(first, mapping);
	expect(sheetsAlike(MONTHS, 1, print, knownMill, 2024)).toEqual([4]);
	const more = value(readSheet(MONTHS, 4));
	const both = join(first, more, guessTable(more, knownMill, 2024).head);
	expect(both.parts).toEqual([
		{ sheet: "1月", start: 0, first: 0 },
		{ sheet: "2月", start: 4, first: 1 },
	]);
	expect([...both.hidden]).toEqual([4]);
	const reading = readActivity(both.rows, guessTable(both, knownMill, 2024), knownMill);
	expect(reading.records.map(({ sourceId, period }) => `${sourceId} ${period}`)).toEqual([
		"power 2024-01",
		"boiler 2024-01",
		"power 2024-02",
	]);
});

test("the copy carries the marks, without the rows that were hidden", () => {
	const table: BookTable = {
		rows: rowsOf("台账\n月份 | 用量\n1月 | 12.50\n2月 | 7\n3月 | x"),
		columns: 2,
		parts: [],
		hidden: new Set([2]),
		hiddenColumns: [],
		notes: [{ row: 3, column: 1, kind: "error-value", found: "#N/A" }],
		counts: {},
	};
	expect([...unreadOf(table)]).toEqual([["3:1", "error-cell"]]);
	const mapping = guessTable(table, knownMill, 2024);
	const marks = [
		{ row: 4, column: 1, text: "不是数字" },
		{ row: 4, column: 1, text: "建议 1" },
		{ row: 2, text: "隐藏" },
	];
	const named = { title: "副本", created: "2024-12-31" };
	const [sheet] = copyOf(table, marks, mapping, false, named).sheets;
	expect(sheet?.rows).toEqual([
		[{ text: "台账" }],
		[
			{ text: "月份", style: "head" },
			{ text: "用量", style: "head" },
		],
		[{ text: "2月" }, { number: "7" }],
		[{ text: "3月" }, { text: "x", style: "wrong" }],
	]);
	expect(sheet?.notes).toEqual([{ row: 3, column: 1, text: "不是数字\n建议 1" }]);
	const [whole] = copyOf(table, marks, mapping, true, named).sheets;
	expect(whole?.rows?.[2]).toEqual([{ text: "1月", style: "wrong" }, { text: "12.50" }]);
});
