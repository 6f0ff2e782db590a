// A spreadsheet grid: keyboard, mouse, touch, clipboard, fill. What cells mean is the page's affair:
// the grid asks for each cell it shows and tells which texts the person gave.

import { html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { TansuanElement } from "../element.ts";
import { gridHead, gridRow } from "./cells.ts";
import { Clipboard } from "./clipboard-controller.ts";
import { gridStyles } from "./grid.styles.ts";
import { Keyboard } from "./keyboard-controller.ts";
import type { Editing } from "./keys.ts";
import { type Layout, layout, NARROW } from "./layout.ts";
import type { Area, EditKind, GridCell, GridColumn, GridRow, Place } from "./model.ts";
import { chosen, type Plan, type Sheet } from "./plan.ts";
import { Pointer } from "./pointer-controller.ts";
import { Reason } from "./reason-controller.ts";
import { areaOf, rowFrom } from "./selection.ts";
import { strings } from "./strings.ts";
import { Viewport } from "./viewport-controller.ts";
import type { Line } from "./window.ts";

/** The text being typed. */
export interface Draft {
	text: string;
	mode: NonNullable<Editing>;
}

/**
 * A grid.
 *
 * @event tansuan-cells-changed - The texts that the person gave, one event a step.
 * @event tansuan-cell-opened - A cell that opens something was opened.
 * @event tansuan-cell-reached - Another cell has the focus.
 * @event tansuan-undo-asked - Undo, by keyboard.
 * @event tansuan-redo-asked - Redo, by keyboard.
 */
export class TansuanGrid extends TansuanElement implements Sheet {
	static override styles = gridStyles;

	/** What the grid holds, for readers. */
	@property() label = "";
	/** The columns, frozen ones first. */
	@property({ attribute: false }) columns: readonly GridColumn[] = [];
	/** The rows. */
	@property({ attribute: false }) rows: readonly GridRow[] = [];
	/** Gives a cell; a new function means that cells have changed. */
	@property({ attribute: false }) cellOf: (row: GridRow, column: GridColumn) => GridCell = () => ({
		text: "",
	});

	/** The cell with the focus, and the other corner of the selection. */
	@state() anchor: Place = { row: 0, column: 0 };
	@state() head: Place = { row: 0, column: 0 };
	/** The text being typed into the active cell. */
	@state() draft: Draft | undefined;
	/** Where the fill handle has been dragged to. */
	@state() filling: Area | undefined;
	@state() private message = "";

	@query(".scroll") scroller!: HTMLElement;
	@query("table") private table!: HTMLTableElement;

	readonly viewport = new Viewport(this);
	readonly #reason = new Reason(this);
	readonly #keyboard = new Keyboard(this);
	readonly #clipboard = new Clipboard(this);
	readonly #pointer = new Pointer(this);
	#layout: Layout = { widths: [], lefts: [], total: 0 };
	#wantsFocus = false;
	#hadFocus = false;
	/** What the next update brings into sight, and where. */
	#reveals: "head" | "anchor" | "middle" | undefined;

	/** The selected rectangle. */
	get area(): Area {
		return areaOf(this.anchor, this.head);
	}

	/** The cell at indices. */
	cell(row: number, column: number): GridCell {
		const line = this.rows[row];
		const place = this.columns[column];
		return line && place ? this.cellOf(line, place) : { text: "", fixed: true };
	}

	/** Whether the cell at indices can't be edited. */
	isFixed({ row, column }: Place): boolean {
		const { fixed, computed } = this.cell(row, column);
		return Boolean(fixed || computed);
	}

	/** Goes to a cell by its keys, with the focus or without; false when it isn't in the grid. */
	reach(rowKey: string, columnKey: string, withFocus = true): boolean {
		const row = this.rows.findIndex(({ key }) => key === rowKey);
		const column = this.columns.findIndex(({ key }) => key === columnKey);
		if (row < 0 || column < 0) return false;
		this.select({ row, column });
		this.#wantsFocus = withFocus;
		this.#reveals = "middle";
		return true;
	}

	override focus(): void {
		this.#wantsFocus = true;
		this.requestUpdate();
	}

	/** Moves the focus, or with `head` selects from there. What was being typed is committed. */
	select(anchor: Place, head: Place = anchor): void {
		this.commit();
		const moved = anchor.row !== this.anchor.row || anchor.column !== this.anchor.column;
		this.anchor = anchor;
		this.head = head;
		this.message = "";
		this.#wantsFocus = true;
		this.#reveals = "head";
		if (moved) {
			const row = this.rows[anchor.row];
			const column = this.columns[anchor.column];
			if (row && column) this.emit("tansuan-cell-reached", { row: row.key, column: column.key });
		}
	}

	/** Begins to edit the active cell, where that is possible. */
	edit(mode: Draft["mode"], text = this.cell(this.anchor.row, this.anchor.column).text): void {
		if (this.isFixed(this.anchor)) return;
		this.head = this.anchor;
		this.draft = { text, mode };
		this.#wantsFocus = true;
	}

	/** Ends editing and hands the text over. */
	commit(): void {
		const { draft, anchor } = this;
		if (!draft) return;
		this.draft = undefined;
		const row = this.rows[anchor.row];
		const column = this.columns[anchor.column];
		if (!row || !column) return;
		const cell = this.cell(anchor.row, anchor.column);
		const text = chosen(draft.text, cell.choices ?? column.choices);
		if (text !== cell.text) this.change("typed", [{ row: row.key, column: column.key, text }]);
	}

	/** Ends editing and drops the text. */
	cancel(): void {
		this.draft = undefined;
		this.#wantsFocus = true;
	}

	/** Opens what the active cell opens; false when it opens nothing. */
	open({ row, column }: Place): boolean {
		const line = this.rows[row];
		const place = this.columns[column];
		if (!line || !place || !this.cell(row, column).opens) return false;
		this.emit("tansuan-cell-opened", { row: line.key, column: place.key });
		return true;
	}

	/** Does a plan as one step, and says what could not be done. */
	carryOut(kind: EditKind, plan: Plan): void {
		const text = strings();
		const { top, left, bottom, right } = plan.area;
		this.select({ row: top, column: left }, { row: bottom, column: right });
		this.#reveals = "anchor";
		this.message = [
			plan.rowsBeyond + plan.columnsBeyond > 0
				? text.beyond(plan.rowsBeyond, plan.columnsBeyond)
				: "",
			plan.fixed > 0 ? text.fixed(plan.fixed) : "",
		].join(" ");
		this.change(kind, plan.edits);
	}

	/** Says something under the grid. */
	say(message: string): void {
		this.message = message;
	}

	private change(kind: EditKind, edits: Plan["edits"]): void {
		if (edits.length > 0) this.emit("tansuan-cells-changed", { kind, edits });
	}

	protected override willUpdate(changed: PropertyValues<this>) {
		const before = changed.get("rows");
		if (before !== undefined || changed.has("columns")) this.#stay(before ?? this.rows);
		this.#layout = layout(this.columns, this.viewport.width);
		this.#hadFocus = this.shadowRoot?.activeElement?.classList.contains("field") ?? false;
	}

	/** Keeps the focus on its row when rows come and go. */
	#stay(before: readonly GridRow[]) {
		const last = this.columns.length - 1;
		const at = (place: Place): Place => {
			const key = before[place.row]?.key;
			const same = this.rows.findIndex((row) => row.key === key);
			const aim = Math.min(same < 0 ? place.row : same, this.rows.length - 1);
			const row = rowFrom(this.rows, aim, 1) ?? rowFrom(this.rows, aim, -1) ?? 0;
			return { row, column: Math.max(0, Math.min(place.column, last)) };
		};
		const [anchor, head] = [at(this.anchor), at(this.head)];
		const isMoved = this.rows[anchor.row]?.key !== before[this.anchor.row]?.key;
		if (isMoved) this.draft = undefined;
		this.anchor = anchor;
		this.head = isMoved ? anchor : head;
	}

	protected override updated(changed: PropertyValues) {
		this.viewport.arrange(this.table, this.#layout);
		this.#attend(changed);
		this.#reason.show();
	}

	/** Gives the active cell's field the focus and brings it into sight, where that is due. */
	#attend(changed: PropertyValues) {
		const field = this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(".field");
		if (!field) return;
		if (this.#wantsFocus) {
			this.#wantsFocus = false;
			field.focus({ preventScroll: true });
		}
		if (this.#reveals) {
			const toward = this.#reveals === "head" ? this.head : this.anchor;
			this.viewport.reveal(toward, this.#layout, this.#reveals === "middle");
			this.#reveals = undefined;
		}
		// A row that moves in the page loses the focus; scrolling must not take it.
		if (this.#hadFocus) field.focus({ preventScroll: true });
		if (field instanceof HTMLInputElement) {
			if (!this.draft && this.shadowRoot?.activeElement === field) field.select();
			else if (this.draft?.mode === "edit" && changed.has("draft") && !changed.get("draft")) {
				field.setSelectionRange(field.value.length, field.value.length);
			}
		} else if (changed.has("draft")) this.#offer(field);
	}

	/** Opens the list of choices where the browser lets a page do that. */
	#offer(field: HTMLSelectElement) {
		try {
			field.showPicker();
		} catch {
			// It needs a key or a click of the person; without one the arrows choose.
		}
	}

	override render() {
		const lines = this.viewport.lines();
		const { state, reason } = this.cell(this.anchor.row, this.anchor.column);
		const narrow = this.viewport.width > 0 && this.viewport.width < NARROW;
		return html`<div
			class=${narrow ? "scroll narrow" : "scroll"}
			@scroll=${this.viewport.scrolled}
			@keydown=${this.#keyboard}
			@focusout=${this.#keyboard}
			@input=${this.#keyboard}
			@compositionstart=${this.#keyboard}
			@copy=${this.#clipboard}
			@cut=${this.#clipboard}
			@paste=${this.#clipboard}
			@pointerdown=${this.#pointer}
			@mousedown=${this.#pointer}
			@click=${this.#pointer}
			@dblclick=${this.#pointer}
		>
			<table
				role="grid"
				aria-label=${this.label}
				aria-multiselectable="true"
				aria-rowcount=${this.rows.length + 1}
				aria-colcount=${this.columns.length}
				aria-describedby="keys"
			>
				<colgroup>${this.columns.map(() => html`<col>`)}</colgroup>
				<thead>${gridHead(this, this.#layout)}</thead>
				<tbody>
					${repeat(
						lines,
						(line) => ("rows" in line ? `gap ${line.from}` : this.rows[line.at]?.key),
						(line) => this.#line(line),
					)}
				</tbody>
			</table>
		</div>
		<div class=${`reason ${state ?? "info"}`} id="reason" popover="manual">${this.draft ? "" : reason}</div>
		<p class="status" role="status">${this.message}</p>
		<p class="hidden" id="keys">${strings().keys}</p>`;
	}

	/** A row, or the room that rows out of sight take. */
	#line(line: Line) {
		if ("rows" in line) {
			return html`<tr class="gap" role="presentation" data-rows=${line.rows}>
				<td role="presentation"></td>
			</tr>`;
		}
		const row = this.rows[line.at];
		return row ? gridRow(this, row, line.at, this.#layout) : nothing;
	}
}
