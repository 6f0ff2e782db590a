// How the columns of a table are read: what a person chooses, and what readers of it need to know.

/** What a column holds. */
export type ColumnRole =
	| { is: "nothing" }
	| { is: "source" | "period" | "year" | "month" | "unit" | "evidence" | "document" | "note" }
	| {
			is: "value";
			/** The parameter; empty for the main one of the source's method. */
			param: string;
			/** The period, where it stands in the head. */
			period?: string;
			/** The month of the chosen year, where only that stands in the head. */
			month?: number;
			/** The unit, where it stands in the head. */
			unit?: string;
			/** The source, where it stands in the head. */
			sourceId?: string;
	  };

/** How a table is read. */
export interface Mapping {
	/** The row of the column heads, from 0; -1 where there is none. Rows up to it are not data. */
	head: number;
	columns: ColumnRole[];
	/** The reporting year of months that name none. */
	year: number;
	/** The source of rows that name none. */
	sourceId?: string;
	/** What names in the table mean: the id of a source, or empty to leave their rows out. */
	names: Record<string, string>;
}

/** A source that rows can belong to. */
export interface KnownSource {
	id: string;
	name: string;
	/** What else people call it: its fuel, its equipment. */
	aliases: readonly string[];
	/** The parameter that plain values are of. */
	mainParam: string;
	/** The unit of values that name none. */
	unit: string;
}

/** What reading needs to know of the organisation. */
export interface KnownOrganization {
	sources: readonly KnownSource[];
	years: readonly number[];
	startMonth: number;
}

/** A name as it is compared. */
export const nameKey = (name: string): string =>
	name
		.normalize("NFKC")
		.toLowerCase()
		.replaceAll(/[\s\-_·・.,，、（）()]/g, "");
