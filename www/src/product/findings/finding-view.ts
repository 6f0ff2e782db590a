// A problem of a study as a finding on the page: its sentence, what it means, the way to its place.

import type { Problem, ProductStudy } from "../../engine/types.ts";
import { consequence } from "../../findings/consequence.ts";
import { problemText } from "../../i18n/index.ts";
import { factorsAddress, productAddress } from "../../routes/index.ts";
import type { FindingView } from "../../ui/finding/finding.component.ts";

/** The finding, in the language in use. */
export function findingView(problem: Problem, study: ProductStudy): FindingView {
	const href = placeOf(study, problem);
	const message = problemText(problem);
	const name = nameOf(study, problem.about);
	return {
		severity: problem.severity,
		message,
		note: [message.includes(name) ? "" : name, consequence(problem)].filter(Boolean).join(" · "),
		path: problem.path,
		about: problem.about,
		...(href === undefined ? {} : { href }),
	};
}

/** The name of the first thing that a problem is about. */
function nameOf({ processes }: ProductStudy, about: readonly string[]): string {
	const named = processes.flatMap((process) => [process, ...(process.inputs ?? [])]);
	return named.find(({ id }) => about.includes(id))?.name ?? "";
}

/** The address of what a problem or a step of an explanation speaks of; undefined where it is nothing here. */
export function placeOf(
	study: ProductStudy,
	{ about = [], path = "" }: { about?: readonly string[]; path?: string },
): string | undefined {
	const inputs = study.processes.flatMap((process) => process.inputs ?? []);
	const input = inputs.find(({ id }) => about.includes(id) || path.includes(`.inputs[${id}]`));
	if (input) return productAddress(study.id, "model", { input: input.id });
	const process = study.processes.find(
		({ id }) => about.includes(id) || path.startsWith(`processes[${id}]`),
	);
	if (process) return productAddress(study.id, "model", { process: process.id });
	for (const [list, name] of LISTS) {
		const item = study[list]?.find(
			({ id }) => about.includes(id) || path.startsWith(`${list}[${id}]`),
		);
		if (item) return productAddress(study.id, "study", { [name]: item.id });
	}
	if (path.startsWith("settings")) return productAddress(study.id, "study", { section: "scope" });
	if (path.startsWith("variants")) return productAddress(study.id, "variants");
	if (path.startsWith("factors")) return factorsAddress({ tab: "own" });
	if (path.startsWith("methods")) return factorsAddress({ tab: "methods" });
	return /^(declaredUnit|functionalUnit|profile|reference)/.test(path)
		? productAddress(study.id, "study")
		: undefined;
}

const LISTS = [
	["parameters", "parameter"],
	["footprints", "footprint"],
	["omissions", "omission"],
] as const;
