// Reads the rows of a table into activity records, and says of each row that gives none why.

import { armed, isNothing } from "./amount.ts";
import { sourceOf } from "./kinds.ts";
import type { KnownOrganization, KnownSource, Mapping } from "./mapping.ts";
import { nameKey } from "./mapping.ts";
import { monthInYear, monthOf, plain, readPeriod, spanInYear, spanOf, yearOf } from "./period.ts";
import type { LeftOut, Reading, Refusal, Unread } from "./reading.ts";
import { type Row, RowRecords, type ValueColumn } from "./row-records.ts";
import { isSum, type Plain } from "./words.ts";

export type { ReadAmount, Reading, ReadRecord, Refusal } from "./reading.ts";

/** Rows that show how a form is filled in. Our own templates mark theirs so. */
const EXAMPLE = /^(?:示例|举例|例[:：]|example\b|e\.g\.)/i;

/** Texts of which is kept what they mean, at most. */
const CACHED = 10_000;

/** What of a table is no data, though it stands below the heads. */
export interface Apart {
	/** Rows to leave out: those hidden in the workbook. */
	hidden?: ReadonlySet<number>;
	/** Cells without a value of their own. */
	unread?: Unread;
}

/** Reads all rows below the heads. */
export function readActivity(
	rows: readonly Row[],
	mapping: Mapping,
	known: KnownOrganization,
	apart: Apart = {},
): Reading {
	const reading: Reading = {
		records: [],
		refusals: [],
		leftOut: [],
		unknown: new Map(),
		named: new Map(),
		empty: 0,
	};
	const reader = new Reader(rows[mapping.head] ?? [], mapping, known, reading, apart);
	for (let at = mapping.head + 1; at < rows.length; at++) reader.row(rows[at] ?? [], at);
	return reading;
}

class Reader {
	readonly #head: Row;
	readonly #mapping: Mapping;
	readonly #known: KnownOrganization;
	readonly #reading: Reading;
	readonly #apart: Apart;
	readonly #values: ValueColumn[];
	readonly #at: ReadonlyMap<Plain, number>;
	readonly #sources: ReadonlyMap<string, KnownSource>;
	readonly #records: RowRecords;
	readonly #named = new Map<string, KnownSource | undefined>();
	readonly #above = new Map<Plain, string>();
	/** What is known of texts that come again and again. */
	readonly #sums = new Map<string, boolean>();
	readonly #keys = new Map<string, string>();
	readonly #periods = new Map<string, string | undefined>();

