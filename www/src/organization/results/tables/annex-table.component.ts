// Shows a table of Annex A: heads that span, figures that open.

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { toneStyles } from "../../../ui/charts/tone.ts";
import "../../../ui/door/door.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { tableStyles } from "../../../ui/table/table.styles.ts";
import type { AnnexTable, Cell, Column, Row } from "./annex.ts";
import { annexTableStyles } from "./annex-table.styles.ts";

/**
 * A table of Annex A.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanAnnexTable extends TansuanElement {
	static override styles = [tableStyles, toneStyles, annexTableStyles];

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
			class=${`${column.num ? "num" : ""} ${column.wide ? "wide" : ""} ${column.unit ? "unit" : ""}`}
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
		const classes = [
			["outer", "", "name"][place] ?? "",
			column?.num ? "num" : "",
			column?.wide ? "wide" : "",
			column?.unit ? "unit" : "",
			cell.text === "" && !cell.narrow ? "empty" : "",
		].join(" ");
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
