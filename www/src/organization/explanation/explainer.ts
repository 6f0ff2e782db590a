// Opens figures of an organisation in the explanation column, with the findings about them and the
// places where their inputs stand.

import type { Organization, Problem } from "../../engine/types.ts";
import type { TansuanElement } from "../../ui/element.ts";
import type { OpenedExplanation } from "../../ui/events.ts";
import { type Explained, FigureExplainer } from "../../ui/explanation/explainer.ts";
import type { ExplanationView } from "../../ui/explanation/explanation.ts";
import type { Desk } from "../desk.ts";
import { findingView } from "../findings/finding-view.ts";
import { explainIntensity } from "./intensity.ts";
import { placeOf } from "./place.ts";

const FINDINGS = 6;

/** Explains figures of the open document for one page. */
export class Explainer extends FigureExplainer {
	constructor(host: TansuanElement, desk: () => Desk | undefined) {
		super(host, {
			ask(figure) {
				const own = desk();
				return own && ask(own, figure);
			},
			beside(explanation) {
				const own = desk();
				return own ? beside(own, explanation) : {};
			},
		});
	}
}

async function ask(desk: Desk, figure: string): Promise<Explained> {
	const result = desk.store.result.get();
	const intensity = result && explainIntensity(result, figure);
	return intensity ? { status: "ok", value: intensity } : desk.explain(figure);
}

function beside(desk: Desk, explanation: ExplanationView): Partial<OpenedExplanation> {
	const document = desk.store.current.get();
	return {
		findings: document ? findings(desk, document, explanation) : [],
		instruments: instrumentNames(document),
		placeOf: (part) => (document ? placeOfStep(document, part) : undefined),
	};
}

function findings(desk: Desk, document: Organization, { about = [], figure }: ExplanationView) {
	const ids = new Set([...about, ...sourceOf(figure)]);
	const speaks = (problem: Problem) => problem.about.some((id) => ids.has(id));
	const found = desk.store.findings.get().filter(speaks).slice(0, FINDINGS);
	return found.map((problem) => findingView(problem, document));
}

/** The source that a figure's name restricts it to. */
function sourceOf(figure: string | undefined): string[] {
	const source = /;source=([^;]+)/.exec(figure ?? "")?.[1];
	return source === undefined ? [] : [source];
}

function instrumentNames(document: Organization | undefined): Record<string, string> {
	return Object.fromEntries((document?.instruments ?? []).map(({ id, name }) => [id, name]));
}

/** Inputs lead to their cell; a source's own values to the source. */
function placeOfStep(document: Organization, step: ExplanationView): string | undefined {
	if (step.kind !== "input" && step.kind !== "entry") return undefined;
	return placeOf(document, { about: step.about ?? [] });
}
