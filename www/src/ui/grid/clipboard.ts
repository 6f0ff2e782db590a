// Cells as text with tabs, as spreadsheets put them on the clipboard.

/** What ends a cell. */
const BREAK = /[\t\r\n]/g;

/**
 * Reads what a spreadsheet copied: tabs between cells, line breaks between rows, quotes around
 * cells that hold either. Exactly one line break at the end is dropped: it closes the last row.
 */
export function parseCells(text: string): string[][] {
	const rows: string[][] = [[]];
	let at = 0;
	while (at <= text.length) {
		const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
		rows.at(-1)?.push(cell);
		const breaks = text.startsWith("\r\n", end) ? 2 : 1;
		at = end + breaks;
		if (text[end] === "\t") continue;
		if (end >= text.length || at === text.length) break;
		rows.push([]);
	}
	return rows;
}

function plain(text: string, from: number): [cell: string, end: number] {
	BREAK.lastIndex = from;
	const end = BREAK.exec(text)?.index ?? text.length;
	return [text.slice(from, end), end];
}

/** A quoted cell; quotes that don't close before the cell ends are part of the text. */
function quoted(text: string, from: number): [cell: string, end: number] {
	let close = text.indexOf('"', from + 1);
	while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
	if (close < 0) return plain(text, from);
	const end = close + 1;
	if (end < text.length && !"\t\r\n".includes(text.charAt(end))) return plain(text, from);
	return [text.slice(from + 1, close).replaceAll('""', '"'), end];
}

/** Writes cells for a spreadsheet to paste. */
export function printCells(rows: readonly (readonly string[])[]): string {
	const cell = (text: string) =>
		/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	return rows.map((row) => row.map(cell).join("\t")).join("\r\n");
}

/** A pasted cell as one line: what surrounds it goes, breaks inside become spaces. */
export const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, " ").trim();
