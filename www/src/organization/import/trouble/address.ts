// Addresses of cells and rows of a file for people: `C12`, `row 12`, `1月!C12`, and lists of them.

import type { TableView } from "../../../engine/table.ts";
import { cellName, sheetPlace } from "../../../interchange/table/address.ts";
import { strings } from "./strings.ts";

/** Places that are named in a list. */
const NAMED = 8;

/** The cell where one is meant, else the row. */
export function addressOf(
	{ row, column }: { row: number; column?: number },
	table: TableView | undefined,
): string {
	if (column !== undefined) return cellName({ row, column }, table?.parts);
	const place = sheetPlace(row, table?.parts);
	const text = strings().rowNumber(place.row + 1);
	return place.sheet === undefined ? text : `${place.sheet}!${text}`;
}

/** The first of several places, and how many more there are. */
export function addressList(
	places: readonly { row: number; column?: number }[],
	table: TableView | undefined,
	count = places.length,
): string {
	const text = strings();
	const named = places.slice(0, NAMED).map((place) => addressOf(place, table));
	const more = count - named.length;
	return named.join(text.between) + (more > 0 ? text.moreCells(more) : "");
}
