// A problem of a study as a finding on the page: its sentence, what it means, the way to its place.

import type { Problem, ProcessInput, ProductStudy, UnitProcess } from "../../engine/types.ts";
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
function nameOf(study: ProductStudy, about: readonly string[]): string {
	const { processes, inputs } = placesIn(study);
	const id = about.find((each) => processes.has(each) || inputs.has(each)) ?? "";
	return (processes.get(id) ?? inputs.get(id))?.name ?? "";
}

interface Places {
	processes: ReadonlyMap<string, UnitProcess>;
	inputs: ReadonlyMap<string, ProcessInput>;
}

const known = new WeakMap<ProductStudy["processes"], Places>();

/** The processes and inputs of a study by their ids: a study of thousands has many findings. */
function placesIn({ processes }: ProductStudy): Places {
	const found = known.get(processes);
	if (found) return found;
	const inputs = processes.flatMap((process) => process.inputs ?? []);
	const made = {
		processes: new Map(processes.map((process) => [process.id, process])),
		inputs: new Map(inputs.map((input) => [input.id, input])),
	};
	known.set(processes, made);
	return made;
}

/** The address of what a problem or a step of an explanation speaks of; undefined where it is nothing here. */
export function placeOf(
	study: ProductStudy,
	{ about = [], path = "" }: { about?: readonly string[]; path?: string },
): string | undefined {
	const { processes, inputs } = placesIn(study);
	const input = [...about, idAt(path, ".inputs[")].find((id) => inputs.has(id));
	if (input !== undefined) return productAddress(study.id, "model", { input });
	const process = [...about, idAt(path, "processes[")].find((id) => processes.has(id));
	if (process !== undefined) return productAddress(study.id, "model", { process });
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

/** The id in brackets after a member of a path. */
function idAt(path: string, member: string): string {
	const at = path.indexOf(member);
	return at < 0 ? "" : path.slice(at + member.length, path.indexOf("]", at));
}

const LISTS = [
	["parameters", "parameter"],
	["footprints", "footprint"],
	["omissions", "omission"],
] as const;
