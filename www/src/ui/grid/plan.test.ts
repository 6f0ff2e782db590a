// What pastes and fills do, worked out on a small sheet with a group's head and a column that is computed.

import { expect, test } from "vitest";
import type { GridCell, GridColumn, GridRow } from "./model.ts";
import { planClear, planFill, planFillDown, planFillRight, planPaste, type Sheet } from "./plan.ts";

const columns: GridColumn[] = ["a", "b", "c", "sum"].map((key) => ({
	key,
	heading: key,
	width: 80,
}));
const rows: GridRow[] = [
	{ key: "g", name: "g", heading: "Group" },
	{ key: "r1", name: "r1" },
	{ key: "r2", name: "r2" },
	{ key: "h", name: "h", heading: "Group 2" },
	{ key: "r3", name: "r3" },
];

function sheet(texts: Record<string, string> = {}): Sheet {
	return {
		rows,
		columns,
		cell: (row, column): GridCell => {
			const key = `${rows[row]?.key}${columns[column]?.key}`;
			return { text: texts[key] ?? "", computed: columns[column]?.key === "sum" };
		},
	};
}

const at = (top: number, left: number, bottom = top, right = left) => ({
	top,
	left,
	bottom,
	right,
});
const told = (edits: readonly { row: string; column: string; text: string }[]) =>
	edits.map(({ row, column, text }) => `${row}${column}=${text}`).join(" ");

test("a block goes down over the heads of groups", () => {
	const plan = planPaste(
		sheet(),
		[
			["1", "2"],
			["3", "4"],
			["5", "6"],
		],
		at(1, 0),
	);
	expect(told(plan.edits)).toBe("r1a=1 r1b=2 r2a=3 r2b=4 r3a=5 r3b=6");
	expect(plan.area).toEqual(at(1, 0, 4, 1));
});

test("what lies beyond the grid is counted", () => {
	const block = Array.from({ length: 5 }, () => ["1", "2", "3", "4", "5"]);
	const plan = planPaste(sheet(), block, at(2, 1));
	expect([plan.rowsBeyond, plan.columnsBeyond, plan.fixed]).toEqual([3, 2, 2]);
	expect(told(plan.edits)).toBe("r2b=1 r2c=2 r3b=1 r3c=2");
});

test("one value fills the whole selection, and a block repeats where it fits", () => {
	expect(told(planPaste(sheet(), [["7"]], at(1, 0, 2, 1)).edits)).toBe("r1a=7 r1b=7 r2a=7 r2b=7");
	expect(told(planPaste(sheet(), [["7"], ["8"], ["9"]], at(1, 0, 2, 0)).edits)).toBe(
		"r1a=7 r2a=8 r3a=9",
	);
});

test("cells that stay the same make no edits, and short rows leave cells alone", () => {
	const plan = planPaste(sheet({ r1a: "1" }), [["1", "2"], ["3"]], at(1, 0));
	expect(told(plan.edits)).toBe("r1b=2 r2a=3");
});

test("a fill repeats its pattern in both directions", () => {
	const texts = { r1a: "1", r2a: "2" };
	expect(told(planFill(sheet(texts), at(1, 0, 2, 0), at(1, 0, 4, 0)).edits)).toBe("r3a=1");
	expect(told(planFill(sheet({ r3a: "9" }), at(4, 0), at(1, 0, 4, 0)).edits)).toBe("r1a=9 r2a=9");
});

test("fill down and right take the first of the selection, else the neighbour", () => {
	const texts = { r1a: "1", r1b: "2" };
	expect(told(planFillDown(sheet(texts), at(1, 0, 2, 1)).edits)).toBe("r2a=1 r2b=2");
	expect(told(planFillDown(sheet(texts), at(2, 1)).edits)).toBe("r2b=2");
	expect(told(planFillRight(sheet(texts), at(1, 0, 1, 2)).edits)).toBe("r1b=1 r1c=1");
	expect(told(planFillRight(sheet(texts), at(1, 2)).edits)).toBe("r1c=2");
	expect(planFillRight(sheet(texts), at(1, 0)).edits).toEqual([]);
	expect(planFillDown(sheet(texts), at(1, 0)).edits).toEqual([]);
});

test("clearing touches filled cells that can be edited", () => {
	const plan = planClear(sheet({ r1a: "1", r1sum: "1" }), at(1, 0, 4, 3));
	expect(told(plan.edits)).toBe("r1a=");
	expect(plan.fixed).toBe(1);
});

test("a choice is taken by its value or by its label", () => {
	const choice: Sheet = {
		rows,
		columns: columns.map((column) => ({
			...column,
			choices: [{ value: "metered", label: "计量" }],
		})),
		cell: () => ({ text: "" }),
	};
	expect(told(planPaste(choice, [["计量", "metered", "猜"]], at(1, 0)).edits)).toBe(
		"r1a=metered r1b=metered r1c=猜",
	);
});
