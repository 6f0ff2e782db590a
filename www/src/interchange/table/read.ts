// Reads a file of a table into rows of texts, within limits that keep the tab alive.

import Papa from "papaparse";
import { checkSize, type Decoded, decodeText, type Encoding } from "./decode.ts";
import { type Delimiter, guessDelimiter, withoutSaid } from "./delimiter.ts";
import { TableError } from "./problem.ts";

/** Columns of a table, at most. */
export const MOST_COLUMNS = 256;

/** Rows of a table, at most. */
export const MOST_ROWS = 1_000_000;

/** One file may end its lines in all three ways. */
const BREAK = /\r\n?/g;

/** What a person may choose instead of the guess. */
export interface ReadChoices {
	encoding?: Encoding;
	delimiter?: Delimiter;
	/** The sheets of a workbook; those after the first have the same heads. */
	sheets?: readonly number[];
}

/** A table as it was read. */
export interface Table {
	/** Rows of texts, none longer than `columns`; rows without any text are kept, for their numbers. */
	rows: string[][];
	columns: number;
	encoding: Encoding;
	delimiter: Delimiter;
}

/** Reads bytes. `progress` hears how much is done, from 0 to 1. */
export function readTable(
	bytes: Uint8Array,
	choices: ReadChoices = {},
	progress: (part: number) => void = () => {},
): Table {
	checkSize(bytes.length);
	return parseTable(decodeText(bytes, choices.encoding), choices.delimiter, progress);
}

/** Reads a text. */
export function parseTable(
	decoded: Decoded,
	chosen?: Delimiter,
	progress: (part: number) => void = () => {},
): Table {
	if (decoded.text.includes("\0")) throw new TableError("file-nul");
	const { text, said } = withoutSaid(decoded.text.replaceAll(BREAK, "\n"));
	const delimiter = chosen ?? said ?? guessDelimiter(text);
	const rows: string[][] = [];
	let columns = 0;
	let told = 0;
	Papa.parse<string[]>(text, {
		delimiter,
		newline: "\n",
		skipEmptyLines: false,
		step: ({ data, meta }) => {
			const width = widthOf(data);
			if (width > MOST_COLUMNS) {
				throw new TableError("too-many-columns", {
					limit: String(MOST_COLUMNS),
					found: String(data.length),
				});
			}
			if (rows.length >= MOST_ROWS) {
				throw new TableError("too-many-rows", { limit: String(MOST_ROWS) });
			}
			columns = Math.max(columns, width);
			rows.push(data.length > width ? data.slice(0, width) : data);
			const part = meta.cursor / text.length;
			if (part - told > 0.02) {
				told = part;
				progress(part);
			}
		},
	});
	while (rows.at(-1)?.length === 0) rows.pop();
	if (rows.length === 0) throw new TableError("file-empty");
	return { rows, columns, encoding: decoded.encoding, delimiter };
}

/** The length of a row without the empty cells at its end. */
function widthOf(row: readonly string[]): number {
	let width = row.length;
	while (width > 0 && row[width - 1]?.trim() === "") width--;
	return width;
}
