// The methods: the organisation's own, which can be edited, and those of the packs as text.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Organization } from "../../engine/types.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { Editor } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { FactorDesk } from "../desk.ts";
import { detailStyles } from "../detail/detail.styles.ts";
import { methodView } from "../detail/method.ts";
import { OWN } from "../model.ts";
import { freshMethod } from "../own/method.ts";
import { strings as ownStrings } from "../own/strings.ts";
import { strings } from "../strings.ts";
import { methodsStyles } from "./page.styles.ts";

/** The methods. */
export class TansuanMethods extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, detailStyles, methodsStyles];

	/** The methods, and the store that keeps one's own. */
	@property({ attribute: false }) desk?: FactorDesk;
	/** The method that the address names. */
	@property() asked = "";

	@state() private openId: string | undefined;
	#shown = "";
	readonly #edit = new Editor(this, () => this.desk?.store);

	protected override updated() {
		const { asked } = this;
		if (asked === this.#shown || !this.desk?.library.methods()) return;
		this.#shown = asked;
		if (this.desk.store.current.get()?.methods.some(({ id }) => id === asked)) this.openId = asked;
		const named = [...this.renderRoot.querySelectorAll("details")];
		const found = named.find((each) => each.dataset.method === asked);
		if (!found) return;
		found.open = true;
		found.scrollIntoView({ block: "center" });
		found.querySelector("summary")?.focus({ preventScroll: true });
	}

	async #add() {
		const item = freshMethod(newId(), ownStrings().methods.freshName);
		if (await this.#edit.run("add-own-method", { item: item })) this.openId = item.id;
	}

	#own(desk: FactorDesk, document: Organization) {
		const text = ownStrings().methods;
		const methods = document.methods;
		const findings = desk.store.findings.get();
		return html`<section>
			<header>
				<h2>${text.heading}</h2><small>${text.note}</small>
				<span class="actions"><tansuan-button variant="quiet" @click=${this.#add}>${text.add}</tansuan-button></span>
			</header>
			${methods.map((method, at) => {
				const wrong = findings.find((each) => each.path.startsWith(`methods[${at}]`));
				return html`<div class="own">
					<tansuan-button
						variant="quiet"
						@click=${() => {
							this.openId = method.id;
						}}
					>${inLanguage(method.name)}</tansuan-button>
					<span class="note">${wrong ? problemText(wrong) : method.description && inLanguage(method.description)}</span>
				</div>`;
			})}
		</section>`;
	}

	#editor(desk: FactorDesk, document: Organization) {
		const methods = document.methods;
		const method = methods.find(({ id }) => id === this.openId);
		if (!method) return nothing;
		const close = () => {
			this.openId = undefined;
		};
		return keyed(
			method.id,
			html`<tansuan-method-editor
				.method=${method}
				place=${`methods[${methods.indexOf(method)}]`}
				.findings=${desk.store.findings.get()}
				.edit=${this.#edit}
				@tansuan-closed=${close}
				@tansuan-item-removed=${() => {
					close();
					const message = () => ownStrings().methods.removed(inLanguage(method.name));
					void this.#edit.take("remove-own-method", { id: method.id }, message);
				}}
			></tansuan-method-editor>`,
		);
	}

	override render() {
		const { desk } = this;
		if (!desk) return nothing;
		const document = desk.store.current.get();
		const text = ownStrings().methods;
		const methods = (desk.library.methods() ?? []).filter(({ pack }) => pack !== OWN);
		const groups = Map.groupBy(methods, ({ category = "" }) => category);
		return html`${document ? this.#own(desk, document) : nothing}
			<section>
				<header><h2>${text.builtIn}</h2><small>${text.builtInNote(methods.length)}</small></header>
				${[...groups].map(
					([category, list]) => html`<h3>${strings().categories[category] ?? category}</h3>
						${list.map(
							(method) => html`<details data-method=${method.id}>
								<summary>${inLanguage(method.name)}<small>${method.description && inLanguage(method.description)}</small></summary>
								<div class="body">${methodView(method, false, desk.library)}</div>
							</details>`,
						)}`,
				)}
			</section>
			${document ? this.#editor(desk, document) : nothing}`;
	}
}
