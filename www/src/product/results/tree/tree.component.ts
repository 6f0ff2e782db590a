// The contribution tree: what each part adds with all that is behind it, unfolded level by level. A tree
// grid: arrows up and down go through the rows, right unfolds, left folds or goes to the whole, Enter opens
// the figure.

import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { ContributionNode, ProductResult } from "../../../engine/footprint.ts";
import type { StudyAnswers } from "../../../engine/index.ts";
import { formatUnit } from "../../../format/index.ts";
import { inLanguage } from "../../../i18n/index.ts";
import { toneStyles } from "../../../ui/charts/tone.ts";
import "../../../ui/door/door.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { tableStyles } from "../../../ui/table/table.styles.ts";
import { decimal, kilograms, percent, stageTone } from "../../parts/figures.ts";
import { strings } from "../strings.ts";
import { idOf, rowsOf, type TreeRow, treeTable, unfolds } from "./rows.ts";
import { treeStyles } from "./tree.styles.ts";

/**
 * The contribution tree.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanContributionTree extends TansuanElement {
	static override styles = [tableStyles, toneStyles, treeStyles];

	/** The result that the tree is of. */
	@property({ attribute: false }) result?: ProductResult;
	/** The engine's answers. */
	@property({ attribute: false }) ask?: StudyAnswers;
	/** The figure whose explanation is open. */
	@property() open = "";

	@state() private root: ContributionNode | undefined;
	@state() private parts: ReadonlyMap<string, readonly ContributionNode[]> = new Map();
	@state() private unfolded: ReadonlySet<string> = new Set([idOf([])]);
	@state() private stop = idOf([]);

	#turn = 0;

	/** The rows in sight, as they are shown. */
	get rows(): TreeRow[] {
		return this.root ? rowsOf(this.root, this.parts, this.unfolded) : [];
	}

	/** The rows in sight as a table. */
	get table() {
		return treeTable(this.rows);
	}

	protected override willUpdate(changed: PropertyValues<this>) {
		if (changed.has("result") && this.result) void this.#again();
	}

	/** Asks for the root and for everything that is unfolded. */
	async #again() {
		const turn = ++this.#turn;
		this.parts = new Map();
		const paths = [...this.unfolded].map((id) => JSON.parse(id) as string[]);
		for (const path of paths.sort((a, b) => a.length - b.length)) await this.#load(path, turn);
	}

	async #load(path: string[], turn = this.#turn) {
		const outcome = await this.ask?.tree(path, 1);
		if (turn !== this.#turn) return;
		const id = idOf(path);
		if (outcome?.status !== "ok") {
			// The place is gone: what was unfolded there is folded.
			this.unfolded = new Set([...this.unfolded].filter((each) => each !== id));
			return;
		}
		if (path.length === 0) this.root = outcome.value;
		this.parts = new Map(this.parts).set(id, outcome.value.parts);
	}

	#toggle({ id, node }: TreeRow, open: boolean) {
		if (!unfolds(node)) return;
		const next = new Set(this.unfolded);
		if (open) next.add(id);
		else next.delete(id);
		this.unfolded = next;
		if (open && !this.parts.has(id)) void this.#load(node.path);
	}

	#go(row: TreeRow | undefined) {
		if (!row) return;
		this.stop = row.id;
		void this.updateComplete.then(() => {
			this.renderRoot.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
		});
	}

	#key(event: KeyboardEvent, rows: readonly TreeRow[]) {
		const at = rows.findIndex(({ id }) => id === this.stop);
		const row = rows[at];
		if (!row || !(event.target instanceof HTMLTableRowElement)) return;
		const whole = rows.findLast(({ level }, index) => index < at && level === row.level - 1);
		const moves: Readonly<Record<string, () => void>> = {
			ArrowDown: () => this.#go(rows[at + 1]),
			ArrowUp: () => this.#go(rows[at - 1]),
			Home: () => this.#go(rows[0]),
			End: () => this.#go(rows.at(-1)),
			ArrowRight: () =>
				row.unfolded && !row.waiting ? this.#go(rows[at + 1]) : this.#toggle(row, true),
			ArrowLeft: () => (row.unfolded ? this.#toggle(row, false) : this.#go(whole)),
			Enter: () => {
				if (row.node.figure) this.emit("tansuan-door-opened", { figure: row.node.figure });
			},
		};
		const move = moves[event.key];
		if (!move) return;
		event.preventDefault();
		move();
	}

	#name(row: TreeRow) {
		const { node, level, unfolded } = row;
		const text = strings().tree;
		const button = unfolds(node)
			? html`<button
				type="button"
				tabindex="-1"
				class=${unfolded ? "fold on" : "fold"}
				aria-label=${unfolded ? text.fold : text.unfold}
				@click=${() => this.#toggle(row, !unfolded)}
			></button>`
			: html`<span class="fold none"></span>`;
		const steps = Array.from({ length: level - 1 }, () => html`<i class="step"></i>`);
		return html`<th scope="row" role="rowheader"><span class="place">${steps}${button}<span class="what"><i
			class=${`swatch ${stageTone(node.stage)}`}
		></i>${inLanguage(node.name)}${node.repeats ? html`<small>↻ ${text.repeats}</small>` : nothing}</span></span></th>`;
	}

	#row(row: TreeRow) {
		const { node, level, unfolded, id, place, siblings } = row;
		const total = kilograms(node.total);
		return html`<tr
			role="row"
			class=${node.figure === this.open && this.open ? "on" : ""}
			tabindex=${id === this.stop ? 0 : -1}
			aria-level=${level}
			aria-posinset=${place}
			aria-setsize=${siblings}
			aria-expanded=${unfolds(node) ? String(unfolded) : nothing}
			aria-busy=${row.waiting ? "true" : nothing}
			@focus=${() => {
				this.stop = id;
			}}
		>
			${this.#name(row)}
			<td role="gridcell" class="num wide">${decimal(node.amount, formatUnit(node.unit)).text}</td>
			<td role="gridcell" class="num">${
				node.figure
					? html`<tansuan-door figure=${node.figure} ?open=${node.figure === this.open}>${total}</tansuan-door>`
					: total
			}</td>
			<td role="gridcell" class="num wide note">${kilograms(node.own)}</td>
			<td role="gridcell" class="num note">${percent(node.sharePercent).text}</td>
		</tr>`;
	}

	override render() {
		const text = strings().tree;
		const { rows } = this;
		if (rows.length === 0) return html`<p class="waiting" role="status">${text.loading}</p>`;
		if (!rows.some(({ id }) => id === this.stop)) this.stop = rows[0]?.id ?? "";
		return html`<table role="treegrid" aria-label=${text.head} @keydown=${(event: KeyboardEvent) => this.#key(event, rows)}>
			<thead role="rowgroup"><tr role="row">
				<th role="columnheader" scope="col">${text.name}</th>
				<th role="columnheader" scope="col" class="num wide">${text.amount}</th>
				<th role="columnheader" scope="col" class="num">${strings().kg}</th>
				<th role="columnheader" scope="col" class="num wide">${text.own}</th>
				<th role="columnheader" scope="col" class="num">${text.share}</th>
			</tr></thead>
			<tbody role="rowgroup">${repeat(
				rows,
				({ id }) => id,
				(row) => this.#row(row),
			)}</tbody>
		</table>`;
	}
}
