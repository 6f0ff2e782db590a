// Opens figures in the explanation column, goes down to their parts and back, and asks again when
// the result has changed.

import type { Organization, Problem } from "../../engine/types.ts";
import { type Bilingual, problemText } from "../../i18n/index.ts";
import type { TansuanElement } from "../../ui/element.ts";
import type { OpenedExplanation } from "../../ui/events.ts";
import type { ExplanationView } from "../../ui/explanation/explanation.ts";
import type { Desk } from "../desk.ts";
import { findingView } from "../findings/finding-view.ts";
import { explainIntensity } from "./intensity.ts";
import { placeOf } from "./place.ts";

/** A figure on the way down. The label is the engine's once it has answered. */
interface Step {
	figure: string;
	label: Bilingual;
}

const FINDINGS = 6;

/** Explains figures of the open document for one page. */
export class Explainer {
	readonly #host: TansuanElement;
	readonly #desk: () => Desk | undefined;
	#trail: readonly Step[] = [];
	#turn = 0;

	constructor(host: TansuanElement, desk: () => Desk | undefined) {
		this.#host = host;
		this.#desk = desk;
	}

	/** The figure that is open. */
	get figure(): string | undefined {
		return this.#trail.at(-1)?.figure;
	}

	/** The figure that was opened first, from which the person came down. */
	get first(): string | undefined {
		return this.#trail[0]?.figure;
	}

	/** Opens a figure; `label` says what it is until the engine answers. */
	open(figure: string, label: Bilingual): void {
		void this.#show([{ figure, label }]);
	}

	/** Asks again, since the result has changed. */
	again(): void {
		if (this.#trail.length > 0) void this.#show(this.#trail, true);
	}

	async #show(trail: readonly Step[], again = false): Promise<void> {
		const step = trail.at(-1);
		const desk = this.#desk();
		if (!step || !desk) return;
		const turn = ++this.#turn;
		this.#trail = trail;
		if (!again) this.#emit({ heading: step.label }, trail);
		this.#host.requestUpdate();
		const result = desk.store.result.get();
		const intensity = result && explainIntensity(result, step.figure);
		const outcome = intensity
			? ({ status: "ok", value: intensity } as const)
			: await desk.explain(step.figure);
		if (turn !== this.#turn) return;
		if (outcome.status === "invalid") {
			const failure = outcome.problems.map(problemText).join(" ");
			this.#emit({ heading: step.label, failure }, trail);
			return;
		}
		const explanation = outcome.value;
		if (trail.length === 1) this.#trail = [{ figure: step.figure, label: explanation.label }];
		const document = desk.store.current.get();
		const heading = explanation.label;
		this.#emit(
			{
				heading,
				explanation,
				findings: document ? this.#findings(desk, document, explanation) : [],
				instruments: instrumentNames(document),
				placeOf: (part) => (document ? placeOfStep(document, part) : undefined),
			},
			this.#trail,
			again ? false : undefined,
		);
	}

	#emit(opened: OpenedExplanation, trail: readonly Step[], reveal?: false) {
		this.#host.emit("tansuan-explanation-opened", {
			...opened,
			trail: trail.slice(0, -1).map((step, index) => ({
				label: step.label,
				open: () => void this.#show(trail.slice(0, index + 1)),
			})),
			follow: (figure, label) => void this.#show([...trail, { figure, label }]),
			closed: this.#closed,
			...(reveal === undefined ? {} : { reveal }),
		});
	}

	readonly #closed = () => {
		this.#turn += 1;
		this.#trail = [];
		this.#host.requestUpdate();
	};

	#findings(desk: Desk, document: Organization, { about = [], figure }: ExplanationView) {
		const ids = new Set([...about, ...sourceOf(figure)]);
		const speaks = (problem: Problem) => problem.about.some((id) => ids.has(id));
		const found = desk.store.findings.get().filter(speaks).slice(0, FINDINGS);
		return found.map((problem) => findingView(problem, document));
	}
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
