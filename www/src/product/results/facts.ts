// What is told of a footprint in sentences: its boundary, what that leaves out, and how it was solved.

import type { ProductResult, ProductStudy } from "../../engine/footprint.ts";
import { formatNumber } from "../../format/index.ts";
import { inLanguage, language } from "../../i18n/index.ts";
import { STAGES } from "../stages.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

const list = (names: readonly string[]): string => names.join(language() === "zh" ? "、" : ", ");

/** The boundary in sentences: which, what it covers, what it leaves out. */
export function boundaryFacts(result: ProductResult, study: ProductStudy): string[] {
	const text = strings();
	const inside = new Set(result.stages);
	const named = shared().stages;
	const outside = STAGES.filter((stage) => !inside.has(stage)).map((stage) => named[stage]);
	const lines = result.lines.filter(({ status }) => status === "outside-boundary").length;
	return [
		shared().boundaries[study.settings.boundary.kind],
		text.covers(list(STAGES.filter((stage) => inside.has(stage)).map((stage) => named[stage]))),
		...(outside.length > 0 ? [text.outside(list(outside))] : []),
		...(lines > 0 ? [text.outsideLines(lines)] : []),
	];
}

/** Loops that are named, and their processes, at most: a loop of a thousand is none that anybody reads. */
const LOOPS = 5;
const MEMBERS = 8;

/** How the system was solved: method, size, residual and loops. */
export function solutionFacts({ solution, byProcess }: ProductResult): string[] {
	const text = strings();
	const names = new Map(byProcess.map(({ key, name }) => [key, inLanguage(name)]));
	const way = text.solved[solution.method as keyof typeof text.solved] ?? solution.method;
	const loops = solution.loops.slice(0, LOOPS).map((loop) => {
		const told = loop.slice(0, MEMBERS).map((id) => names.get(id) ?? id);
		const rest = loop.length - told.length;
		return [...told, ...(rest > 0 ? [text.moreInLoop(rest)] : [])].join(" ⇄ ");
	});
	const others = solution.loops.length - loops.length;
	return [
		typeof way === "function" ? way(Number(solution.steps)) : way,
		text.activities(Number(solution.activities)),
		...(solution.method === "exact"
			? []
			: [text.residual(formatNumber(solution.residual, { significant: 2 }))]),
		loops.length > 0
			? text.loops(list([...loops, ...(others > 0 ? [text.moreLoops(others)] : [])]))
			: text.noLoops,
	];
}
