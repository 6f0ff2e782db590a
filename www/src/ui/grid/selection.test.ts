// Where the keys lead in a grid with heads of groups.

import { expect, test } from "vitest";
import { wishOf } from "./keys.ts";
import { layout } from "./layout.ts";
import type { GridRow } from "./model.ts";
import { moved, neighbour } from "./selection.ts";
import { linesOf } from "./window.ts";

const rows: GridRow[] = [
	{ key: "g", name: "g", heading: "G" },
	{ key: "a", name: "a" },
	{ key: "h", name: "h", heading: "H" },
	{ key: "b", name: "b" },
];

test("arrows step over the heads of groups and stop at the edges", () => {
	expect(moved(rows, 3, { row: 1, column: 0 }, { by: "rows", steps: 1 })).toEqual({
		row: 3,
		column: 0,
	});
	expect(moved(rows, 3, { row: 3, column: 0 }, { by: "rows", steps: 1 }).row).toBe(3);
	expect(moved(rows, 3, { row: 1, column: 0 }, { by: "rows", steps: -1 }).row).toBe(1);
	expect(moved(rows, 3, { row: 1, column: 2 }, { by: "columns", steps: 1 }).column).toBe(2);
	expect(moved(rows, 3, { row: 3, column: 2 }, { to: "first" })).toEqual({ row: 1, column: 0 });
	expect(moved(rows, 3, { row: 1, column: 0 }, { by: "rows", steps: 20 }).row).toBe(3);
});

test("tab runs over the ends of rows and out of the grid at its end", () => {
	expect(neighbour(rows, 2, { row: 1, column: 1 }, 1)).toEqual({ row: 3, column: 0 });
	expect(neighbour(rows, 2, { row: 3, column: 0 }, -1)).toEqual({ row: 1, column: 1 });
	expect(neighbour(rows, 2, { row: 3, column: 1 }, 1)).toBeUndefined();
	expect(neighbour(rows, 2, { row: 1, column: 0 }, -1)).toBeUndefined();
});

const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
	({
		key: name,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		shiftKey: false,
		...more,
	}) as KeyboardEvent;

test("keys of an input method mean nothing", () => {
	expect(wishOf(key("Enter", { isComposing: true }), "type", 10)).toBeUndefined();
	expect(wishOf(key("ArrowDown", { keyCode: 229 }), "type", 10)).toBeUndefined();
});

test("arrows leave a cell that is being typed into, not one that is being edited", () => {
	expect(wishOf(key("ArrowRight"), "type", 10)?.does).toBe("move");
	expect(wishOf(key("ArrowRight"), "edit", 10)).toBeUndefined();
	expect(wishOf(key("z", { ctrlKey: true }), "edit", 10)).toBeUndefined();
	expect(wishOf(key("z", { metaKey: true }), undefined, 10)).toEqual({ does: "undo" });
	expect(wishOf(key("Z", { ctrlKey: true, shiftKey: true }), undefined, 10)).toEqual({
		does: "redo",
	});
	expect(wishOf(key("5"), undefined, 10)).toBeUndefined();
});

test("a hundred thousand rows put few in the page, and the one with the focus among them", () => {
	const view = { count: 100_000, rowHeight: 30, height: 600, scrolled: 1_500_000, kept: 3 };
	const lines = linesOf(view);
	const shown = lines.filter((line) => "at" in line).length;
	const skipped = lines.reduce((sum, line) => sum + ("rows" in line ? line.rows : 0), 0);
	expect(shown).toBeLessThan(60);
	expect(shown + skipped).toBe(100_000);
	expect(lines.slice(0, 2)).toEqual([{ from: 0, rows: 3 }, { at: 3 }]);
	const late = linesOf({ ...view, scrolled: 0, kept: 99_999 });
	expect(late.slice(-2)).toEqual([{ from: 36, rows: 99_999 - 36 }, { at: 99_999 }]);
	expect(linesOf({ ...view, count: 0, kept: 0 })).toEqual([]);
});

test("narrow grids hold only their first column in place", () => {
	const columns = [
		{ key: "n", heading: "", width: 200, narrow: 110, frozen: true, grows: true },
		{ key: "u", heading: "", width: 80, frozen: true },
		{ key: "v", heading: "", width: 90 },
	];
	expect(layout(columns, 1000).lefts).toEqual([0, 830, undefined]);
	expect(layout(columns, 1000).total).toBe(1000);
	expect(layout(columns, 300)).toEqual({
		widths: [130, 80, 90],
		lefts: [0, undefined, undefined],
		total: 300,
	});
});
