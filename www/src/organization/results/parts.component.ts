// What the total is made of: by type, category, scope, gas, facility or source.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Part, YearTotal } from "../../engine/result.ts";
import type { EmissionType } from "../../engine/types.ts";
import { formatNumber, formatPercent, formatTonnes, magnitudeOf } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import "../../ui/charts/share-strip.ts";
import { emissionHollow, emissionTone, toneStyles } from "../../ui/charts/tone.ts";
import "../../ui/door/door.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/help/help.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import "../../ui/tabs/tabs.ts";
import { inOrder, typeShares } from "./bars.ts";
import { strings } from "./strings.ts";
import type { View } from "./view.ts";

const WAYS = ["category", "scope", "gas", "direct", "facility", "source", "type"] as const;
type Way = (typeof WAYS)[number];

/** The parts of a year, divided in one way. */
function partsOf(year: YearTotal, way: Way): readonly Part[] {
	switch (way) {
		case "type":
			return inOrder(year.byType);
		case "category":
			return year.byCategory;
		case "scope":
			return year.byScope;
		case "gas":
			return year.byGas;
		case "direct":
			return year.directByGas;
		case "facility":
			return year.byFacility;
		case "source":
			return year.bySource;
	}
}

/** What the parts add up to: the total, or category 1 of it. */
function sumOf(year: YearTotal, way: Way): string {
	if (way !== "direct") return year.total.kgCo2e;
	return year.byCategory.find(({ key }) => key === "1")?.kgCo2e ?? "0";
}

/** Whether the parts are gases, which have a mass of their own. */
const isByGas = (way: Way): boolean => way === "gas" || way === "direct";

/**
 * The parts of the total.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanParts extends TansuanElement {
	static override styles = [
		sectionStyles,
		tableStyles,
		toneStyles,
		css`
			:host {
				display: block;
				min-width: 0;
			}

			tansuan-share-strip {
				margin-bottom: var(--tansuan-space-4);
			}
		`,
	];

	/** What is looked at. */
	@property({ attribute: false }) view?: View;
	/** The figure whose explanation is open. */
	@property() open = "";

	@state() private way: Way = "category";

	#row(part: Part, before: Part | undefined) {
		const gas = isByGas(this.way);
		const type = this.way === "type" ? part.key : undefined;
		return html`<tr class=${part.figure === this.open ? "on" : ""}>
			<th scope="row">${
				type
					? html`<i class=${`swatch ${emissionTone(type)} ${emissionHollow(type) ? "hollow" : ""}`}></i>${words().emissionType[type as EmissionType] ?? inLanguage(part.name)}`
					: inLanguage(part.name)
			}</th>
			${gas ? html`<td class="num wide">${mass(part.kg)}</td>` : nothing}
			<td class="num wide note">${before ? formatTonnes(before.kgCo2e) : "—"}</td>
			<td class="num"><tansuan-door figure=${part.figure} ?open=${part.figure === this.open}>${formatTonnes(part.kgCo2e)}</tansuan-door></td>
			<td class="num note">${formatPercent(part.sharePercent)}</td>
		</tr>`;
	}

	#table({ year, before }: View) {
		const text = strings();
		const old = before ? partsOf(before, this.way) : [];
		return html`<table>
			<thead><tr>
				<th scope="col">${text.part[this.way]}</th>
				${isByGas(this.way) ? html`<th scope="col" class="num wide">${text.mass}</th>` : nothing}
				<th scope="col" class="num wide">${before?.year ?? ""}</th>
				<th scope="col" class="num">${year.year} <span class="unit">tCO₂e</span></th>
				<th scope="col" class="num">${text.share}</th>
			</tr></thead>
			<tbody>
				${partsOf(year, this.way).map((part) =>
					this.#row(
						part,
						old.find((each) => each.key === part.key),
					),
				)}
				<tr class="sum">
					<th scope="row">${this.way === "direct" ? text.directTotal : words().common.total}</th>
					${isByGas(this.way) ? html`<td class="wide"></td>` : nothing}
					<td class="num wide">${before ? formatTonnes(sumOf(before, this.way)) : ""}</td>
					<td class="num">${formatTonnes(sumOf(year, this.way))}</td>
					<td></td>
				</tr>
			</tbody>
		</table>`;
	}

	override render() {
		const { view } = this;
		if (!view) return nothing;
		const text = strings();
		return html`<section>
			<header><h2>${text.parts.head}</h2><tansuan-help topic="categories" label=${text.parts.head}></tansuan-help><small>${view.year.year}</small></header>
			<tansuan-share-strip
				label=${text.parts.head}
				.parts=${typeShares(view)}
				@tansuan-mark-chosen=${(event: CustomEvent<{ key?: string }>) =>
					this.emit("tansuan-door-opened", { figure: event.detail.key ?? "" })}
			></tansuan-share-strip>
			<tansuan-tabs
				label=${text.parts.label}
				value=${this.way}
				.tabs=${WAYS.map((value) => ({ value, label: text.parts[value] }))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.way = event.detail.value as Way;
				}}
			>${this.#table(view)}</tansuan-tabs>
		</section>`;
	}
}

/** A mass of a gas: tonnes from a tonne upwards, else kilograms. */
function mass(kilograms: string | undefined): string {
	if (kilograms === undefined) return "—";
	if (magnitudeOf(kilograms) >= 3) return `${formatTonnes(kilograms)} t`;
	return `${formatNumber(kilograms, { significant: 4 })} kg`;
}
