// The templates of a grid: its head, its rows, and the field in the active cell.

import { html, nothing } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import type { TansuanGrid } from "./grid.component.ts";
import type { Layout } from "./layout.ts";
import type { GridCell, GridColumn, GridRow } from "./model.ts";
import { covers } from "./selection.ts";

/** The classes of what stays in sight while columns scroll. */
function frozen({ lefts }: Layout, column: number): string {
	if (lefts[column] === undefined) return "";
	return lefts[column + 1] === undefined ? `frozen f${column} last` : `frozen f${column}`;
}

/** The head. */
export const gridHead = (grid: TansuanGrid, layout: Layout) =>
	html`<tr role="row" aria-rowindex="1">
		${grid.columns.map(
			(column, at) => html`<th
				role="columnheader"
				scope="col"
				aria-colindex=${at + 1}
				class=${`${frozen(layout, at)} ${column.kind ?? ""}`}
			>${column.heading}${column.note ? html`<small>${column.note}</small>` : nothing}</th>`,
		)}
	</tr>`;

/** A row: a heading over all columns, or its cells. */
export function gridRow(grid: TansuanGrid, row: GridRow, at: number, layout: Layout) {
	if (row.heading !== undefined) {
		return html`<tr role="row" class="group" aria-rowindex=${at + 2}>
			<td role="rowheader" aria-colindex="1" aria-colspan=${grid.columns.length} colspan=${grid.columns.length}
			><span>${row.heading}</span></td>
		</tr>`;
	}
	return html`<tr role="row" class=${row.tone ?? ""} aria-rowindex=${at + 2}>
		${grid.columns.map((column, index) => gridCell(grid, row, at, column, index, layout))}
	</tr>`;
}

function gridCell(
	grid: TansuanGrid,
	row: GridRow,
	rowAt: number,
	column: GridColumn,
	columnAt: number,
	layout: Layout,
) {
	const cell = grid.cellOf(row, column);
	const active = grid.anchor.row === rowAt && grid.anchor.column === columnAt;
	const { area } = grid;
	const selected = covers(area, rowAt, columnAt);
	const corner = rowAt === area.bottom && columnAt === area.right && !grid.draft;
	const fixed = Boolean(cell.fixed || cell.computed);
	const classes = [
		frozen(layout, columnAt),
		column.kind ?? "",
		active ? "active" : "",
		selected ? "on" : "",
		covers(grid.filling, rowAt, columnAt) ? "filling" : "",
		cell.computed ? "computed" : "",
		cell.opens ? "opens" : "",
		cell.state ?? "",
	];
	return html`<td
		role=${column.names ? "rowheader" : "gridcell"}
		aria-label=${column.names ? shown(cell, column) : nothing}
		aria-colindex=${columnAt + 1}
		aria-selected=${selected}
		aria-readonly=${fixed}
		aria-invalid=${cell.state === "error" ? "true" : nothing}
		class=${classes.filter(Boolean).join(" ")}
		title=${ifDefined(active ? undefined : cell.reason)}
		data-at=${`${rowAt}:${columnAt}`}
	><div class="content" aria-hidden=${active ? "true" : nothing}><span class="text">${shown(cell, column)}</span>${
		cell.suffix ? html`<span class="suffix">${cell.suffix}</span>` : nothing
	}</div>${active ? field(grid, row, column, cell, fixed) : nothing}${corner ? html`<span class="handle" aria-hidden="true"></span>` : nothing}</td>`;
}

const choicesOf = (cell: GridCell, column: GridColumn) => cell.choices ?? column.choices ?? [];

function shown(cell: GridCell, column: GridColumn): string {
	if (cell.shown !== undefined) return cell.shown;
	if (column.kind !== "choice") return cell.text;
	return choicesOf(cell, column).find(({ value }) => value === cell.text)?.label ?? cell.text;
}

/**
 * The field of the active cell. It has the focus even while nothing is edited, so that typing and
 * input methods begin in it; it is seen only while editing.
 */
function field(
	grid: TansuanGrid,
	row: GridRow,
	column: GridColumn,
	cell: GridCell,
	fixed: boolean,
) {
	const { draft } = grid;
	const label = `${row.name}, ${column.heading}`;
	const described = cell.reason && !draft ? "reason" : nothing;
	if (draft && column.kind === "choice") {
		return html`<select class="field editing" aria-label=${label} @change=${(event: Event) => {
			grid.draft = { ...draft, text: (event.target as HTMLSelectElement).value };
			grid.commit();
			grid.focus();
		}}>
			${choicesOf(cell, column).map(
				({ value, label }) =>
					html`<option value=${value} .selected=${value === draft.text}>${label}</option>`,
			)}
		</select>`;
	}
	return html`<input
		class=${draft ? "field editing" : "field"}
		.value=${live(draft?.text ?? (fixed ? shown(cell, column) : cell.text))}
		?readonly=${fixed || column.kind === "choice"}
		inputmode=${draft ? (column.kind === "number" ? "decimal" : "text") : "none"}
		aria-label=${label}
		aria-describedby=${described}
		aria-invalid=${cell.state === "error" ? "true" : nothing}
		autocomplete="off"
		autocapitalize="off"
		spellcheck="false"
		enterkeyhint="next"
	>`;
}
