// Which findings are shown: those that hold the words searched for, the gravest first.

import type { Problem } from "../engine/types.ts";
import { problemText } from "../i18n/index.ts";

/** A finding with a key that tells it from all others. */
export interface Shown {
	problem: Problem;
	key: string;
}

/** Those that match the search, and of them those of the severity asked for. */
export function shownFindings(
	problems: readonly Problem[],
	search: string,
	only: "all" | Problem["severity"],
): { matching: Shown[]; shown: Shown[] } {
	const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
	const seen = new Map<string, number>();
	const matching = problems
		.map((problem) => {
			const name = `${problem.code} ${problem.path} ${problem.about.join(" ")}`;
			const times = seen.get(name) ?? 0;
			seen.set(name, times + 1);
			return { problem, key: `${name} ${times}` };
		})
		.filter(({ problem }) => {
			const text = `${problemText(problem)} ${problem.code}`.toLowerCase();
			return wanted.every((word) => text.includes(word));
		});
	const shown = matching.filter(({ problem }) => only === "all" || problem.severity === only);
	return { matching, shown };
}
