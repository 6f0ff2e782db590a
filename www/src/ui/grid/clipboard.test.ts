// What spreadsheets put on the clipboard, and what we put there for them.

import { expect, test } from "vitest";
import { oneLine, parseCells, printCells } from "./clipboard.ts";

test("cells are parted by tabs, rows by any line break", () => {
	expect(parseCells("1\t2\r\n3\t4\n5\t6\r7\t8")).toEqual([
		["1", "2"],
		["3", "4"],
		["5", "6"],
		["7", "8"],
	]);
});

test("exactly one line break at the end is dropped", () => {
	expect(parseCells("1\t2\r\n")).toEqual([["1", "2"]]);
	expect(parseCells("1\t2\n")).toEqual([["1", "2"]]);
	expect(parseCells("1\t2\r\n\r\n")).toEqual([["1", "2"], [""]]);
});

test("empty cells stay where they are", () => {
	expect(parseCells("\t\r\n\t3")).toEqual([
		["", ""],
		["", "3"],
	]);
	expect(parseCells("")).toEqual([[""]]);
});

test("quoted cells hold tabs, line breaks and quotes", () => {
	expect(parseCells('"a\tb"\t"c\r\nd"\t"say ""yes"""\r\n')).toEqual([
		["a\tb", "c\r\nd", 'say "yes"'],
	]);
});

test("quotes that don't close, or close too soon, are text", () => {
	expect(parseCells('"abc\tdef')).toEqual([['"abc', "def"]]);
	expect(parseCells('"5" pipe\t1')).toEqual([['"5" pipe', "1"]]);
	expect(parseCells('5"\t6"')).toEqual([['5"', '6"']]);
});

test("what is copied is read back as it was", () => {
	const cells = [
		["59.38", "燃气锅炉", ""],
		['say "yes"', "a\tb", "c\nd"],
	];
	expect(parseCells(printCells(cells))).toEqual(cells);
});

test("a pasted cell is one line", () => {
	expect(oneLine("  1,234.50 ")).toBe("1,234.50");
	expect(oneLine("boiler\r\nno. 2")).toBe("boiler no. 2");
});
