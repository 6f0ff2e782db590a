// Opens figures in the explanation column, goes down to their parts and back, and asks again when
// the result has changed. What is asked, and what is told beside the answer, is the page's.

import { type Bilingual, problemText, type Tellable } from "../../i18n/index.ts";
import type { TansuanElement } from "../element.ts";
import type { OpenedExplanation } from "../events.ts";
import type { ExplanationView } from "./explanation.ts";

/** A figure on the way down. The label is the engine's once it has answered. */
interface Step {
	figure: string;
	label: Bilingual;
}

/** An explanation, or why there is none. */
export type Explained =
	| { status: "ok"; value: ExplanationView }
	| { status: "invalid"; problems: readonly Tellable[] };

/** Where explanations come from. */
export interface Explaining {
	/** How a figure came about; undefined while nothing can be asked. */
	ask(figure: string): Promise<Explained> | undefined;
	/** What is told beside an explanation: findings, instruments, places. */
	beside?(explanation: ExplanationView): Partial<OpenedExplanation>;
}

/** Explains figures for one page. */
export class FigureExplainer {
	readonly #host: TansuanElement;
	readonly #from: Explaining;
	#trail: readonly Step[] = [];
	#turn = 0;

	constructor(host: TansuanElement, from: Explaining) {
		this.#host = host;
		this.#from = from;
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
		const asked = step && this.#from.ask(step.figure);
		if (!step || !asked) return;
		const turn = ++this.#turn;
		this.#trail = trail;
		if (!again) this.#emit({ heading: step.label }, trail);
		this.#host.requestUpdate();
		const outcome = await asked;
		if (turn !== this.#turn) return;
		if (outcome.status === "invalid") {
			const failure = outcome.problems.map(problemText).join(" ");
			this.#emit({ heading: step.label, failure }, trail);
			return;
		}
		const explanation = outcome.value;
		if (trail.length === 1) this.#trail = [{ figure: step.figure, label: explanation.label }];
		const beside = this.#from.beside?.(explanation) ?? {};
		const opened = { heading: explanation.label, explanation, ...beside };
		this.#emit(opened, this.#trail, again ? false : undefined);
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
}
