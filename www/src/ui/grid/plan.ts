// What a paste, a fill or a clearing does to the cells, worked out before anything changes.

import { SLICE, turn } from "../../turns/turn.ts";
import { oneLine } from "./clipboard.ts";
import type { Area, CellEdit, GridCell, GridChoice, GridColumn, GridRow } from "./model.ts";
import { rowFrom, rowsIn } from "./selection.ts";

/** The cells to be changed. */
export interface Sheet {
	rows: readonly GridRow[];
	columns: readonly GridColumn[];
	cell: (row: number, column: number) => GridCell;
}

/** Edits, and what could not be done. */
export interface Plan {
	edits: CellEdit[];
	/** Cells that can't be edited and were passed over. */
	fixed: number;
	/** Rows and columns of a paste that lie beyond the grid. */
	rowsBeyond: number;
	columnsBeyond: number;
	/** The rectangle that was written to. */
	area: Area;
}

/** Texts by row, as they are pasted. */
type Block = readonly (readonly string[])[];

/** Puts a block of texts at an area's first cell, repeated where it fits the area a whole number of times. */
export function planPaste(sheet: Sheet, block: Block, area: Area): Plan {
	const steps = pasting(sheet, block, area);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same, and the page has its turns meanwhile. */
export async function planPasteInTurns(sheet: Sheet, block: Block, area: Area): Promise<Plan> {
	const steps = pasting(sheet, block, area);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		await turn();
	}
}

function* pasting(sheet: Sheet, block: Block, area: Area): Generator<undefined, Plan> {
	const height = block.length;
	const width = block.reduce((most, row) => Math.max(most, row.length), 0);
	const chosen = rowsIn(sheet.rows, area);
	const down = chosen.length % height === 0 ? chosen.length : height;
	const spanned = area.right - area.left + 1;
	const across = spanned % width === 0 ? spanned : width;
	const targets: number[] = [];
	for (let at = area.top; targets.length < down; at++) {
		const row = rowFrom(sheet.rows, at, 1);
		if (row === undefined) break;
		targets.push(row);
		at = row;
	}
	const columns = Math.min(across, sheet.columns.length - area.left);
	const plan = empty({
		top: area.top,
		left: area.left,
		bottom: targets.at(-1) ?? area.top,
		right: area.left + columns - 1,
	});
	plan.rowsBeyond = down - targets.length;
	plan.columnsBeyond = across - columns;
	for (const [i, row] of targets.entries()) {
		if (i % SLICE === SLICE - 1) yield;
		for (let j = 0; j < columns; j++) {
			const text = block[i % height]?.[j % width];
			if (text !== undefined) write(sheet, plan, row, area.left + j, oneLine(text));
		}
	}
	return plan;
}

/** Carries the texts of one area over another that contains it. */
export function planFill(sheet: Sheet, from: Area, to: Area): Plan {
	const plan = empty(to);
	const source = rowsIn(sheet.rows, from);
	const targets = rowsIn(sheet.rows, to);
	const start = targets.indexOf(source[0] ?? -1);
	const width = from.right - from.left + 1;
	for (const [i, row] of targets.entries()) {
		for (let column = to.left; column <= to.right; column++) {
			if (source.includes(row) && column >= from.left && column <= from.right) continue;
			const sourceRow = source[modulo(i - start, source.length)];
			const sourceColumn = from.left + modulo(column - from.left, width);
			if (sourceRow === undefined) continue;
			write(sheet, plan, row, column, sheet.cell(sourceRow, sourceColumn).text);
		}
	}
	return plan;
}

/** Fills a selection from its first row, or from the row above where it has only one. */
export function planFillDown(sheet: Sheet, area: Area): Plan {
	const rows = rowsIn(sheet.rows, area);
	const above = rowFrom(sheet.rows, area.top - 1, -1);
	const top = rows.length > 1 ? (rows[0] ?? area.top) : above;
	if (top === undefined) return empty(area);
	return planFill(sheet, { ...area, top, bottom: top }, { ...area, top });
}

/** Fills a selection from its first column, or from the one before where it has only one. */
export function planFillRight(sheet: Sheet, area: Area): Plan {
	const left = area.right > area.left ? area.left : area.left - 1;
	if (left < 0) return empty(area);
	return planFill(sheet, { ...area, left, right: left }, { ...area, left });
}

/** Empties an area. */
export function planClear(sheet: Sheet, area: Area): Plan {
	const plan = empty(area);
	for (const row of rowsIn(sheet.rows, area)) {
		for (let column = area.left; column <= area.right; column++) {
			if (sheet.cell(row, column).text !== "") write(sheet, plan, row, column, "");
		}
	}
	return plan;
}

/** What a text means in a cell with choices: the value of the choice it names, else itself. */
export function chosen(text: string, choices: readonly GridChoice[] | undefined): string {
	const named = choices?.find(
		({ value, label }) => value === text || label.toLowerCase() === text.toLowerCase(),
	);
	return named?.value ?? text;
}

const empty = (area: Area): Plan => ({
	edits: [],
	fixed: 0,
	rowsBeyond: 0,
	columnsBeyond: 0,
	area,
});

const modulo = (at: number, count: number): number => ((at % count) + count) % count;

function write(sheet: Sheet, plan: Plan, row: number, column: number, text: string): void {
	const { key } = sheet.rows[row] ?? {};
	const place = sheet.columns[column];
	if (key === undefined || place === undefined) return;
	const cell = sheet.cell(row, column);
	const value = chosen(text, cell.choices ?? place.choices);
	if (cell.fixed || cell.computed) plan.fixed++;
	else if (value !== cell.text) plan.edits.push({ row: key, column: place.key, text: value });
}
