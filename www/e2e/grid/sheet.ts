// A sheet for the grid's tests: texts by cell, undo and redo by step, a computed column and groups.

import "../../src/ui/grid/grid.ts";
import type { TansuanGrid } from "../../src/ui/grid/grid.component.ts";
import type { CellEdit, GridCell, GridColumn, GridRow } from "../../src/ui/grid/model.ts";

/** What the tests see of the page. */
export interface SheetWindow {
	grid: TansuanGrid;
	steps: { kind: string; edits: readonly CellEdit[] }[];
}

const count = Number(new URLSearchParams(location.search).get("rows") ?? 6);
const grid = document.createElement("tansuan-grid");
const seen = window as unknown as SheetWindow;
seen.grid = grid;
seen.steps = [];

let texts = new Map<string, string>();
const before: Map<string, string>[] = [];
const after: Map<string, string>[] = [];

const evidence = [
	{ value: "metered", label: "计量" },
	{ value: "invoiced", label: "结算" },
];
const columns: GridColumn[] = [
	{
		key: "name",
		heading: "排放源",
		width: 180,
		narrow: 120,
		frozen: true,
		names: true,
		grows: true,
	},
	...Array.from(
		{ length: 12 },
		(_, i): GridColumn => ({ key: `m${i + 1}`, heading: `${i + 1}月`, width: 80, kind: "number" }),
	),
	{ key: "evidence", heading: "证据", width: 90, kind: "choice", choices: evidence },
	{ key: "sum", heading: "合计", width: 90, kind: "number" },
];
const rows: GridRow[] = Array.from({ length: count }, (_, i): GridRow[] => {
	const row = { key: `r${i}`, name: `源 ${i}` };
	return i % 3 === 0 ? [{ key: `g${i}`, name: `组 ${i}`, heading: `组 ${i}` }, row] : [row];
}).flat();

function cellOf(row: GridRow, { key }: GridColumn): GridCell {
	const text = texts.get(`${row.key} ${key}`) ?? "";
	if (key === "name") return { text: row.name, fixed: true, opens: true };
	if (key === "sum") return { text: "", shown: "—", computed: true };
	const wrong = key !== "evidence" && text !== "" && !/^[\d.,]+$/.test(text);
	return wrong ? { text, state: "error", reason: `“${text}”不是数字` } : { text };
}

function show(next: Map<string, string>): void {
	texts = next;
	grid.cellOf = (row, column) => cellOf(row, column);
}

grid.label = "活动数据";
grid.columns = columns;
grid.rows = rows;
show(texts);
grid.addEventListener("tansuan-cells-changed", ({ detail }) => {
	seen.steps.push(detail);
	before.push(texts);
	const next = new Map(texts);
	for (const { row, column, text } of detail.edits) next.set(`${row} ${column}`, text);
	show(next);
});
grid.addEventListener("tansuan-undo-asked", () => {
	const last = before.pop();
	if (!last) return;
	after.push(texts);
	show(last);
});
grid.addEventListener("tansuan-redo-asked", () => {
	const next = after.pop();
	if (!next) return;
	before.push(texts);
	show(next);
});
document.querySelector("main")?.append(grid);
