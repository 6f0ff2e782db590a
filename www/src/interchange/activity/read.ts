// Reads the rows of a table into activity records, and says of each row that gives none why.
// Numbers and units are kept as they are written: the engine judges them.

import { sourceOf } from "./guess.ts";
import type { ColumnRole, KnownOrganization, KnownSource, Mapping } from "./mapping.ts";
import { nameKey } from "./mapping.ts";
import { monthInYear, monthOf, plain, readPeriod, yearOf } from "./period.ts";

/** An amount as it was written. */
export interface ReadAmount {
	value: string;
	unit?: string;
	evidence?: { kind: EvidenceKind; document?: string };
}

type EvidenceKind = "metered" | "invoiced" | "estimated";

/** A record as a row gives it. */
export interface ReadRecord {
	sourceId: string;
	period: string;
	values: Record<string, ReadAmount>;
	note?: string;
	/** Where it stands: the row, and the column of its first value, from 0. */
	row: number;
	column: number;
}

/** Why a row, or a cell of it, gives no record. */
export interface Refusal {
	row: number;
	column?: number;
	reason: "no-source" | "unknown-source" | "no-period" | "unknown-period";
	found: string;
}

/** What a table gives. */
export interface Reading {
	records: ReadRecord[];
	refusals: Refusal[];
	/** Names that mean no known source, and how many rows have them. */
	unknown: Map<string, number>;
	/** Rows without any value. */
	empty: number;
}

type Row = readonly string[];
type ValueColumn = Extract<ColumnRole, { is: "value" }> & { at: number };

/** Rows of sums, which would count everything twice. */
const SUM = /^(?:合计|总计|小计|共计|累计|total|subtotal|grand total|sum)[:：]?$/i;

const NOTHING = /^(?:[-–—/\\]+|n\/?a|无|null|nan)?$/i;

/** Reads all rows below the heads. */
export function readActivity(
	rows: readonly Row[],
	mapping: Mapping,
	known: KnownOrganization,
): Reading {
	const reading: Reading = { records: [], refusals: [], unknown: new Map(), empty: 0 };
	const reader = new Reader(mapping, known, reading);
	for (let at = mapping.head + 1; at < rows.length; at++) reader.row(rows[at] ?? [], at);
	return reading;
}

class Reader {
	readonly #mapping: Mapping;
	readonly #known: KnownOrganization;
	readonly #reading: Reading;
	readonly #values: ValueColumn[];
	readonly #sources: ReadonlyMap<string, KnownSource>;
	readonly #named = new Map<string, KnownSource | undefined>();

	constructor(mapping: Mapping, known: KnownOrganization, reading: Reading) {
		this.#mapping = mapping;
		this.#known = known;
		this.#reading = reading;
		this.#values = mapping.columns.flatMap((role, at) =>
			role.is === "value" ? [{ ...role, at }] : [],
		);
		this.#sources = new Map(known.sources.map((source) => [source.id, source]));
	}

	row(row: Row, at: number): void {
		const filled = this.#values.filter(({ at }) => !NOTHING.test(plain(row[at] ?? "")));
		if (filled.length === 0 || this.#isSum(row)) {
			this.#reading.empty += row.some((cell) => plain(cell) !== "") ? 1 : 0;
			return;
		}
		const made = new Map<string, ReadRecord>();
		for (const column of filled) {
			const source = this.#source(row, at, column);
			if (source === undefined) continue;
			const period = this.#period(row, at, column);
			if (period === undefined) continue;
			const key = `${period} ${source.id}`;
			const record = made.get(key) ?? this.#record(row, at, source.id, period, column.at);
			made.set(key, record);
			record.values[column.param || source.mainParam] = this.#amount(row, column, source);
		}
		this.#reading.records.push(...made.values());
	}

	#isSum(row: Row): boolean {
		return (["source", "period", "month"] as const).some((is) => SUM.test(this.#cell(row, is)));
	}

	#cell(row: Row, is: ColumnRole["is"]): string {
		const at = this.#mapping.columns.findIndex((role) => role.is === is);
		return at < 0 ? "" : plain(row[at] ?? "");
	}

	#refuse(row: number, reason: Refusal["reason"], found: string, column?: number): undefined {
		const { refusals } = this.#reading;
		if (refusals.at(-1)?.row === row && refusals.at(-1)?.reason === reason) return;
		refusals.push({ row, reason, found, ...(column === undefined ? {} : { column }) });
	}

	#source(row: Row, at: number, { sourceId }: ValueColumn): KnownSource | undefined {
		if (sourceId !== undefined) return this.#sources.get(sourceId);
		const name = this.#cell(row, "source");
		if (name === "") {
			const all = this.#sources.get(this.#mapping.sourceId ?? "");
			return all ?? this.#refuse(at, "no-source", "");
		}
		const key = nameKey(name);
		if (!this.#named.has(key)) this.#named.set(key, this.#look(name, key));
		const source = this.#named.get(key);
		if (source) return source;
		if (this.#mapping.names[key] === "") return undefined;
		this.#reading.unknown.set(name, (this.#reading.unknown.get(name) ?? 0) + 1);
		return this.#refuse(at, "unknown-source", name);
	}

	#look(name: string, key: string): KnownSource | undefined {
		const chosen = this.#mapping.names[key];
		return chosen === undefined ? sourceOf(name, this.#known.sources) : this.#sources.get(chosen);
	}

	#period(row: Row, at: number, column: ValueColumn): string | undefined {
		if (column.period !== undefined) return column.period;
		const { startMonth } = this.#known;
		const yearText = this.#cell(row, "year");
		const year = (yearText === "" ? undefined : yearOf(yearText)) ?? this.#mapping.year;
		if (column.month !== undefined) return monthInYear(year, column.month, startMonth);
		const text = this.#cell(row, "period") || this.#cell(row, "month");
		if (text === "") {
			return yearText === "" ? this.#refuse(at, "no-period", "") : String(year);
		}
		const month = monthOf(text);
		if (month !== undefined) return monthInYear(year, month, startMonth);
		return readPeriod(text) ?? this.#refuse(at, "unknown-period", text);
	}

	#record(row: Row, at: number, sourceId: string, period: string, column: number): ReadRecord {
		const note = this.#cell(row, "note");
		return { sourceId, period, values: {}, ...(note === "" ? {} : { note }), row: at, column };
	}

	#amount(row: Row, column: ValueColumn, source: KnownSource): ReadAmount {
		const isMain = column.param === "" || column.param === source.mainParam;
		const stock = ["opening", "purchased", "closing", "sold", "nonEnergyUse", "invoiced"];
		const sharesUnit = isMain || stock.includes(column.param);
		const unit = column.unit ?? (sharesUnit ? this.#cell(row, "unit") || source.unit : "");
		const kind = evidenceOf(this.#cell(row, "evidence"));
		const document = this.#cell(row, "document");
		const evidence = kind ?? (document === "" ? undefined : "invoiced");
		return {
			value: (row[column.at] ?? "").trim(),
			...(unit === "" ? {} : { unit }),
			...(evidence === undefined
				? {}
				: { evidence: { kind: evidence, ...(document === "" ? {} : { document }) } }),
		};
	}
}

/** What a cell says of how a value was found. */
function evidenceOf(text: string): EvidenceKind | undefined {
	if (/计量|抄表|仪表|实测|meter|measured/i.test(text)) return "metered";
	if (/结算|发票|账单|单据|invoice|bill/i.test(text)) return "invoiced";
	return /估算|估计|推算|estimat/i.test(text) ? "estimated" : undefined;
}
