// What is found about a lot, in words: what is only not filled in yet is said so.

import type { Problem } from "../../engine/types.ts";
import { problemText } from "../../i18n/index.ts";
import { strings as lotStrings } from "../../parts/lots/strings.ts";
import { strings } from "./strings.ts";

/** The sentence of a finding. */
export function foundText(problem: Problem): string {
	if (problem.details.found !== "") return problemText(problem);
	const { list, uses } = strings();
	const { lot, retirement } = lotStrings();
	const path = problem.path.replace(/^lots\[\d+\]\./, "");
	if (path === "retirement.date") return list.missing(retirement.date);
	return list.missing(
		path.startsWith("uses") ? `${uses.heading} · ${uses.quantity}` : lot.quantity,
	);
}
