// The products with output and value by year, and the organisation's output value.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Organization, Problem, Product } from "../../engine/types.ts";
import { formatUnit } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/help/help.ts";
import { type Doing, Editor, problemAt } from "../../store/editor.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/form/item-dialog.ts";
import "../parts/year-rows.ts";
import { productFields } from "./product-fields.ts";
import "./product-sources.ts";
import { strings } from "./products-strings.ts";
import { valueEdits, valueFields, valueItem } from "./value-fields.ts";

type YearEdited = CustomEvent<{ year: number; edits: Record<string, unknown> }>;
type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** The products. */
export class TansuanProducts extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: grid;
				gap: var(--tansuan-space-6);
			}
		`,
	];

	/** The organisation. */
	@property({ attribute: false }) document?: Organization;
	/** What the engine found. */
	@property({ attribute: false }) findings: readonly Problem[] = [];
	/** What the products are edited with. */
	@property({ attribute: false }) store?: Doing;

	/** The product whose dialog is open. */
	@property() openId: string | undefined;

	@state() private draft: Product | undefined;
	readonly #edit = new Editor(this, () => this.store);

	#close() {
		this.draft = undefined;
		this.openId = undefined;
		this.emit("tansuan-closed");
	}

	#change(product: Product, edits: Record<string, unknown>) {
		if (this.draft) this.draft = { ...this.draft, ...edits };
		else void this.#edit.run("edit-product", { id: product.id, edits });
	}

	async #accept() {
		if (this.draft && (await this.#edit.run("add-product", { item: this.draft }))) this.#close();
	}

	#setYear(product: Product, { year, edits }: YearEdited["detail"]) {
		const { output, ...flat } = edits;
		const old = product.years[year] ?? {};
		void this.#edit.run("set-product-year", {
			id: product.id,
			year: String(year),
			edits: {
				...(Object.hasOwn(edits, "output") ? { output: output as string | undefined } : {}),
				...(Object.keys(flat).length > 0 ? valueEdits(old, flat) : {}),
			},
		});
	}

	#setValue(document: Organization, { year, edits }: YearEdited["detail"]) {
		const old = document.outputValues.find((each) => each.year === year) ?? {};
		const { value, priceBasis } = valueEdits(old, edits);
		void this.#edit.run("set-output-value", {
			year,
			...(value ? { value } : {}),
			...(priceBasis ? { priceBasis } : {}),
		});
	}

	#product(document: Organization, product: Product) {
		const text = strings();
		const place = `products[${document.products.indexOf(product)}]`;
		const assigned = product.sources?.length ?? 0;
		return html`<section>
			<header>
				<h2>${product.name}</h2>
				<small>${product.sole ? text.sole : assigned > 0 ? text.assigned(assigned) : nothing}</small>
				<span class="actions"><tansuan-button
					variant="quiet"
					label=${`${words().common.edit} ${product.name}`}
					@click=${() => {
						this.openId = product.id;
					}}
				>${words().common.edit}</tansuan-button></span>
			</header>
			<tansuan-year-rows
				key=${product.id}
				.years=${document.settings.years}
				.fieldsOf=${(year: number) => [
					{
						name: "output",
						kind: "number",
						label: text.output(formatUnit(product.unit)),
						optional: false,
					},
					...valueFields(product.years[year] ?? {}),
				]}
				.itemOf=${(year: number) => {
					const values = product.years[year] ?? {};
					return { output: values.output, ...valueItem(values) };
				}}
				.problemOf=${(year: number, name: string) =>
					problemAt(this.findings, `${place}.years.${year}.${name === "amount" ? "value" : name}`)}
				@tansuan-year-edited=${(event: YearEdited) => this.#setYear(product, event.detail)}
			></tansuan-year-rows>
		</section>`;
	}

	#whole(document: Organization) {
		const text = strings().whole;
		const values = (year: number) => document.outputValues.find((each) => each.year === year) ?? {};
		return html`<section>
			<header><h2>${text.heading}</h2><tansuan-help topic="products" label=${text.heading}></tansuan-help><small>${text.note}</small></header>
			<tansuan-year-rows
				.years=${document.settings.years}
				.fieldsOf=${(year: number) => valueFields(values(year))}
				.itemOf=${(year: number) => valueItem(values(year))}
				@tansuan-year-edited=${(event: YearEdited) => this.#setValue(document, event.detail)}
			></tansuan-year-rows>
		</section>`;
	}

	#dialog(document: Organization) {
		const product = this.draft ?? document.products.find((each) => each.id === this.openId);
		if (!product) return nothing;
		return keyed(
			product.id,
			html`<tansuan-item-dialog
				heading=${this.draft ? strings().fresh : product.name}
				?fresh=${this.draft !== undefined}
				.fields=${productFields()}
				.item=${product}
				@tansuan-fields-edited=${(event: Edited) => this.#change(product, event.detail.edits)}
				@tansuan-item-accepted=${this.#accept}
				@tansuan-item-removed=${() => {
					this.#close();
					void this.#edit.take("remove-product", { id: product.id }, () =>
						strings().removed(product.name),
					);
				}}
				@tansuan-closed=${this.#close}
			>${
				product.sole
					? nothing
					: html`<tansuan-product-sources
						.sources=${document.sources}
						.chosen=${product.sources ?? []}
						@tansuan-sources-chosen=${(event: CustomEvent<{ sources: string[] }>) =>
							this.#change(product, { sources: event.detail.sources })}
					></tansuan-product-sources>`
			}</tansuan-item-dialog>`,
		);
	}

	override render() {
		const { document } = this;
		if (!document) return nothing;
		const text = strings();
		const add = (variant: "plain" | "primary", slot: string) => html`<tansuan-button
			slot=${slot || nothing}
			variant=${variant}
			@click=${() => {
				const sole = document.products.length === 0;
				this.draft = { id: newId(), name: "", unit: "t", sole, years: {} };
			}}
		>${text.add}</tansuan-button>`;
		return html`${
			document.products.length === 0
				? html`<tansuan-empty-state heading=${text.empty}>${text.why}${add("primary", "actions")}</tansuan-empty-state>`
				: html`${document.products.map((product) => this.#product(document, product))}<div>${add("plain", "")}</div>`
		}${this.#whole(document)}${this.#dialog(document)}`;
	}
}
