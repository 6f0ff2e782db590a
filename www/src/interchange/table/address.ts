// Addresses of the cells of a table as spreadsheets write them: `C12`, `1月!C12`.

/** Rows of the table from `start` on are those of a sheet from its row `first` on. */
interface Part {
	sheet: string;
	start: number;
	first: number;
}

/** The letters of a column as spreadsheets write them: `C`, `AB`. */
export function columnName(column: number): string {
	let name = "";
	for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) {
		name = String.fromCharCode(65 + ((at - 1) % 26)) + name;
	}
	return name;
}

/** The sheet and row of a row of the table, where it is put together from several sheets. */
export function sheetPlace(
	row: number,
	parts: readonly Part[] = [],
): { sheet?: string; row: number } {
	const part = parts.findLast(({ start }) => start <= row);
	if (!part) return { row };
	const own = { row: row - part.start + part.first };
	return parts.length > 1 ? { ...own, sheet: part.sheet } : own;
}

/** The address of a cell as spreadsheets write it: `C12`, `1月!C12`. */
export function cellName(
	{ row, column = 0 }: { row: number; column?: number },
	parts?: readonly Part[],
): string {
	const place = sheetPlace(row, parts);
	const cell = `${columnName(column)}${place.row + 1}`;
	return place.sheet === undefined ? cell : `${place.sheet}!${cell}`;
}
