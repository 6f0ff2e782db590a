// Where the keys lead, and what a selection covers. Heads of groups have no cells and are skipped.

import type { Area, GridRow, Place } from "./model.ts";

/** The rectangle between two places. */
export const areaOf = (a: Place, b: Place): Area => ({
	top: Math.min(a.row, b.row),
	bottom: Math.max(a.row, b.row),
	left: Math.min(a.column, b.column),
	right: Math.max(a.column, b.column),
});

/** Whether an area covers a place. */
export const covers = (area: Area | undefined, row: number, column: number): boolean =>
	area !== undefined &&
	row >= area.top &&
	row <= area.bottom &&
	column >= area.left &&
	column <= area.right;

/** Whether an area is one cell. */
export const isOne = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

/** The rows of an area that have cells. */
export function rowsIn(rows: readonly GridRow[], { top, bottom }: Area): number[] {
	const found: number[] = [];
	for (let at = top; at <= bottom; at++) if (hasCells(rows, at)) found.push(at);
	return found;
}

/** The next row with cells, from `from` on in a direction; undefined where there is none. */
export function rowFrom(rows: readonly GridRow[], from: number, step: 1 | -1): number | undefined {
	for (let at = from; at >= 0 && at < rows.length; at += step) if (hasCells(rows, at)) return at;
	return undefined;
}

/** A move of the keyboard. */
export type Move =
	| { by: "rows" | "columns"; steps: number }
	| { to: "start" | "end" | "top" | "bottom" | "first" | "last" };

/** The place a move leads to; it stays inside the grid. */
export function moved(rows: readonly GridRow[], columns: number, from: Place, move: Move): Place {
	const first = rowFrom(rows, 0, 1) ?? 0;
	const last = rowFrom(rows, rows.length - 1, -1) ?? 0;
	if ("to" in move) {
		switch (move.to) {
			case "start":
				return { ...from, column: 0 };
			case "end":
				return { ...from, column: columns - 1 };
			case "top":
				return { ...from, row: first };
			case "bottom":
				return { ...from, row: last };
			case "first":
				return { row: first, column: 0 };
			case "last":
				return { row: last, column: columns - 1 };
		}
	}
	if (move.by === "columns") {
		return { ...from, column: clamp(from.column + move.steps, columns - 1) };
	}
	const aim = clamp(from.row + move.steps, rows.length - 1);
	const step = move.steps < 0 ? -1 : 1;
	const row = rowFrom(rows, aim, step) ?? rowFrom(rows, aim, step === 1 ? -1 : 1) ?? from.row;
	return { ...from, row };
}

/** The cell after or before, over the ends of rows; undefined past the last. */
export function neighbour(
	rows: readonly GridRow[],
	columns: number,
	from: Place,
	step: 1 | -1,
): Place | undefined {
	const column = from.column + step;
	if (column >= 0 && column < columns) return { row: from.row, column };
	const row = rowFrom(rows, from.row + step, step);
	return row === undefined ? undefined : { row, column: step === 1 ? 0 : columns - 1 };
}

const clamp = (at: number, last: number): number => Math.max(0, Math.min(at, last));

const hasCells = (rows: readonly GridRow[], at: number): boolean => {
	const row = rows[at];
	return row !== undefined && row.heading === undefined;
};
