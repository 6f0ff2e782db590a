// The page 台账: what there is of each kind, and the lots.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { AssetRegister } from "../../engine/types.ts";
import type { Query } from "../../routes/index.ts";
import { Editor } from "../../store/editor.ts";
import "../../ui/data-table/data-table.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { AssetsDesk } from "../desk.ts";
import "./list.ts";
import { strings } from "./strings.ts";
import { totalsTable } from "./totals.ts";

/** The page of lots. */
export class TansuanAssetsLots extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: grid;
				gap: var(--tansuan-space-6);
				max-width: var(--tansuan-content-width);
				padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
			}

			.lead {
				max-width: 68ch;
				margin: 0;
				color: var(--tansuan-color-text-2);
				text-wrap: pretty;
			}

			.about {
				max-width: 640px;
			}

			@media (max-width: 720px) {
				:host {
					padding-block: var(--tansuan-space-4) 0;
				}
			}
		`,
	];

	/** The open register, and the subjects that its lots are used for. */
	@property({ attribute: false }) desk?: AssetsDesk;
	/** What the address says besides the page: a `lot` to open. */
	@property({ attribute: false }) query: Query = {};

	readonly #edit = new Editor(this, () => this.desk?.store);

	#about(register: AssetRegister) {
		const text = strings().register;
		return html`<section class="about">
			<header><h2>${text.heading}</h2></header>
			<tansuan-form
				.fields=${[{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true }]}
				.item=${{ note: register.note }}
				@tansuan-fields-edited=${({ detail }: CustomEvent<{ edits: Record<string, unknown> }>) =>
					void this.#edit.run("set-fields", { path: [], edits: detail.edits })}
			></tansuan-form>
		</section>`;
	}

	override render() {
		const { desk } = this;
		const register = desk?.store.assets.get();
		if (!desk || !register) return nothing;
		const text = strings();
		const result = desk.store.assetsResult.get();
		const some = (register.lots ?? []).length > 0;
		return html`${some ? html`<p class="lead">${text.lead}</p>` : nothing}
			${
				some && result && result.totals.length > 0
					? html`<section>
						<header><h2>${text.totals.heading}</h2><small>${text.totals.note}</small></header>
						<tansuan-data-table label=${text.totals.heading} .table=${totalsTable(result)}></tansuan-data-table>
					</section>`
					: nothing
			}
			${keyed(
				register.id,
				html`<tansuan-lot-list
					.document=${register}
					.findings=${desk.store.findings.get()}
					.results=${result?.lots ?? []}
					.subjects=${desk.subjects.get() ?? []}
					.store=${desk.store}
					.openId=${this.query.lot}
				></tansuan-lot-list>`,
			)}
			${some ? keyed(register.id, this.#about(register)) : nothing}`;
	}
}
