// The head of a product's results: one large figure, the figures per functional unit and per kilogram, the
// boundary, and how the system was solved.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { ProductResult, ProductStudy } from "../../engine/footprint.ts";
import { formatUnit } from "../../format/index.ts";
import "../../ui/chip/chip.ts";
import "../../ui/door/door.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/figure/figure.ts";
import { headlineStyles } from "../../ui/headline.styles.ts";
import { boundaryFacts, solutionFacts } from "./facts.ts";
import { PER_FUNCTIONAL, PER_KILOGRAM } from "./per-unit.ts";
import { strings } from "./strings.ts";

const FOUR = { significant: 4 };

/**
 * The large figure and what stands beside it.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanFootprintHead extends TansuanElement {
	static override styles = [
		headlineStyles,
		css`
			.facts {
				display: grid;
				grid-template-columns: max-content minmax(0, 1fr);
				grid-auto-flow: row;
				grid-column: 1 / -1;
				gap: 4px var(--tansuan-space-4);
				padding-top: var(--tansuan-space-3);
				color: var(--tansuan-color-text-2);
				font-size: var(--tansuan-size-note);
				line-height: 19px;
			}

			.facts > * {
				margin: 0;
				padding: 0;
				border: 0;
			}

			.facts dt {
				color: var(--tansuan-color-text-3);
			}
		`,
	];

	/** What is looked at. */
	@property({ attribute: false }) result?: ProductResult;
	/** The study it is of. */
	@property({ attribute: false }) study?: ProductStudy;
	/** A new result is on its way. */
	@property({ type: Boolean }) updating = false;
	/** The figure whose explanation is open. */
	@property() open = "";

	#fact(label: string, note: string, figure: string, value: string, unit: string) {
		return html`<div>
			<dt>${label}${note ? html`<small>${note}</small>` : nothing}</dt>
			<dd><tansuan-door figure=${figure} ?open=${this.open === figure}><tansuan-figure
				size="fact" .value=${value} unit=${unit} .digits=${FOUR}
			></tansuan-figure></tansuan-door></dd>
		</div>`;
	}

	override render() {
		const { result, study } = this;
		if (!result || !study) return nothing;
		const text = strings();
		const { figure, kgCo2e } = result.total;
		const unit = `${result.unit.amount} ${formatUnit(result.unit.unit)}`;
		const { perFunctionalUnit, perKilogram, withoutBiogenic } = result;
		const separator = " · ";
		return html`<div class="lead">
				<div class="label">
					<h2>${text.total}</h2>
					<tansuan-chip>${text.per(unit)}</tansuan-chip>
					<tansuan-chip>${result.gwp.toUpperCase()}</tansuan-chip>
					<span class="updating" role="status">${this.updating ? text.updating : nothing}</span>
				</div>
				<tansuan-door class="hero" figure=${figure} ?open=${this.open === figure}><tansuan-figure
					size="hero" .value=${kgCo2e} unit="kgCO2e" .digits=${FOUR}
				></tansuan-figure></tansuan-door>
			</div>
			<dl>
				${
					perFunctionalUnit === undefined
						? nothing
						: this.#fact(
								text.perFunctional,
								study.functionalUnit?.description ?? "",
								PER_FUNCTIONAL,
								perFunctionalUnit,
								"kgCO2e",
							)
				}
				${
					perKilogram === undefined
						? nothing
						: this.#fact(text.perKilogram, "", PER_KILOGRAM, perKilogram, "kgCO2e/kg")
				}
				${this.#fact(text.without, "", withoutBiogenic.figure, withoutBiogenic.kgCo2e, "kgCO2e")}
			</dl>
			<dl class="facts">
				<dt>${text.boundaryHead}</dt>
				<dd>${boundaryFacts(result, study).join(separator)}</dd>
				<dt>${text.solution}</dt>
				<dd>${solutionFacts(result).join(separator)}</dd>
			</dl>`;
	}
}
