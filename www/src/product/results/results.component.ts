// The results of a product study: one large figure, the stages, where the footprint comes from and how it
// flows, what it is made of, how good the data are, and what was decided.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Flows, ProductResult, ProductStudy, Sensitivity } from "../../engine/footprint.ts";
import type { StudyAnswers } from "../../engine/index.ts";
import type { Problem } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import { productAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import { Asked } from "../../parts/asked.ts";
import { FigureExplainer } from "../../ui/explanation/explainer.ts";
import { resultsStyles } from "../../ui/results.styles.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { explainPerUnit } from "./per-unit.ts";
import "./head.ts";
import { type Shown, sections, type Way } from "./sections.ts";
import { strings } from "./strings.ts";

/** Flows below this share of the total are not drawn. */
const LEAST = "0.005";

/** Lines of a study whose sensitivity is worked out unasked: of larger ones it may take a minute. */
const PROMPT = 3000;

/** The page of a product's results. */
export class TansuanFootprint extends TansuanElement {
	static override styles = [
		sectionStyles,
		resultsStyles,
		css`
			.pending + tansuan-button {
				display: inline-block;
				margin-top: var(--tansuan-space-3);
			}
		`,
	];

	/** The study that is open. */
	@property({ attribute: false }) study?: ProductStudy;
	/** Its result. */
	@property({ attribute: false }) result?: ProductResult;
	/** The engine's answers about it. */
	@property({ attribute: false }) ask?: StudyAnswers;
	/** What was found in it. */
	@property({ attribute: false }) findings: readonly Problem[] = [];
	/** A new result is on its way. */
	@property({ type: Boolean }) updating = false;

	@state() private way: Way = "process";
	/** The result whose sensitivity was asked for. */
	@state() private wanted: ProductResult | undefined;

	readonly #flows = new Asked<Flows>(this);
	readonly #sensitivity = new Asked<Sensitivity[]>(this);
	readonly #explainer = new FigureExplainer(this, {
		ask: (figure) => {
			const { study, result, ask } = this;
			const own = study && result && explainPerUnit(result, study, figure);
			return own ? Promise.resolve({ status: "ok", value: own }) : ask?.explain(figure);
		},
	});
	#explained: ProductResult | undefined;

	protected override willUpdate() {
		const { result, ask } = this;
		if (!result || !ask) return;
		this.#flows.follow(result, () => ask.flows(LEAST));
		if (this.#isPrompt(result)) this.#sensitivity.follow(result, () => ask.sensitivity());
	}

	protected override updated() {
		if (this.result !== this.#explained && this.#explained) this.#explainer.again();
		this.#explained = this.result;
	}

	#isPrompt(result: ProductResult): boolean {
		return result.lines.length <= PROMPT || this.wanted === result;
	}

	/** What stands in place of the sensitivity of a large study: the way to it, or that it is on its way. */
	#waiting(result: ProductResult): Shown["waiting"] {
		const { value, problems } = this.#sensitivity;
		const open = value === undefined && problems.length === 0;
		if (this.wanted === result && open) return "working";
		if (this.#isPrompt(result)) return undefined;
		return () => {
			this.#sensitivity.value = undefined;
			this.#sensitivity.problems = [];
			this.wanted = result;
		};
	}

	#show(figure: string | undefined) {
		if (!figure) return;
		const { zh, en } = strings.languages;
		this.#explainer.open(figure, { zh: zh.total, en: en.total });
	}

	#nothing() {
		const text = strings();
		const problems = this.findings.filter(({ severity }) => severity === "error");
		if (this.study && !this.updating && problems.length > 0) {
			return html`<tansuan-empty-state heading=${text.broken.heading}>
				<p>${text.broken.why}</p>
				<ul>${problems.slice(0, 8).map((problem) => html`<li>${problemText(problem)}</li>`)}</ul>
			</tansuan-empty-state>`;
		}
		return html`<p class="pending" role="status">${text.pending}</p>`;
	}

	override render() {
		const { study, result } = this;
		if (!study || !result) return this.#nothing();
		if (result.lines.length === 0) {
			const text = strings().empty;
			return html`<tansuan-empty-state heading=${text.heading}>
				${text.why}
				<tansuan-button slot="actions" variant="primary" href=${productAddress(study.id, "model")}>${text.model}</tansuan-button>
			</tansuan-empty-state>`;
		}
		const open = this.#explainer.first ?? "";
		return html`<div
			class="page"
			@tansuan-door-opened=${(event: CustomEvent<{ figure: string }>) => {
				event.stopPropagation();
				this.#show(event.detail.figure);
			}}
			@tansuan-mark-chosen=${({ detail }: CustomEvent<{ key?: string }>) => this.#show(detail.key)}
		>
			<div class="title"><b>${strings().title}</b> ${study.name}<span>${formatDate(new Date().toISOString().slice(0, 10))}</span></div>
			<div class="container"><tansuan-footprint-head
				.result=${result}
				.study=${study}
				open=${open}
				?updating=${this.updating}
			></tansuan-footprint-head></div>
			${sections({
				study,
				result,
				open,
				ask: this.ask,
				flows: this.#flows.value,
				sensitivity: this.#isPrompt(result) ? this.#sensitivity.value : undefined,
				waiting: this.#waiting(result),
				way: this.way,
				choose: (way) => {
					this.way = way;
				},
				show: (figure) => this.#show(figure),
			}).map((section) => section ?? nothing)}
		</div>`;
	}
}
