// The dialog in which a factor is chosen for a source: search, look at it in full, take it.

import { css, html } from "lit";
import { property, state } from "lit/decorators.js";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../detail/detail.ts";
import "../events.ts";
import type { Fit } from "../../engine/types.ts";
import type { Library } from "../library.ts";
import type { FactorContext, FactorRecord } from "../model.ts";
import "../search/search.ts";
import { strings } from "../strings.ts";

/**
 * The picker; it stands on the page only while it is open.
 *
 * @event tansuan-factor-picked - The factor that was taken.
 * @event tansuan-closed - It was closed.
 */
export class TansuanFactorPicker extends TansuanElement {
	static override styles = css`
		:host {
			--tansuan-dialog-width: 860px;
		}

		p {
			margin: 0 0 var(--tansuan-space-3);
			color: var(--tansuan-color-text-2);
		}
	`;

	/** Where factors come from. */
	@property({ attribute: false }) library?: Library;
	/** The method that the factor is for. */
	@property() method = "";
	/** The fuel table to begin with: that of the organisation's guideline. */
	@property() set = "";
	/** The factor that is chosen now: pack and id. */
	@property() chosen = "";

	/** Words to begin with. */
	@property() text = "";

	/** What it is wanted for: the source's place, year and unit. */
	@property({ attribute: false }) prefer?: FactorContext;

	@state() private open: (FactorRecord & { fit?: Fit }) | undefined;

	#pick() {
		if (this.open) this.emit("tansuan-factor-picked", { record: this.open });
	}

	override render() {
		const text = strings().picker;
		const method = this.library?.method(this.method);
		return html`<tansuan-dialog
			open
			heading=${this.open ? inLanguage(this.open.name) : text.heading}
			@tansuan-factor-opened=${(event: CustomEvent<{ record: FactorRecord }>) => {
				event.stopPropagation();
				this.open = event.detail.record;
			}}
		>
			<div ?hidden=${this.open !== undefined}>
				<p>${method ? text.hint(inLanguage(method.name)) : ""}</p>
				<tansuan-factor-search
					.library=${this.library}
					.method=${this.method}
					.chosen=${this.chosen}
					.text=${this.text}
					.set=${method?.category === "fuel" ? this.set : ""}
					.prefer=${this.prefer}
					.filters=${method?.category === "fuel" ? ["set", "pack"] : ["pack", "region", "year"]}
				></tansuan-factor-search>
			</div>
			${
				this.open
					? html`<tansuan-factor-detail .record=${this.open} .fit=${this.open.fit} .library=${this.library}></tansuan-factor-detail>
						<tansuan-button
							slot="actions"
							@click=${() => {
								this.open = undefined;
							}}
						>${text.back}</tansuan-button>
						<tansuan-button slot="actions" variant="primary" @click=${this.#pick}>${text.pick}</tansuan-button>`
					: ""
			}
		</tansuan-dialog>`;
	}
}
