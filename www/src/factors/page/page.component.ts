// The page 因子库: the built-in factors, one's own, and the methods behind them.

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Fit } from "../../engine/types.ts";
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
	/** What the address says besides the page: `tab`, `text`, `method`, and `factor` as `pack/id`. */
	@property({ attribute: false }) query: Query = {};

	@state() private fit: Fit | undefined;

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
		const open = (event: CustomEvent<{ record: FactorRecord & { fit?: Fit } }>) => {
			const { pack, id, fit } = event.detail.record;
			this.fit = fit;
			this.#go({ ...rest, factor: `${pack}/${id}` });
		};
		return html`<tansuan-packs .library=${desk.library}></tansuan-packs>
			<tansuan-factor-search
				.library=${desk.library}
				.text=${this.query.text ?? ""}
				.chosen=${opened ? `${opened.pack} ${opened.id}` : ""}
				@tansuan-factor-opened=${open}
			></tansuan-factor-search>
			${
				opened
					? html`<tansuan-dialog open heading=${inLanguage(opened.name)} @tansuan-closed=${() => this.#go(rest)}>
						<tansuan-factor-detail
							.record=${opened}
							.fit=${this.fit}
							.library=${desk.library}
							@tansuan-factor-opened=${open}
						></tansuan-factor-detail>
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
				return html`<tansuan-methods .desk=${desk} asked=${this.query.method ?? ""}></tansuan-methods>`;
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
