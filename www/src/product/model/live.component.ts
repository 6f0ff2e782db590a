// The result beside the editor: the total, its stages, the largest rows, what waits to be resolved.

import { css, html, nothing, svg } from "lit";
import { property } from "lit/decorators.js";
import { formatKilograms, formatPercent, withUnit } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import { productAddress } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { StudyDesk } from "../desk.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

const TOP = 3;

/** The live result. */
export class TansuanLiveResult extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
		}

		h2,
		h3 {
			margin: 0 0 4px;
			color: var(--tansuan-color-text-2);
			font-size: 13px;
			font-weight: 400;
		}

		h3 {
			margin-top: var(--tansuan-space-4);
		}

		.total {
			font-size: 30px;
			font-weight: 600;
			line-height: 38px;
			font-variant-numeric: tabular-nums;
		}

		.old {
			color: var(--tansuan-color-text-2);
		}

		small,
		.note {
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
		}

		.note {
			margin: 0;
		}

		ul {
			display: grid;
			gap: 6px;
			margin: 0;
			padding: 0;
			list-style: none;
			font-size: 13px;
		}

		li {
			display: grid;
			grid-template-columns: minmax(0, 1fr) auto;
			gap: 0 8px;
		}

		li span:first-child {
			overflow-wrap: anywhere;
		}

		li svg {
			grid-column: 1 / -1;
			width: 100%;
			height: 5px;
		}

		.ground {
			fill: var(--tansuan-color-rule);
		}

		.bar {
			fill: var(--tansuan-color-accent);
		}

		.credit {
			fill: var(--tansuan-color-doubtful-line);
		}

		.num {
			font-variant-numeric: tabular-nums;
		}

		@media (max-width: 720px) {
			h3,
			ul {
				display: none;
			}
		}

		nav {
			display: grid;
			gap: 4px;
			margin-top: var(--tansuan-space-4);
			font-size: 13px;
		}

		a {
			color: var(--tansuan-color-accent);
			text-underline-offset: 4px;
		}
	`;

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;

	#part(name: string, kgCo2e: string, percent: string) {
		// Only the bar's length is drawn from a number.
		const share = Number(percent);
		const width = Math.min(100, Math.abs(share));
		return html`<li>
			<span>${name}</span><span class="num">${formatKilograms(kgCo2e)} <small>${formatPercent(percent)}</small></span>
			<svg viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="ground" width="100" height="5"></rect><rect class=${share < 0 ? "credit" : "bar"} width=${width} height="5"></rect>`}</svg>
		</li>`;
	}

	override render() {
		const store = this.desk?.store;
		const study = store?.study.get();
		const footprint = store?.footprint.get();
		if (!store || !study) return nothing;
		const text = strings().live;
		const findings = store.findings.get().filter(({ severity }) => severity !== "info").length;
		const links = html`<nav>
			${findings > 0 ? html`<a href=${productAddress(study.id, "findings")}>${text.findings(findings)}</a>` : nothing}
			<a href=${productAddress(study.id, "results")}>${text.results}</a>
		</nav>`;
		if (!footprint) {
			const said = store.evaluating.get() ? text.working : text.none;
			return html`<h2>${text.total}</h2><p class="note">${said}</p>${links}`;
		}
		const { total, unit, byStage, byInput, perKilogram } = footprint;
		return html`<h2>${text.total}</h2>
			<div class=${store.evaluating.get() ? "total old" : "total"} role="status">${formatKilograms(total.kgCo2e)}</div>
			<p class="note">${text.for(withUnit(unit.amount, unit.unit))}${
				perKilogram ? html`<br>${text.perKg(formatKilograms(perKilogram))}` : nothing
			}</p>
			${
				byStage.length > 0
					? html`<h3>${text.stages}</h3><ul>${byStage.map((part) =>
							this.#part(
								part.stage ? shared().stages[part.stage] : inLanguage(part.name),
								part.kgCo2e,
								part.sharePercent,
							),
						)}</ul>`
					: nothing
			}
			${
				byInput.length > 0
					? html`<h3>${text.top}</h3><ul>${byInput
							.slice(0, TOP)
							.map((part) =>
								this.#part(inLanguage(part.name), part.kgCo2e, part.sharePercent),
							)}</ul>`
					: nothing
			}
			${links}`;
	}
}
