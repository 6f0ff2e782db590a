// A section with a stacked chart and its table, which opens under it.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { formatTonnes } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import "../../ui/charts/bars.ts";
import { toneStyles } from "../../ui/charts/tone.ts";
import "../../ui/door/door.ts";
import { disclosureStyles } from "../../ui/disclosure.styles.ts";
import { TansuanElement } from "../../ui/element.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { Stacked } from "./bars.ts";

/**
 * A stacked chart with its table.
 *
 * @event tansuan-door-opened - A mark or a figure of the table was opened.
 */
export class TansuanStacked extends TansuanElement {
	static override styles = [
		sectionStyles,
		tableStyles,
		toneStyles,
		disclosureStyles,
		css`
			:host {
				display: block;
				min-width: 0;
			}

			thead th {
				white-space: nowrap;
			}
		`,
	];

	/** What the section is. */
	@property() heading = "";
	/** The grey note after it. */
	@property() note = "";
	/** What the bars are of: month, year. */
	@property() of = "";
	/** The data. */
	@property({ attribute: false }) data?: Stacked;
	/** The bar set apart. */
	@property() current = "";
	/** The figure whose explanation is open. */
	@property() open = "";

	#choose({ detail }: CustomEvent<{ period?: string; key?: string }>) {
		const figure = this.data?.figureOf(detail.period ?? "", detail.key ?? "");
		if (figure) this.emit("tansuan-door-opened", { figure });
	}

	#table({ bars, series, figureOf }: Stacked) {
		return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.heading}>
			<table>
				<thead><tr>
					<th scope="col">${this.of}</th>
					${series.map(
						(each) =>
							html`<th scope="col" class="num"><i class=${`swatch ${each.tone} ${each.hollow ? "hollow" : ""}`}></i>${each.label}</th>`,
					)}
				</tr></thead>
				<tbody>${bars.map(
					(bar) => html`<tr>
						<th scope="row">${bar.label}</th>
						${series.map(({ key }) => {
							const value = bar.values[key];
							const figure = figureOf(bar.key, key);
							if (value === undefined || figure === undefined) return html`<td class="num">—</td>`;
							return html`<td class="num"><tansuan-door
								figure=${figure}
								?open=${figure === this.open}
							>${formatTonnes(value)}</tansuan-door></td>`;
						})}
					</tr>`,
				)}</tbody>
			</table>
		</div>`;
	}

	override render() {
		const { data } = this;
		if (!data || data.bars.length === 0) return nothing;
		return html`<section>
			<header><h2>${this.heading}</h2><small>${this.note}</small></header>
			<tansuan-bars
				label=${this.heading}
				.series=${data.series}
				.bars=${data.bars}
				current=${this.current}
				@tansuan-mark-chosen=${this.#choose}
			></tansuan-bars>
			<details>
				<summary>${words().common.table}</summary>
				${this.#table(data)}
			</details>
		</section>`;
	}
}