	constructor(
		head: Row,
		mapping: Mapping,
		known: KnownOrganization,
		reading: Reading,
		apart: Apart,
	) {
		this.#head = head;
		this.#mapping = mapping;
		this.#known = known;
		this.#reading = reading;
		this.#apart = apart;
		this.#values = mapping.columns.flatMap((role, at) =>
			role.is === "value" ? [{ ...role, at }] : [],
		);
		this.#at = new Map(
			mapping.columns.flatMap(({ is }, at) =>
				is === "value" || is === "nothing" ? [] : [[is, at] as const],
			),
		);
		this.#sources = new Map(known.sources.map((source) => [source.id, source]));
		this.#records = new RowRecords(mapping, known, reading, (row, is) =>
			is === "note" || is === "document" ? this.#text(row, is) : this.#cell(row, is),
		);
	}

	row(row: Row, at: number): void {
		const why = this.#whyNot(row, at);
		if (why) {
			this.#reading.leftOut.push({ row: at, ...why });
			return;
		}
		this.#remember(row);
		const unread = this.#values.filter((column) => this.#unread(at, column));
		const filled = this.#values.filter(
			(column) => !unread.includes(column) && !isNothing(row[column.at]),
		);
		if (filled.length + unread.length === 0) {
			if (this.#isNoteOfRecord(row)) this.#noted(row, at);
			else this.#reading.empty += row.some((cell) => plain(cell) !== "") ? 1 : 0;
			return;
		}
		this.#records.begin();
		for (const column of filled) {
			const source = this.#source(row, at, column);
			const period = source && this.#period(row, at, column);
			if (source && period !== undefined) this.#records.add(row, at, column, source, period);
		}
	}

	/** Whether a row without values is a record nevertheless: numbered as one, with a note. */
	#isNoteOfRecord(row: Row): boolean {
		return this.#cell(row, "record") !== "" && this.#text(row, "note") !== "";
	}

	/** Takes in a record that has only a note, which stands where its value would. */
	#noted(row: Row, at: number): void {
		const [column] = this.#values;
		const source = column && this.#source(row, at, column);
		const period = source && this.#period(row, at, column);
		if (source && period !== undefined) this.#records.note(row, at, column, source, period);
	}

	/** Why a row is no data, where it is none. */
	#whyNot(row: Row, at: number): Omit<LeftOut, "row"> | undefined {
		if (this.#apart.hidden?.has(at)) return { why: "hidden", found: firstText(row) };
		const first = firstText(row);
		if (EXAMPLE.test(first) && !sourceOf(first, this.#known.sources)) {
			return { why: "example", found: first };
		}
		const texts = (["source", "period", "month", "year"] as const).map((is) => this.#cell(row, is));
		const sum = [...texts, first].find((text) => text !== "" && this.#isSum(text));
		if (sum !== undefined && !sourceOf(sum, this.#known.sources)) {
			return { why: "sum", found: sum };
		}
		const isHead =
			first !== "" &&
			this.#head.every((cell, column) => plain(cell) === plain(row[column] ?? "")) &&
			this.#mapping.head >= 0;
		return isHead ? { why: "heads", found: first } : undefined;
	}

	#isSum(text: string): boolean {
		const known = this.#sums.get(text) ?? isSum(text);
		if (this.#sums.size < CACHED) this.#sums.set(text, known);
		return known;
	}

	#unread(row: number, column: ValueColumn): boolean {
		const reason = this.#apart.unread?.get(`${row}:${column.at}`);
		if (reason) this.#reading.refusals.push({ row, column: column.at, reason, found: "" });
		return reason !== undefined;
	}

	#cell(row: Row, is: Plain): string {
		const at = this.#at.get(is);
		return at === undefined ? "" : plain(armed(row[at] ?? ""));
	}

	/** A cell as it was typed. */
	#text(row: Row, is: Plain): string {
		const at = this.#at.get(is);
		return at === undefined ? "" : armed(row[at] ?? "").trim();
	}

	/** Keeps what the cells of this row say for the empty ones below. */
	#remember(row: Row): void {
		if (!this.#mapping.fillDown) return;
		for (const is of ["source", "period", "month", "year"] as const) {
			const text = this.#cell(row, is);
			if (text !== "") this.#above.set(is, text);
		}
	}

	#said(row: Row, is: Plain): string {
		return this.#cell(row, is) || (this.#above.get(is) ?? "");
	}

	#refuse(row: number, reason: Refusal["reason"], found: string, is?: Plain): undefined {
		const { refusals } = this.#reading;
		if (refusals.at(-1)?.row === row && refusals.at(-1)?.reason === reason) return;
		const column = is && this.#at.get(is);
		refusals.push({ row, reason, found, ...(column === undefined ? {} : { column }) });
	}

	#source(row: Row, at: number, { sourceId }: ValueColumn): KnownSource | undefined {
		if (sourceId !== undefined) return this.#sources.get(sourceId);
		const name = this.#said(row, "source");
		if (name === "") {
			const all = this.#sources.get(this.#mapping.sourceId ?? "");
			return all ?? this.#refuse(at, "no-source", "", "source");
		}
		const key = this.#keys.get(name) ?? nameKey(name);
		if (this.#keys.size < CACHED) this.#keys.set(name, key);
		const { names } = this.#mapping;
		const chosen = Object.hasOwn(names, key) ? names[key] : undefined;
		if (!this.#named.has(key)) {
			const meant = chosen === undefined ? sourceOf(name, this.#known.sources) : undefined;
			this.#named.set(key, meant ?? this.#sources.get(chosen ?? ""));
		}
		const counts = chosen === undefined ? this.#reading.unknown : this.#reading.named;
		const source = this.#named.get(key);
		if (!source || chosen !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
		if (source || chosen === "") return source;
		return this.#refuse(at, "unknown-source", name, "source");
	}

	#period(row: Row, at: number, column: ValueColumn): string | undefined {
		if (column.period !== undefined) return column.period;
		const { startMonth } = this.#known;
		const yearText = this.#said(row, "year");
		const year = (yearText === "" ? undefined : yearOf(yearText)) ?? this.#mapping.year;
		if (column.month !== undefined) {
			return spanInYear(year, column.month, column.months ?? 1, startMonth);
		}
		const is = this.#at.has("period") ? "period" : "month";
		const text = this.#said(row, is);
		if (text === "") {
			return yearText === "" ? this.#refuse(at, "no-period", "", is) : String(year);
		}
		const said = `${year} ${text}`;
		if (!this.#periods.has(said)) {
			if (this.#periods.size > CACHED) this.#periods.clear();
			this.#periods.set(said, this.#periodOf(text, year));
		}
		return this.#periods.get(said) ?? this.#refuse(at, "unknown-period", text, is);
	}

	#periodOf(text: string, year: number): string | undefined {
		const { startMonth } = this.#known;
		const month = monthOf(text);
		if (month !== undefined) return monthInYear(year, month, startMonth);
		const span = spanOf(text);
		if (span) return spanInYear(year, span.month, span.months, startMonth);
		return readPeriod(text);
	}
}

const firstText = (row: Row): string => plain(row.find((cell) => plain(cell) !== "") ?? "");
