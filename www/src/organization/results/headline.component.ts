// The head of the results: the account, one large figure, what it is compared with, the facts.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Organization } from "../../engine/types.ts";
import { formatPercent } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/chip/chip.ts";
import "../../ui/door/door.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/figure/figure.ts";
import "../../ui/help/help.ts";
import { headlineStyles } from "../../ui/headline.styles.ts";
import { changeOf, type Fact, factsOf } from "./facts.ts";
import { strings } from "./strings.ts";
import type { View } from "./view.ts";

/**
 * The large figure and its facts.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanHeadline extends TansuanElement {
	static override styles = headlineStyles;

	/** What is looked at. */
	@property({ attribute: false }) view?: View;
	/** The document, for its settings and the names of its products. */
	@property({ attribute: false }) organization?: Organization;
	/** A new result is on its way. */
	@property({ type: Boolean }) updating = false;
	/** The figure whose explanation is open. */
	@property() open = "";

	#change({ year, before }: View) {
		const change = changeOf(year.changePercent);
		if (!change || !before) return nothing;
		const text = strings();
		const than = String(before.year);
		if (change.direction === "same") return html`<span>${text.same(than)}</span>`;
		const arrow = change.direction === "down" ? "↓" : "↑";
		return html`<span><b class=${change.direction}>${arrow} ${formatPercent(change.size)}</b> ${text.than(than)}</span>`;
	}

	#fact(fact: Fact) {
		return html`<div>
			<dt>${fact.label}${fact.help ? html`<tansuan-help topic=${fact.help} label=${fact.label}></tansuan-help>` : nothing}${fact.note ? html`<small>${fact.note}</small>` : nothing}</dt>
			<dd><tansuan-door figure=${fact.figure} ?open=${this.open === fact.figure}><tansuan-figure
				size="fact"
				.value=${fact.value}
				unit=${fact.unit}
				?tonnes=${fact.tonnes}
				.digits=${fact.tonnes ? undefined : { significant: 3 }}
			></tansuan-figure></tansuan-door></dd>
		</div>`;
	}

	override render() {
		const { view, organization } = this;
		if (!view || !organization) return nothing;
		const text = strings();
		const productName = (id: string) => organization.products.find((each) => each.id === id)?.name;
		const { year, account, coverage } = view;
		const { figure, kgCo2e } = year.total;
		const co2eOnly = co2eOnlyShare(view);
		return html`<div class="lead">
				<div class="label">
					<h2>${text.total}</h2>
					<tansuan-chip title=${inLanguage(account.rule)}>${text.accounts[account.id]}</tansuan-chip>
					<tansuan-chip title=${text.gwpNote}>${text.gwp[organization.settings.gwp]}</tansuan-chip>
					<span class="updating" role="status">${this.updating ? text.updating : nothing}</span>
				</div>
				<tansuan-door class="hero" figure=${figure} ?open=${this.open === figure}><tansuan-figure
					size="hero" .value=${kgCo2e} unit="tCO2e" tonnes
				></tansuan-figure></tansuan-door>
				<div class="sub">
					${this.#change(view)}
					${
						coverage
							? html`<span title=${text.coversNote}>${text.covers(formatPercent(coverage.percent))}</span>`
							: nothing
					}
					${co2eOnly ? html`<span title=${text.co2eOnlyNote}>${text.co2eOnly(co2eOnly)}</span>` : nothing}
				</div>
			</div>
			<dl>${factsOf(view, productName).map((fact) => this.#fact(fact))}</dl>`;
	}
}

/** The share of the total that is known as CO2e only, drawn from the parts by gas. */
function co2eOnlyShare({ year }: View): string | undefined {
	const part = year.byGas.find((each) => each.key === "co2e");
	return part && /[1-9]/.test(part.sharePercent) ? formatPercent(part.sharePercent) : undefined;
}
