// Which rows stand in the page: those in sight, a few around them, and the one with the focus.
// Rows have one height, so a hundred thousand cost no more than fifty.

/** A row in the page by its index, or as many rows from `from` on that are left out. */
export type Line = { at: number } | { from: number; rows: number };

/** What is seen of a grid. */
export interface View {
	count: number;
	rowHeight: number;
	/** How far the rows are scrolled, and how much room they have. */
	scrolled: number;
	height: number;
	/** The row that stays in the page wherever it is. */
	kept: number;
	/** How many rows above and below those in sight are there, too. */
	around?: number;
}

const AROUND = 8;

/** The lines to render, in order. */
export function linesOf(view: View): Line[] {
	const { count, rowHeight, kept, around = AROUND } = view;
	const top = Math.floor(view.scrolled / rowHeight) - around;
	const rows = Math.ceil(Math.max(view.height, rowHeight) / rowHeight) + 2 * around;
	const from = Math.max(0, Math.min(top, count - rows));
	const to = Math.min(count, from + rows);
	const lines: Line[] = [];
	const skip = (start: number, end: number) => {
		const isKept = kept >= start && kept < end;
		if (isKept && kept > start) lines.push({ from: start, rows: kept - start });
		if (isKept) lines.push({ at: kept });
		const rest = isKept ? kept + 1 : start;
		if (end > rest) lines.push({ from: rest, rows: end - rest });
	};
	skip(0, from);
	for (let at = from; at < to; at++) lines.push({ at });
	skip(to, count);
	return lines;
}
