// How wide the columns are, and where those that stay in sight begin.

import type { GridColumn } from "./model.ts";

/** Below this many pixels a grid keeps only its first column in sight. */
export const NARROW = 640;

/** The columns of a grid of some width. */
export interface Layout {
	widths: number[];
	/** Where a frozen column begins; undefined for one that scrolls. */
	lefts: (number | undefined)[];
	total: number;
}

/** Columns get their widths; room left over goes to those that grow. */
export function layout(columns: readonly GridColumn[], available: number): Layout {
	const isNarrow = available > 0 && available < NARROW;
	const widths = columns.map((column) =>
		isNarrow ? (column.narrow ?? column.width) : column.width,
	);
	const needed = widths.reduce((sum, width) => sum + width, 0);
	const growing = columns.flatMap((column, at) => (column.grows ? [at] : []));
	const spare = Math.max(0, Math.floor(available) - needed);
	for (const at of growing) {
		widths[at] = (widths[at] ?? 0) + Math.floor(spare / growing.length);
	}
	let left = 0;
	let holds = true;
	const lefts = columns.map((column, at) => {
		holds = holds && Boolean(column.frozen) && (at === 0 || !isNarrow);
		const here = holds ? left : undefined;
		left += widths[at] ?? 0;
		return here;
	});
	return { widths, lefts, total: widths.reduce((sum, width) => sum + width, 0) };
}
