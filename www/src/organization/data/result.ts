// What the data page shows of an organisation's result.

/** The parts of the result that stand beside what is entered. */
export interface DataResult {
	account: string;
	accounts: readonly {
		id: string;
		years: readonly { year: number; total: { kgCo2e: string } }[];
	}[];
	sources: readonly { sourceId: string; year: number; status: SourceStatus; kgCo2e: string }[];
	tables: {
		a2: readonly { sourceId: string; unit: string; values: Readonly<Record<string, string>> }[];
	};
}

/** What became of a source in a year. */
export type SourceStatus =
	| "counted"
	| "excluded"
	| "no-data"
	| "no-factor"
	| "error"
	| "suspected-twice";
