// The head of a project's results: the reductions of the crediting period, credits, and what a tonne costs.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { ProjectResult, RatesOfReturn, ReductionResult } from "../../engine/project.ts";
import { formatDate } from "../../format/index.ts";
import "../../ui/chip/chip.ts";
import "../../ui/door/door.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/figure/figure.ts";
import { headlineStyles } from "../../ui/headline.styles.ts";
import { moneyUnit } from "../parts/figures.ts";
import { ratesText } from "../parts/rates.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/**
 * The large figure and what stands beside it.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanProjectHead extends TansuanElement {
	static override styles = [
		headlineStyles,
		css`
			@container (max-width: 480px) {
				dl {
					grid-template-columns: repeat(2, minmax(0, 1fr));
					grid-auto-flow: row;
				}

				dl div:nth-child(odd) {
					padding-inline-start: 0;
					border-inline-start: 0;
				}
			}
		`,
	];

	/** What is looked at. */
	@property({ attribute: false }) result?: ProjectResult;
	/** The side that it is of. */
	@property({ attribute: false }) side?: ReductionResult;
	/** A new result is on its way. */
	@property({ type: Boolean }) updating = false;
	/** The figure whose explanation is open. */
	@property() open = "";

	#door(figure: string, content: unknown) {
		return html`<tansuan-door figure=${figure} ?open=${this.open === figure}>${content}</tansuan-door>`;
	}

	#fact(label: string, content: unknown) {
		return html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
	}

	/** One rate is a figure; what else there is, is said. */
	#rate(rates: RatesOfReturn) {
		const [rate] = rates.percent;
		if (rates.answer !== "one" || rate === undefined) return ratesText(rates);
		return html`<tansuan-figure size="fact" .value=${rate} unit="%" .digits=${{ atMost: 2 }}></tansuan-figure>`;
	}

	#cost({ economics }: ProjectResult) {
		if (economics?.cost.levelised === undefined) return nothing;
		const { figure, levelised } = economics.cost;
		const shown = html`<tansuan-figure size="fact" .value=${levelised} unit=${moneyUnit(economics.costUnit)} .digits=${{ atMost: 2 }}></tansuan-figure>`;
		return this.#fact(strings().cost, this.#door(figure, shown));
	}

	override render() {
		const { result, side } = this;
		if (!result || !side) return nothing;
		const text = strings();
		const { sides, tonnes } = shared();
		const [first, last] = [result.years[0], result.years.at(-1)];
		const { reduction, credits } = side;
		const other = side === result.exAnte ? result.monitored : result.exAnte;
		const rates = result.economics?.withoutCarbon.rates;
		return html`<div class="lead">
				<div class="label">
					<h2>${text.hero}</h2>
					<tansuan-chip>${sides[side.side]}</tansuan-chip>
					<tansuan-chip>${result.gwp.toUpperCase()}</tansuan-chip>
					<span class="updating" role="status">${this.updating ? text.updating : nothing}</span>
				</div>
				<tansuan-door class="hero" figure=${reduction.figure} ?open=${this.open === reduction.figure}><tansuan-figure
					size="hero" tonnes .value=${reduction.kgCo2e} unit=${tonnes}
				></tansuan-figure></tansuan-door>
				<div class="sub">${
					first && last
						? html`<span>${text.period(formatDate(first.first), formatDate(last.last))}</span>`
						: nothing
				}</div>
			</div>
			<dl>
				${this.#fact(
					text.issuable,
					this.#door(
						credits.figure,
						html`<tansuan-figure size="fact" .value=${credits.issuable} unit=${tonnes}></tansuan-figure>`,
					),
				)}
				${
					other.given
						? this.#fact(
								text.other[other.side],
								this.#door(
									other.reduction.figure,
									html`<tansuan-figure size="fact" tonnes .value=${other.reduction.kgCo2e} unit=${tonnes}></tansuan-figure>`,
								),
							)
						: nothing
				}
				${this.#cost(result)}
				${rates ? this.#fact(text.irr, this.#rate(rates)) : nothing}
			</dl>`;
	}
}
