// How the columns of a table are read: what a person chooses, and what readers of it need to know.

import type { Plain } from "./words.ts";

/** What a column holds. */
export type ColumnRole =
	| {
			is: "nothing";
			/** Why it is left out, where its head says so. */
			why?: "sum" | "cost";
	  }
	| { is: Plain }
	| {
			is: "value";
			/** The parameter; empty for the main one of the source's method. */
			param: string;
			/** The period, where it stands in the head. */
			period?: string;
			/** The month of the chosen year, where only that stands in the head. */
			month?: number;
			/** How many months from that one on, where it is a quarter or a half. */
			months?: number;
			/** The unit, where it stands in the head. */
			unit?: string;
			/** The source, where it stands in the head. */
			sourceId?: string;
	  };

/** How a table is read. */
export interface Mapping {
	/** The last row of the column heads, from 0; -1 where there is none. Rows up to it are not data. */
	head: number;
	/** How many rows, ending there, the heads take: merged heads over others, units below. */
	heads: number;
	columns: ColumnRole[];
	/** The reporting year of months that name none. */
	year: number;
	/** The source of rows that name none. */
	sourceId?: string;
	/** What names in the table mean: the id of a source, or empty to leave their rows out. */
	names: Record<string, string>;
	/** What units in the table mean, where the engine does not know them as they are written. */
	units: Record<string, string>;
	/** Whether an empty source or period is the one above: the cells were merged. */
	fillDown: boolean;
	/** How numbers with one separator are written: `1,234.5` or `1.234,5`; the engine judges otherwise. */
	decimal?: "point" | "comma";
}

/** A source that rows can belong to. */
export interface KnownSource {
	id: string;
	name: string;
	/** What else people call it: its fuel, its equipment. */
	aliases: readonly string[];
	emissionType: string;
	/** The parameter that plain values are of. */
	mainParam: string;
	/** The unit of values that name none. */
	unit: string;
	/** The parameters by their names in both languages; those of a list as `list/parameter`. */
	params: readonly { id: string; names: readonly string[]; unit: string }[];
}

/** What reading needs to know of the organisation. */
export interface KnownOrganization {
	sources: readonly KnownSource[];
	years: readonly number[];
	startMonth: number;
	instruments: readonly { id: string; name: string }[];
}

/** A name as it is compared. */
export const nameKey = (name: string): string =>
	name
		.normalize("NFKC")
		.toLowerCase()
		.replaceAll(/[\s\-_·・.,，、（）()]/g, "");
