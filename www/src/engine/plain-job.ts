// Reading a file as a plain table, in a worker of its own: the sheet that looks most like a bill of
// materials, or the one that was chosen.

import { fitness } from "../interchange/bom/mapping.ts";
import { checkSize, isWorkbook } from "../interchange/table/decode.ts";
import { TableError } from "../interchange/table/problem.ts";
import { parseTable, type ReadChoices, readTable } from "../interchange/table/read.ts";
import { answer, taken } from "./answer.ts";
import { type Book, type BookTable, readSheet, unreadOf } from "./book.ts";
import { plainTable, textOf } from "./plain-table.ts";
import type { PlainView } from "./table-view.ts";
import type { Outcome } from "./types.ts";
import { openBook } from "./workbooks.ts";

/** Rows of such a table, at most: the page holds them all. */
export const MOST_PLAIN = 20_000;

/** Sheets that are looked into for the one that is meant. */
const LOOKED = 24;

/** Reads a file, or text that was pasted. */
export function readPlain(
	input: Blob | string,
	name: string,
	choices: ReadChoices,
	progress: (part: number) => void = () => {},
): Promise<Outcome<PlainView>> {
	return answer(async () => {
		if (typeof input === "string") {
			const table = parseTable({ text: input, encoding: "utf-8" }, choices.delimiter, progress);
			return viewOf(plainTable(table), { text: textOf(table) });
		}
		checkSize(input.size);
		const bytes = new Uint8Array(await input.arrayBuffer());
		if (!isWorkbook(bytes)) {
			const table = readTable(bytes, choices, progress);
			return viewOf(plainTable(table), { text: textOf(table) });
		}
		const opened = await openBook(bytes, name);
		const book = taken(opened);
		const chosen = choices.sheets?.[0] ?? likeliest(book);
		const { sheets } = book.info;
		const findings = opened.status === "ok" ? opened.findings : [];
		const view = viewOf(taken(readSheet(book, chosen, progress)), { book: { sheets, chosen } });
		return { ...view, findings };
	});
}

/** Of the sheets that are seen, the one whose columns say most. */
function likeliest(book: Book): number {
	const seen = book.info.sheets.flatMap(({ visibility }, at) =>
		visibility === "visible" ? [at] : [],
	);
	let [best, most] = [seen[0] ?? 0, 0];
	for (const at of seen.length > 1 ? seen.slice(0, LOOKED) : []) {
		const read = readSheet(book, at);
		if (read.status === "invalid") continue;
		const { rows, columns } = ownOf(read.value);
		const fit = fitness(rows.slice(0, 200), columns);
		if (fit > most) [best, most] = [at, fit];
	}
	return best;
}

/** A table without the column that names its sheet. */
function ownOf({ rows, columns, sheetColumn }: BookTable): { rows: string[][]; columns: number } {
	if (sheetColumn === undefined) return { rows, columns };
	return { rows: rows.map((row) => row.slice(0, sheetColumn)), columns: sheetColumn };
}

function viewOf(table: BookTable, kind: Pick<PlainView, "text" | "book">): PlainView {
	const { rows, columns } = ownOf(table);
	if (!rows.some((row) => row.length > 0)) throw new TableError("file-empty");
	if (rows.length > MOST_PLAIN)
		throw new TableError("too-many-rows", { limit: String(MOST_PLAIN) });
	return {
		rows,
		columns,
		...kind,
		hidden: [...table.hidden],
		unread: [...unreadOf(table)],
		findings: [],
	};
}
