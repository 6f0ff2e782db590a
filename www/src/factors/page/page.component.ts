// The page 因子库: the built-in factors, one's own, and the methods behind them.

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { inLanguage, words } from "../../i18n/index.ts";
import { factorsAddress, homeAddress, type Query } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/tabs/tabs.ts";
import type { FactorDesk } from "../desk.ts";
import "../detail/detail.ts";
import type { FactorRecord } from "../model.ts";
import "../own/own.ts";
import { strings as ownStrings } from "../own/strings.ts";
import "../packs/packs.ts";
import "../search/search.ts";
import { strings } from "../strings.ts";
import { pageStyles } from "./page.styles.ts";

const TABS = ["packs", "own", "methods"] as const;

/** The factor library. */
export class TansuanFactors extends TansuanElement {
	static override styles = pageStyles;

	/** The factors, and the store that keeps one's own. */
	@property({ attribute: false }) desk?: FactorDesk;
	/** What the address says besides the page: `tab`, `text`, and `factor` as `pack/id`. */
	@property({ attribute: false }) query: Query = {};

	#go(query: Query) {
		location.replace(factorsAddress(query));
	}

	get #tab(): (typeof TABS)[number] {
		return TABS.find((tab) => tab === this.query.tab) ?? "packs";
	}

	#opened(): FactorRecord | undefined {
		const [pack = "", ...id] = (this.query.factor ?? "").split("/");
		return pack === "" ? undefined : this.desk?.library.factor({ pack, factor: id.join("/") });
	}

	#packs(desk: FactorDesk) {
		const opened = this.#opened();
		const { factor: _, ...rest } = this.query;
		return html`<tansuan-packs .library=${desk.library}></tansuan-packs>
			<tansuan-factor-search
				.library=${desk.library}
				.text=${this.query.text ?? ""}
				.chosen=${opened ? `${opened.pack} ${opened.id}` : ""}
				@tansuan-factor-opened=${(event: CustomEvent<{ record: FactorRecord }>) => {
					const { pack, id } = event.detail.record;
					this.#go({ ...rest, factor: `${pack}/${id}` });
				}}
			></tansuan-factor-search>
			${
				opened
					? html`<tansuan-dialog open heading=${inLanguage(opened.name)} @tansuan-closed=${() => this.#go(rest)}>
						<tansuan-factor-detail .record=${opened} .library=${desk.library}></tansuan-factor-detail>
						<tansuan-button slot="actions" variant="primary" @click=${() => this.#go(rest)}>${words().common.close}</tansuan-button>
					</tansuan-dialog>`
					: nothing
			}`;
	}

	#own(desk: FactorDesk) {
		if (desk.store.current.get()) {
			return html`<tansuan-own-factors .desk=${desk}></tansuan-own-factors>`;
		}
		const text = ownStrings().noSubject;
		return html`<tansuan-empty-state heading=${text.heading}>
			${text.why}
			<tansuan-button slot="actions" variant="primary" href=${homeAddress()}>${text.action}</tansuan-button>
		</tansuan-empty-state>`;
	}

	#content(desk: FactorDesk): TemplateResult {
		switch (this.#tab) {
			case "packs":
				return this.#packs(desk);
			case "own":
				return this.#own(desk);
			case "methods":
				return html`<tansuan-methods .desk=${desk}></tansuan-methods>`;
		}
	}

	override render() {
		const { desk } = this;
		if (!desk) return nothing;
		const text = strings();
		const own = desk.store.current.get()?.factors.length;
		return html`<p class="lead">${text.lead}</p>
			<tansuan-tabs
				label=${text.tabs.label}
				value=${this.#tab}
				.tabs=${TABS.map((value) => ({
					value,
					label: text.tabs[value],
					...(value === "own" && own ? { count: own } : {}),
				}))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					if (event.composedPath()[0] === event.currentTarget)
						this.#go({ tab: event.detail.value });
				}}
			>${this.#content(desk)}</tansuan-tabs>`;
	}
}
