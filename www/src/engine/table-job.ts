// Reading a file of activity data, in a worker of its own: the rows stay here, the page sees what
// it shows of them.

import { guessMapping } from "../interchange/activity/guess.ts";
import type { KnownOrganization, Mapping } from "../interchange/activity/mapping.ts";
import { type ReadRecord, type Refusal, readActivity } from "../interchange/activity/read.ts";
import { checkSize, type Encoding } from "../interchange/table/decode.ts";
import type { Delimiter } from "../interchange/table/delimiter.ts";
import { TableError } from "../interchange/table/problem.ts";
import { parseTable, type ReadChoices, readTable, type Table } from "../interchange/table/read.ts";
import type { Outcome } from "./types.ts";

/** What the page sees of a table. */
export interface TableView {
	/** The first rows. */
	rows: string[][];
	rowCount: number;
	columns: number;
	encoding: Encoding;
	delimiter: Delimiter;
}

/** What a mapping makes of the table. */
export interface ReadingView {
	records: ReadRecord[];
	refusals: Refusal[];
	/** Names without a source, and how many rows have them. */
	unknown: [name: string, rows: number][];
	/** Rows with text but without a value. */
	empty: number;
}

/** Rows that the page is shown, at most. */
const SHOWN = 200;

/** One table, from its bytes to its records. */
export class TableJob {
	#table: Table | undefined;

	/** Reads a file, or text that was pasted; `progress` hears how much is done, from 0 to 1. */
	open(
		input: Blob | string,
		choices: ReadChoices = {},
		progress?: (part: number) => void,
	): Promise<Outcome<TableView>> {
		return answer(async () => {
			if (typeof input === "string") {
				this.#table = parseTable({ text: input, encoding: "utf-8" }, choices.delimiter, progress);
			} else {
				checkSize(input.size);
				const bytes = new Uint8Array(await input.arrayBuffer());
				this.#table = readTable(bytes, choices, progress);
			}
			return viewOf(this.#table);
		});
	}

	/** The table as it would be read by itself. */
	guess(known: KnownOrganization, year: number): Promise<Outcome<Mapping>> {
		return answer(() => {
			const { rows, columns } = this.#opened();
			return guessMapping(rows, columns, known, year);
		});
	}

	/** The records that a mapping makes of the table. */
	read(mapping: Mapping, known: KnownOrganization): Promise<Outcome<ReadingView>> {
		return answer(() => {
			const { unknown, ...reading } = readActivity(this.#opened().rows, mapping, known);
			return { ...reading, unknown: [...unknown] };
		});
	}

	#opened(): Table {
		if (!this.#table) throw new TableError("file-empty");
		return this.#table;
	}
}

const viewOf = ({ rows, columns, encoding, delimiter }: Table): TableView => ({
	rows: rows.slice(0, SHOWN),
	rowCount: rows.length,
	columns,
	encoding,
	delimiter,
});

async function answer<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
	try {
		return { status: "ok", value: await work(), findings: [] };
	} catch (cause) {
		if (!(cause instanceof TableError)) throw cause;
		return { status: "invalid", problems: [cause.problem] };
	}
}
