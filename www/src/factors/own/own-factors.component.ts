// The organisation's own factors: a list, and the form of each.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Factor, Organization } from "../../engine/types.ts";
import { inLanguage } from "../../i18n/index.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/form/item-dialog.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { FactorDesk } from "../desk.ts";
import { ownRecord } from "../own.ts";
import "../packs/packs.ts";
import { strings as packStrings } from "../packs/strings.ts";
import { factorRow } from "../search/row.ts";
import { searchStyles } from "../search/search.styles.ts";
import { strings as libraryStrings } from "../strings.ts";
import { factorFields, factorFormEdits, factorItem, methodChoices } from "./factor-fields.ts";
import { strings } from "./strings.ts";

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** One's own factors. */
export class TansuanOwnFactors extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, searchStyles];

	/** The factors, and the store that keeps them. */
	@property({ attribute: false }) desk?: FactorDesk;

	@state() private draft: Factor | undefined;
	@state() private openId: string | undefined;
	@state() private making = false;
	readonly #edit = new Editor(this, () => this.desk?.store);

	#close() {
		this.draft = undefined;
		this.openId = undefined;
	}

	async #begin() {
		const methods = (await this.desk?.library.allMethods()) ?? [];
		const wanted = methodChoices(methods).find(({ value }) => value === "embodied.mass");
		const method = wanted?.value ?? methodChoices(methods)[0]?.value ?? "";
		const category = methods.find(({ id }) => id === method)?.category;
		this.draft = {
			id: newId(),
			revision: 1,
			method,
			name: { zh: "", en: "" },
			region: "CN",
			...(category ? { category } : {}),
		};
	}

	#change(factor: Factor, edits: Record<string, unknown>) {
		const meant = factorFormEdits(factor, edits, this.desk?.library.methods() ?? []);
		if (this.draft) {
			const merged = Object.entries({ ...this.draft, ...meant });
			this.draft = Object.fromEntries(
				merged.filter(([, value]) => value !== undefined),
			) as unknown as Factor;
		} else void this.#edit.run("edit-own-factor", { id: factor.id, edits: meant as never });
	}

	async #accept() {
		const item = this.draft;
		if (item && (await this.#edit.run("add-own-factor", { item }))) this.#close();
	}

	#remove(factor: Factor) {
		this.#close();
		const message = () => strings().factors.removed(inLanguage(factor.name));
		void this.#edit.take("remove-own-factor", { id: factor.id }, message);
	}

	#dialog(desk: FactorDesk, document: Organization) {
		const factors = document.factors;
		const factor = this.draft ?? factors.find(({ id }) => id === this.openId);
		if (!factor) return nothing;
		const methods = desk.library.methods() ?? [];
		const place = `factors[${factors.indexOf(factor)}]`;
		const pathOf = (name: string) => name.replace(/^(value|unit) (.+)$/, "values.$2.$1");
		return keyed(
			factor.id,
			html`<tansuan-item-dialog
				heading=${this.draft ? strings().factors.fresh : inLanguage(factor.name)}
				?fresh=${this.draft !== undefined}
				.fields=${factorFields(factor, methods)}
				.item=${factorItem(factor, methods)}
				.problemOf=${(name: string) => problemAt(desk.store.findings.get(), `${place}.${pathOf(name)}`)}
				@tansuan-fields-edited=${(event: Edited) => this.#change(factor, event.detail.edits)}
				@tansuan-item-accepted=${this.#accept}
				@tansuan-item-removed=${() => this.#remove(factor)}
				@tansuan-closed=${this.#close}
			></tansuan-item-dialog>`,
		);
	}

	#table(desk: FactorDesk, factors: readonly Factor[]) {
		const text = libraryStrings();
		return html`<div class="scroll"><table>
			<thead><tr>
				<th scope="col">${text.found(factors.length)}</th>
				<th scope="col">${text.values}</th>
				<th scope="col" class="wide">${text.year}</th>
				<th scope="col" class="wide">${text.region}</th>
				<th scope="col" class="wide">${text.sourceOf}</th>
				<th scope="col">${text.confidence}</th>
			</tr></thead>
			<tbody>${factors.map((factor) => {
				const method = desk.library.method(factor.method);
				const open = () => {
					this.openId = factor.id;
				};
				return factorRow(ownRecord(factor, method), method, { on: false, open });
			})}</tbody>
		</table></div>`;
	}

	override render() {
		const { desk } = this;
		const document = desk?.store.current.get();
		if (!desk || !document) return nothing;
		const text = strings().factors;
		const factors = document.factors;
		const add = (variant: "primary" | "quiet", slot?: string) =>
			html`<tansuan-button slot=${slot ?? nothing} variant=${variant} @click=${this.#begin}>${text.add}</tansuan-button>`;
		if (factors.length === 0) {
			return html`<tansuan-empty-state heading=${text.empty}>${text.why}${add("primary", "actions")}</tansuan-empty-state>
				${this.#dialog(desk, document)}`;
		}
		return html`<section>
			<header>
				<h2>${text.heading}</h2><small>${text.note(document.name)}</small>
				<span class="actions"><tansuan-button
					variant="quiet"
					popup="dialog"
					@click=${() => {
						this.making = true;
					}}
				>${packStrings().make.button}</tansuan-button>${add("quiet")}</span>
			</header>
			${this.#table(desk, factors)}
		</section>${this.#dialog(desk, document)}${
			this.making
				? html`<tansuan-make-pack
					.document=${document}
					.library=${desk.library}
					@tansuan-closed=${() => {
						this.making = false;
					}}
				></tansuan-make-pack>`
				: nothing
		}`;
	}
}
