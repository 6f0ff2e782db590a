// A list of a document as a table of the ledger, each row opening its form: an organisation's facilities
// and registers, a study's parameters and footprints.

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Problem } from "../engine/types.ts";
import { words } from "../i18n/index.ts";
import { newId } from "../store/index.ts";
import "../ui/button/button.ts";
import { TansuanElement } from "../ui/element.ts";
import "../ui/empty-state/empty-state.ts";
import { type Doing, Editor, problemAt } from "../store/editor.ts";
import type { FieldSpec, FormItem } from "../ui/form/fields.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import { tableStyles } from "../ui/table/table.styles.ts";
import "../ui/form/item-dialog.ts";
import "../ui/help/help.ts";
import type { TopicId } from "../ui/help/topics.ts";
import { rowStyles } from "./row.styles.ts";

/** A column of the table. */
export interface Column<T> {
	label: string;
	cell: (item: T) => unknown;
	/** `num`, `note`, `wide`. */
	kind?: string;
}

/** The words of a list. */
export interface ListText {
	heading: string;
	note: string;
	/** What stands where the list is empty: what it shows, and why it matters with its clause. */
	empty: string;
	why: string;
	add: string;
	fresh: string;
	removed: (name: string) => string;
}

/** Base of the lists. */
export abstract class ListSection<
	T extends { id: string },
	D extends object,
> extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, rowStyles];

	/** The document. */
	@property({ attribute: false }) document?: D;
	/** What the engine found. */
	@property({ attribute: false }) findings: readonly Problem[] = [];
	/** What the list is edited with. */
	@property({ attribute: false }) store?: Doing;

	/** The item whose dialog is open. */
	@property() openId: string | undefined;

	@state() protected draft: T | undefined;
	protected readonly edit = new Editor(this, () => this.store);

	/** Its name in the document. */
	protected abstract readonly list: keyof D & string;
	/** The term that a question mark beside its heading explains. */
	protected readonly topic: TopicId | undefined = undefined;
	/** Few need it: where it is empty a line says what it is for, and no more. */
	protected readonly modest: boolean = false;
	protected abstract words(): ListText;
	protected abstract columns(): Column<T>[];
	protected abstract fields(item: T): readonly FieldSpec[];
	protected abstract nameOf(item: T): string;
	protected abstract blank(id: string): T;
	protected abstract add(item: T): Promise<boolean>;
	protected abstract change(item: T, edits: Record<string, unknown>): Promise<unknown>;
	protected abstract discard(item: T): Promise<unknown>;

	/** How the engine's findings name an item: by its place, or by its id. */
	protected place(item: T): string {
		return String(this.items.indexOf(item));
	}

	/** An item as its form shows it. */
	protected formOf(item: T): FormItem {
		return item as unknown as FormItem;
	}

	/** What the edits of its form change in an item. */
	protected editsOf(_item: T, edits: Record<string, unknown>): Record<string, unknown> {
		return edits;
	}

	/** The head of the column of names. */
	protected nameLabel(): string {
		return words().common.name;
	}

	/** What stands under the form of an item. */
	protected more(_item: T): TemplateResult | typeof nothing {
		return nothing;
	}

	/** What stands under the name of an item in its row. */
	protected under(_item: T): TemplateResult | typeof nothing {
		return nothing;
	}

	/** What stands under the row of an item, as wide as the table. */
	protected below(_item: T): TemplateResult | typeof nothing {
		return nothing;
	}

	/** What the engine found wrong with a field of an item. */
	protected problemOf(item: T, name: string): string {
		return problemAt(this.findings, `${this.list}[${this.place(item)}].${name}`);
	}

	/** The question mark, where there is a term to explain. */
	protected help(label: string): TemplateResult | typeof nothing {
		if (this.topic === undefined) return nothing;
		return html`<tansuan-help topic=${this.topic} label=${label}></tansuan-help>`;
	}

	/** Other ways than a form by which items come; `slot` is where the button stands. */
	protected ways(_slot: string): TemplateResult | typeof nothing {
		return nothing;
	}

	/** What is said above the table. */
	protected lead(): TemplateResult | typeof nothing {
		return nothing;
	}

	protected get items(): readonly T[] {
		return (this.document?.[this.list] ?? []) as readonly T[];
	}

	/** Changes the item whose dialog is open. */
	protected changeOpen(edits: Record<string, unknown>): void {
		if (this.draft) this.draft = { ...this.draft, ...this.editsOf(this.draft, edits) };
		else {
			const item = this.items.find((each) => each.id === this.openId);
			if (item) void this.change(item, this.editsOf(item, edits));
		}
	}

	#close() {
		this.draft = undefined;
		this.openId = undefined;
		this.emit("tansuan-closed");
	}

	async #accept() {
		if (this.draft && (await this.add(this.draft))) this.#close();
	}

	#dialog() {
		const item = this.draft ?? this.items.find((each) => each.id === this.openId);
		if (!item) return nothing;
		return keyed(
			item.id,
			html`<tansuan-item-dialog
				heading=${this.draft ? this.words().fresh : this.nameOf(item)}
				?fresh=${this.draft !== undefined}
				.fields=${this.fields(item)}
				.item=${this.formOf(item)}
				.problemOf=${(name: string) => this.problemOf(item, name)}
				@tansuan-fields-edited=${(event: CustomEvent<{ edits: Record<string, unknown> }>) =>
					this.changeOpen(event.detail.edits)}
				@tansuan-item-accepted=${this.#accept}
				@tansuan-item-removed=${() => {
					this.#close();
					void this.discard(item);
				}}
				@tansuan-closed=${this.#close}
			>${this.more(item)}</tansuan-item-dialog>`,
		);
	}

	#row(item: T, columns: readonly Column<T>[]) {
		const below = this.below(item);
		return html`<tr>
				<th scope="row"><button
					class="name"
					type="button"
					@click=${() => {
						this.openId = item.id;
					}}
				>${this.nameOf(item) || "—"}</button>${this.under(item)}</th>
				${columns.map(({ cell, kind }) => html`<td class=${kind ?? nothing}>${cell(item)}</td>`)}
			</tr>
			${
				below === nothing
					? nothing
					: html`<tr class="below"><td colspan=${columns.length + 1}>${below}</td></tr>`
			}`;
	}

	#table() {
		const columns = this.columns();
		return html`<div class="scroll"><table>
			<thead><tr>
				<th scope="col">${this.nameLabel()}</th>
				${columns.map(({ label, kind }) => html`<th scope="col" class=${kind ?? nothing}>${label}</th>`)}
			</tr></thead>
			<tbody>${this.items.map((item) => this.#row(item, columns))}</tbody>
		</table></div>`;
	}

	override render() {
		const text = this.words();
		const add = (variant: "primary" | "quiet", slot: string) => html`<tansuan-button
			slot=${slot || nothing}
			variant=${variant}
			@click=${() => {
				this.draft = this.blank(newId());
			}}
		>${text.add}</tansuan-button>`;
		if (this.items.length === 0 && this.modest) {
			return html`<section>
				<header><h2>${text.heading}</h2>${this.help(text.heading)}<span class="actions">${add("quiet", "")}${this.ways("")}</span></header>
				<p class="lead">${text.why}</p>
			</section>${this.#dialog()}`;
		}
		if (this.items.length === 0) {
			return html`<tansuan-empty-state heading=${text.empty}>
				${text.why} ${this.help(text.empty)}${add("primary", "actions")}${this.ways("actions")}
			</tansuan-empty-state>${this.#dialog()}`;
		}
		return html`<section>
			<header><h2>${text.heading}</h2>${this.help(text.heading)}<small>${text.note}</small><span class="actions">${add("quiet", "")}${this.ways("")}</span></header>
			${this.lead()}${this.#table()}
		</section>${this.#dialog()}`;
	}
}
