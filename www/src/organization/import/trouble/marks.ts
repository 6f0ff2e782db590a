// The notes that a copy of a file carries on the cells that are refused.

import type { CopyMark, TableView } from "../../../engine/table.ts";
import { addressOf } from "./address.ts";
import type { RefusedCell } from "./refused.ts";
import { strings } from "./strings.ts";
import { whyRefused } from "./trouble-view.ts";

/** A mark for each refused cell: why, and what is suggested. */
export function copyMarks(
	refused: readonly RefusedCell[],
	table: TableView | undefined,
): CopyMark[] {
	const text = strings();
	return refused.map((cell) => {
		const suggested = cell.mends.map((mend) => mend.text).join(text.or);
		const joined = (table?.parts.length ?? 0) > 1 ? `${addressOf(cell, table)}: ` : "";
		const why = joined + whyRefused(cell);
		return {
			row: cell.row,
			...(cell.column === undefined ? {} : { column: cell.column }),
			text: suggested === "" ? why : `${why}\n${text.suggested(suggested)}`,
		};
	});
}
