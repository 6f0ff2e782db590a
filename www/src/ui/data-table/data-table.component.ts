// A table of data, whose figures open.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import "../button/button.ts";
import { toneStyles } from "../charts/tone.ts";
import "../door/door.ts";
import { TansuanElement } from "../element.ts";
import { tableStyles } from "../table/table.styles.ts";
import type { DataCell, DataColumn, DataRow, DataTable } from "./model.ts";
import { strings } from "./strings.ts";

/** Rows that are shown at first, and that each asking for more adds. */
const FIRST = 100;
const MORE = 400;

/**
 * A table, which shows the first of its rows where it is long; sums are always there.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanDataTable extends TansuanElement {
	static override styles = [
		tableStyles,
		toneStyles,
		css`
			:host {
				display: block;
				min-width: 0;
			}

			small {
				display: block;
				color: var(--tansuan-color-text-3);
				font-size: 12px;
				line-height: 17px;
			}

			tbody th {
				min-width: 7em;
				overflow-wrap: anywhere;
			}

			.scroll:focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
			}
		`,
	];

	/** What it shows, for readers. */
	@property() label = "";
	/** The data. */
	@property({ attribute: false }) table?: DataTable;
	/** The figure whose explanation is open. */
	@property() open = "";

	@state() private limit = FIRST;

	#content({ text, figure, note, tone }: DataCell) {
		const shown = figure
			? html`<tansuan-door figure=${figure} ?open=${figure === this.open}>${text}</tansuan-door>`
			: text;
		return html`${tone ? html`<i class=${`swatch ${tone}`}></i>` : nothing}${shown}${
			note ? html`<small>${note}</small>` : nothing
		}`;
	}

	#row({ cells, sum }: DataRow, columns: readonly DataColumn[]) {
		const on = cells.some(({ figure }) => figure !== undefined && figure === this.open);
		return html`<tr class=${`${sum ? "sum" : ""} ${on ? "on" : ""}`}>${cells.map((cell, index) =>
			index === 0
				? html`<th scope="row">${this.#content(cell)}</th>`
				: html`<td class=${classOf(columns[index])}>${this.#content(cell)}</td>`,
		)}</tr>`;
	}

	override render() {
		const { table } = this;
		if (!table) return nothing;
		const { rows } = table;
		const shown =
			rows.length > this.limit
				? rows.filter(({ sum }, at) => sum === true || at < this.limit)
				: rows;
		const rest = rows.length - shown.length;
		return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.label}>
			<table>
				<thead><tr>${table.columns.map(
					(column) => html`<th scope="col" class=${classOf(column)}>${column.label}</th>`,
				)}</tr></thead>
				<tbody>${shown.map((row) => this.#row(row, table.columns))}</tbody>
			</table>
		</div>${
			rest > 0
				? html`<tansuan-button variant="quiet" @click=${() => {
						this.limit += MORE;
					}}>${strings().more(rest)}</tansuan-button>`
				: nothing
		}`;
	}
}

const classOf = (column: DataColumn | undefined): string =>
	`${column?.num ? "num" : "text"} ${column?.wide ? "wide" : ""}`;
