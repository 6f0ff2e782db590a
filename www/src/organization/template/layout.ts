// Where things stand in the template.

import { ownColumns } from "../../interchange/activity/own-heads.ts";

/** The columns of the template. */
export const COLUMNS = ownColumns([
	"source",
	"period",
	"parameter",
	"value",
	"unit",
	"evidence",
	"document",
	"note",
]);
/** Where a column stands. */
export const at = (is: (typeof COLUMNS)[number]["is"]) =>
	COLUMNS.findIndex((column) => column.is === is);

/** The row of the heads, under the title and a line on how to fill in. */
export const HEAD = 2;

/** The first row of the data, under the example. */
export const FIRST = HEAD + 2;

/** Rows below the last, for what a person adds. */
export const SPARE = 200;

/** The hidden sheet that drop-downs take their texts from. */
export const LISTS = "lists";
