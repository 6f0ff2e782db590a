// Where the data page is, by its address: all sources or one, a cell to go to, or an import.

import type { Organization } from "../../engine/types.ts";
import type { Query } from "../../routes/index.ts";

/** What of the data page is shown. */
export type DataPlace = { shows: "all" } | { shows: "one"; sourceId: string } | { shows: "import" };

/** Reads the view off the address; a source that is no more shows all of them. */
export function viewOf(query: Query, { sources }: Organization): DataPlace {
	if (query.view === "import") return { shows: "import" };
	const sourceId = query.source;
	return sourceId !== undefined && sources.some(({ id }) => id === sourceId)
		? { shows: "one", sourceId }
		: { shows: "all" };
}

/** The address's query for a view, which keeps the year. */
export function queryOf(view: DataPlace, { year }: Query): Query {
	const base = year === undefined ? {} : { year };
	switch (view.shows) {
		case "all":
			return base;
		case "one":
			return { ...base, source: view.sourceId };
		case "import":
			return { ...base, view: "import" };
	}
}
