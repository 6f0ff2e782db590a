// A document as data: its parts folded, each a list of names and values or a table. The browser's own
// search finds what is folded as well; very long tables show more when asked.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { DocumentWords } from "../words.ts";
import { readingStyles } from "./reading.styles.ts";
import { type Field, type Reading, readDocument, sizeOf, type View } from "./reading.ts";
import { strings } from "./strings.ts";

/** Rows that a table shows at first, and so many more each time. */
const FIRST = 100;
const MORE = 1000;

type Table = View & { as: "table" };

/** A document that is read. */
export class TansuanReading extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, readingStyles];

	/** The document. */
	@property({ attribute: false }) document?: unknown;
	/** The words for its parts. */
	@property({ attribute: false }) words?: DocumentWords | undefined;

	@state() private unfolded = false;
	@state() private turn = 0;
	@state() private shown: ReadonlyMap<Table, number> = new Map();
	#reading: Reading = { facts: [], parts: [] };

	protected override willUpdate(changed: PropertyValues<this>) {
		if (!changed.has("document")) return;
		this.#reading = readDocument(this.document);
		this.shown = new Map();
	}

	#foldAll() {
		this.unfolded = !this.unfolded;
		this.turn += 1;
	}

	#name(part: string, { name, called }: Pick<Field, "name" | "called">) {
		const known = part === "" ? this.words?.partLabel(name) : this.words?.fieldLabel(part, name);
		const label = called ?? known ?? name;
		return label === name ? name : html`${label} <code>${name}</code>`;
	}

	#column(part: string, column: string): string {
		const words = this.words;
		if (!words) return column;
		return column
			.split(".")
			.map((name) => words.fieldLabel(part, name))
			.join(" · ");
	}

	#table(view: Table, part: string, label: string): TemplateResult {
		const shown = this.shown.get(view) ?? FIRST;
		const text = strings();
		const all = view.rows.length;
		const table = html`<table>
				<thead><tr>${view.columns.map(
					(column) => html`<th scope="col" title=${column}>${this.#column(part, column)}</th>`,
				)}</tr></thead>
				<tbody>${view.rows
					.slice(0, shown)
					.map(
						(row) =>
							html`<tr>${row.map((cell) => html`<td>${cell ? this.#cell(cell, part) : ""}</td>`)}</tr>`,
					)}</tbody>
			</table>`;
		return html`${
			label === ""
				? table
				: html`<div class="scroll" tabindex="0" role="region" aria-label=${text.table(label)}>${table}</div>`
		}${
			all > shown
				? html`<tansuan-button variant="quiet" @click=${() => {
						this.shown = new Map(this.shown).set(view, shown + MORE);
					}}>${text.more(shown, all)}</tansuan-button>`
				: nothing
		}`;
	}

	/** A table within a table scrolls with it. */
	#cell(cell: View, part: string) {
		return cell.as === "table" ? this.#table(cell, part, "") : this.#view(cell, part, "");
	}

	#view(view: View, part: string, label: string): TemplateResult | string {
		const text = strings();
		switch (view.as) {
			case "text":
				return view.text === "" ? text.empty : view.text;
			case "flag":
				return view.on ? text.yes : text.no;
			case "table":
				return this.#table(view, part, label);
			case "fields":
				return this.#fields(view.fields, part, label);
		}
	}

	#fields(fields: readonly Field[], part: string, label: string): TemplateResult {
		const plain = fields.filter(({ view }) => view.as !== "table");
		const tables = fields.filter(({ view }) => view.as === "table");
		return html`${
			plain.length === 0
				? nothing
				: html`<dl>${plain.map(
						(field) => html`<div>
							<dt>${this.#name(part, field)}</dt>
							<dd>${this.#view(field.view, part, under(label, field))}</dd>
						</div>`,
					)}</dl>`
		}${tables.map((field) => this.#folded(field, part, this.#name(part, field), under(label, field)))}`;
	}

	#folded({ view }: Field, part: string, heading: unknown, label: string): TemplateResult {
		const size = sizeOf(view);
		const text = strings();
		const count = "rows" in size ? text.rows(size.rows) : text.values(size.values);
		return html`<details ?open=${this.unfolded}>
			<summary>${heading}<small>${count}</small></summary>
			<div class="inside">${this.#view(view, part, label)}</div>
		</details>`;
	}

	override render() {
		const text = strings();
		const { facts, parts } = this.#reading;
		const part = (field: Field) => this.words?.partLabel(field.name) ?? field.name;
		return html`<section>
			<header>
				<h2>${text.content}</h2><small>${text.contentNote}</small>
				${
					parts.length > 1
						? html`<span class="actions"><tansuan-button variant="quiet" @click=${this.#foldAll}>${
								this.unfolded ? text.fold : text.unfold
							}</tansuan-button></span>`
						: nothing
				}
			</header>
			${facts.length === 0 ? nothing : this.#fields(facts, "", text.facts.heading)}
			${keyed(
				this.turn,
				html`<div>${parts.map((field) => {
					const label = part(field);
					const heading = label === field.name ? label : html`${label} <code>${field.name}</code>`;
					return this.#folded(field, field.name, heading, label);
				})}</div>`,
			)}
		</section>`;
	}
}

/** What a table is called by the parts that it lies in. */
const under = (label: string, { name, called }: Field): string =>
	[label, called ?? name].filter(Boolean).join(" · ");
