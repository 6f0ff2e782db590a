// Tables of Annex A as rows for CSV: every cell filled in, numbers exact, notes beside what they
// speak of.

import { type CsvCell, writeCsv } from "../../interchange/table/write.ts";
import type { AnnexTable, Cell, Row } from "../results/tables/annex.ts";

/** A table as CSV. */
export function tableCsv(table: AnnexTable): string {
	return writeCsv([headOf(table), ...table.rows.map((row) => lineOf(row, table))]);
}

function headOf({ columns }: AnnexTable): CsvCell[] {
	return columns.flatMap((column) => {
		const rest = Array.from({ length: (column.columns ?? 1) - 1 }, () => "");
		return [column.label, ...rest];
	});
}

function lineOf({ cells }: Row, table: AnnexTable): CsvCell[] {
	const line = cells.map(csvCell);
	const width = headOf(table).length;
	return [...line, ...Array.from({ length: Math.max(0, width - line.length) }, () => "")];
}

function csvCell(cell: Cell): CsvCell {
	if (cell.exact !== undefined) return { number: cell.exact };
	return cell.full ?? [cell.text, cell.note].filter(Boolean).join(" · ");
}
