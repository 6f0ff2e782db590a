// A problem of the engine as a finding on the page: its sentence, what it means, the way to its place.

import type { Organization, Problem } from "../../engine/types.ts";
import { consequence } from "../../findings/consequence.ts";
import { problemText } from "../../i18n/index.ts";
import type { FindingView } from "../../ui/finding/finding.component.ts";
import { placeOf } from "../explanation/place.ts";

/** The finding, in the language in use. */
export function findingView(problem: Problem, document: Organization): FindingView {
	const href = placeOf(document, problem);
	const message = problemText(problem);
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
