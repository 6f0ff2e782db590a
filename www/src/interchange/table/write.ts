// Writes tables as CSV that Excel opens right: UTF-8 with a mark, CRLF, and no text that a
// spreadsheet would run as a formula.

/** A cell: text, or a number as the engine wrote it, which stays a number. */
export type CsvCell = string | { number: string };

const BOM = "\uFEFF";
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const HARMFUL = /^[\s\uFEFF\u200B]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n\0]/;

/** Rows as CSV. */
export function writeCsv(rows: Iterable<readonly CsvCell[]>): string {
	let text = BOM;
	for (const row of rows) text += `${row.map(cell).join(",")}\r\n`;
	return text;
}

/** Text with what would make it a formula disarmed by an apostrophe. */
export const harmless = (text: string): string => (HARMFUL.test(text) ? `'${text}` : text);

function cell(value: CsvCell): string {
	if (typeof value !== "string")
		return NUMBER.test(value.number) ? value.number : quoted(harmless(value.number));
	return quoted(harmless(value.replaceAll("\0", "")));
}

const quoted = (text: string): string =>
	/[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
