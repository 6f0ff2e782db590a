// What reading a table gives: records, what is refused and why, what is left out and why.

/** How a value was found. */
export type EvidenceKind = "metered" | "invoiced" | "estimated";

/** An amount as it was written. */
export interface ReadAmount {
	value: string;
	unit?: string;
	evidence?: { kind: EvidenceKind; document?: string; instrumentId?: string };
	uncertainty?:
		| { kind: "relative95"; percent: string }
		| { kind: "interval95"; low: string; high: string };
	quality?: { level: "measured" | "calculated" | "default"; note?: string };
}

/** A record as a row, or several rows of one record, give it. */
export interface ReadRecord {
	sourceId: string;
	period: string;
	values: Record<string, ReadAmount>;
	lists?: Record<string, Record<string, ReadAmount>[]>;
	note?: string;
	/** Where it stands: the row, and the column of its first value, from 0. */
	row: number;
	column: number;
	/** Where its other values stand, by parameter. */
	places?: Record<string, [row: number, column: number]>;
}

/** Why a row, or a cell of it, gives no record. */
export type RefusalReason =
	| "no-source"
	| "unknown-source"
	| "no-period"
	| "unknown-period"
	| "unknown-parameter"
	| "value-twice"
	| "error-cell"
	| "formula-without-value";

/** A row, or a cell of it, that gives no record. */
export interface Refusal {
	row: number;
	column?: number;
	reason: RefusalReason;
	found: string;
}

/** Rows that are no data. */
export interface LeftOut {
	row: number;
	why: "sum" | "example" | "heads" | "hidden";
	found: string;
}

/** A cell of a workbook that shows no value: its formula was never computed, or is in error. */
export type Unread = ReadonlyMap<string, "error-cell" | "formula-without-value">;

/** What a table gives. */
export interface Reading {
	records: ReadRecord[];
	refusals: Refusal[];
	leftOut: LeftOut[];
	/** Names that mean no known source, and how many rows have them. */
	unknown: Map<string, number>;
	/** Names that a person or the guess gave a meaning, as they are written, and how many rows. */
	named: Map<string, number>;
	/** Rows with text but without any value. */
	empty: number;
}

/** Where the value of a parameter stands. */
export function placeOfValue(
	{ row, column, places }: ReadRecord,
	param: string | undefined,
): { row: number; column: number } {
	const place = param === undefined ? undefined : places?.[param];
	return place ? { row: place[0], column: place[1] } : { row, column };
}
