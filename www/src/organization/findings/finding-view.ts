// A problem of the engine as a finding on the page: its sentence, what it means, the way to its place.

import type { Organization, Problem } from "../../engine/types.ts";
import { language, problemText } from "../../i18n/index.ts";
import type { FindingView } from "../../ui/finding/finding.component.ts";
import { placeOf } from "../explanation/place.ts";
import { consequence } from "./consequence.ts";

/** The finding, in the language in use. */
export function findingView(problem: Problem, document: Organization): FindingView {
	const href = placeOf(document, problem);
	const message = sentence(problem);
	const source = document.sources.find((each) => problem.about.includes(each.id))?.name ?? "";
	return {
		severity: problem.severity,
		message,
		note: [message.includes(source) ? "" : source, consequence(problem)]
			.filter(Boolean)
			.join(" · "),
		path: problem.path,
		about: problem.about,
		...(href === undefined ? {} : { href }),
	};
}

/** The sentence of a problem. Details that the engine gives in both languages are told in this one. */
export function sentence(problem: Problem): string {
	return problemText({ ...problem, details: inOneLanguage(problem.details) });
}

/** `factorZh` beside `factor`: the first is taken in Chinese. */
function inOneLanguage(details: Record<string, string>): Record<string, string> {
	if (language() !== "zh") return details;
	return Object.fromEntries(
		Object.entries(details).map(([name, value]) => [name, details[`${name}Zh`] ?? value]),
	);
}
