// Tables A.2 to A.5 under tabs; on paper all of them, one after the other, with their sources as
// footnotes.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/help/help.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/tabs/tabs.ts";
import type { AnnexTable, TableId } from "./tables/annex.ts";
import "./tables/annex-table.ts";
import { strings } from "./tables/strings.ts";

/** The tables after the first, which the page shows by itself. */
export class TansuanAnnex extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: grid;
				gap: var(--tansuan-space-7);
				min-width: 0;
			}

			h3 {
				margin: 0 0 var(--tansuan-space-3);
				font-size: 13.5px;
				font-weight: 600;
			}

			@media screen {
				.off {
					display: none;
				}
			}

			@media print {
				.table + .table {
					margin-top: 24px;
				}

				h3 {
					break-after: avoid;
				}
			}
		`,
	];

	/** All the tables. */
	@property({ attribute: false }) tables: readonly AnnexTable[] = [];

	@state() private shown: TableId = "a2";

	override render() {
		const text = strings();
		const tables = this.tables.filter((table) => table.id !== "a1");
		if (tables.length === 0) return nothing;
		return html`<section>
				<header><h2>${text.heading}</h2><tansuan-help topic="tables" label=${text.heading}></tansuan-help></header>
				<tansuan-tabs
					label=${text.label}
					value=${this.shown}
					.tabs=${tables.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						event.stopPropagation();
						this.shown = event.detail.value as TableId;
					}}
				>${tables.map(
					(table) => html`<div class=${table.id === this.shown ? "table" : "table off"}>
						<h3>${table.number} ${table.title}</h3>
						<tansuan-annex-table .table=${table}></tansuan-annex-table>
					</div>`,
				)}</tansuan-tabs>
			</section>`;
	}
}
