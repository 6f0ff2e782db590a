// What the pages of an organisation take: the store with the organisation open in it.

import type { Store } from "../../store/index.ts";

/** What of a result the form pages show. */
export interface SourcesResult {
	sources: readonly SourceResult[];
}

/** What became of a source in a year. */
export interface SourceResult {
	sourceId: string;
	year: number;
	status: "counted" | "excluded" | "no-data" | "no-factor" | "error" | "suspected-twice";
	/** How many months have data. */
	months: number;
	kgCo2e: string;
	/** The figure that can be explained. */
	figure: string;
}

/** The store over results that hold at least this. */
export type OrganizationStore = Pick<
	Store<SourcesResult>,
	"current" | "findings" | "result" | "evaluating" | "run" | "undo"
>;
