// Shows a table of Annex A: heads that span, figures that open.

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { toneStyles } from "../../../ui/charts/tone.ts";
import "../../../ui/door/door.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { tableStyles } from "../../../ui/table/table.styles.ts";
import type { AnnexTable, Cell, Column, Row } from "./annex.ts";

/**
 * A table of Annex A.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanAnnexTable extends TansuanElement {
	static override styles = [
		tableStyles,
		toneStyles,
		css`
			:host {
				display: block;
				min-width: 0;
			}

			.span {
				padding-inline-end: 16px;
				color: var(--tansuan-color-text-2);
				font-size: 13px;
				text-wrap: balance;
			}

			tbody th.own {
				color: var(--tansuan-color-text);
			}

			tbody tr :is(td, th):first-child {
				padding-inline-start: 10px;
			}

			tbody tr .outer:first-child {
				padding-inline-start: 0;
			}

			thead td {
				border-bottom: 1px solid var(--tansuan-color-rule-2);
			}

			@media print, (min-width: 721px) {
				.inner span {
					position: absolute;
					clip-path: inset(50%);
				}

				.narrow {
					display: none;
				}
			}

			@media screen and (max-width: 720px) {
				:is(.a2, .a3, .a4) .outer {
					display: none;
				}

				:is(.a2, .a3, .a4) :is(td, th) {
					padding-inline: 5px;
				}

				:is(.a2, .a3, .a4) tbody tr td:first-child {
					padding-inline-start: 5px;
				}

				:is(.a2, .a3, .a4) :is(thead .inner, tbody tr .span) {
					padding-inline-start: 0;
				}

				:is(.a2, .a3, .a4) tbody .span {
					min-width: 78px;
					max-width: 92px;
				}
			}

			.a2 .span,
			.a3 .span,
			.a4 .span {
				min-width: 88px;
				max-width: 132px;
			}

			.a3 td {
				min-width: 140px;
			}

			.a4 td {
				min-width: 124px;
			}

			ol {
				display: grid;
				gap: 2px;
				margin: var(--tansuan-space-3) 0 0;
				padding: 0;
				color: var(--tansuan-color-text-2);
				font-size: var(--tansuan-size-note);
				line-height: 19px;
				list-style: none;
			}

			li {
				display: grid;
				grid-template-columns: 30px minmax(0, 1fr);
			}

			small {
				display: block;
				color: var(--tansuan-color-text-3);
				font-size: 12px;
				line-height: 17px;
				overflow-wrap: anywhere;
			}

			.scroll:focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
				outline-offset: 2px;
			}

			@media print {
				table {
					font-size: 9.5pt;
				}

				:is(td, th) {
					padding-block: 4px;
				}

				.scroll {
					overflow: visible;
				}

				.wide {
					display: table-cell;
				}
			}
		`,
	];

	/** The table. */
	@property({ attribute: false }) table?: AnnexTable;
	/** The figure whose explanation is open. */
	@property() open = "";

	/** A head over two levels has one for each: a phone drops the first, and the second speaks. */
	#head(column: Column, index: number): TemplateResult {
		if (column.columns && index === 0) {
			const rest = Array.from({ length: column.columns - 2 }, () => html`<td></td>`);
			return html`<th scope="col" class="outer">${column.label}</th>
				<th scope="col" class="inner"><span>${column.label}</span></th>${rest}`;
		}
		return html`<th
			scope="col"
			class=${`${column.num ? "num" : ""} ${column.wide ? "wide" : ""}`}
		>${column.label}</th>`;
	}

	#content(cell: Cell) {
		const text = cell.figure
			? html`<tansuan-door figure=${cell.figure} ?open=${cell.figure === this.open}>${cell.text}</tansuan-door>`
			: cell.text;
		const swatch = cell.tone && cell.rows === undefined;
		return html`${swatch ? html`<i class=${`swatch ${cell.tone} ${cell.hollow ? "hollow" : ""}`}></i>` : nothing}${text}${
			cell.note ? html`<small>${cell.note}</small>` : nothing
		}`;
	}

	#cell(cell: Cell, column: Column | undefined, place: number): TemplateResult | typeof nothing {
		if (cell.rows === 0) return nothing;
		const classes = `${place === 0 ? "outer" : ""} ${column?.num ? "num" : ""} ${column?.wide ? "wide" : ""}`;
		const spans = cell.rows ?? 1;
		if (cell.head) {
			return html`<th
				scope=${cell.columns ? "colgroup" : spans > 1 ? "rowgroup" : "row"}
				rowspan=${spans > 1 ? spans : nothing}
				colspan=${cell.columns ?? nothing}
				class=${`${classes} ${cell.rows === undefined ? "own" : "span"}`}
			>${this.#content(cell)}</th>`;
		}
		return html`<td
			rowspan=${spans > 1 ? spans : nothing}
			class=${cell.narrow ? `${classes} span` : classes}
			title=${cell.exact ?? nothing}
		>${cell.narrow ? html`<span class="narrow">${cell.narrow}</span>` : nothing}${this.#content(cell)}</td>`;
	}

	#row(row: Row, columns: readonly Column[]) {
		const on = this.open !== "" && row.cells.some((cell) => cell.figure === this.open);
		return html`<tr class=${`${row.kind ?? ""} ${on ? "on" : ""}`}>
			${row.cells.map((cell, index) => this.#cell(cell, columns[index], index))}
		</tr>`;
	}

	override render() {
		const { table } = this;
		if (!table) return nothing;
		const flat = table.columns.flatMap((column) =>
			Array.from({ length: column.columns ?? 1 }, () => column),
		);
		return html`<div class="scroll" tabindex="0" role="region" aria-label=${`${table.number} ${table.title}`}>
			<table class=${table.id}>
				<thead><tr>${table.columns.map((column, index) => this.#head(column, index))}</tr></thead>
				<tbody>${table.rows.map((row) => this.#row(row, flat))}</tbody>
			</table>
		</div>
		${
			table.footnotes?.length
				? html`<ol>${table.footnotes.map(
						(note, index) => html`<li><span>[${index + 1}]</span><span>${note}</span></li>`,
					)}</ol>`
				: nothing
		}`;
	}
}
