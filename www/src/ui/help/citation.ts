// How a citation is written.

import { inLanguage } from "../../i18n/index.ts";
import type { Citation } from "./topics.ts";

/** `T/CCAA 39-2022, 3.1.2`; clauses of one document are named together. */
export function citationsText(cites: readonly Citation[]): string[] {
	const byDocument = Map.groupBy(cites, ({ document }) => document);
	return [...byDocument].map(([document, list]) => {
		const clauses = list.flatMap(({ clause }) => (clause ? [inLanguage(clause)] : []));
		return [document, ...clauses].join(clauses.length > 0 ? " · " : "");
	});
}
