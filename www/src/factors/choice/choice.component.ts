// The factor of a source: which one, its values and where they come from; and the picker.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { FactorContext, FactorPin } from "../../engine/types.ts";
import type { Library } from "../library.ts";
import { type MethodRecord, needsFactor } from "../model.ts";
import "../picker/picker.ts";
import { inLanguage } from "../../i18n/index.ts";
import { marks } from "../search/row.ts";
import { keyValues, sourceText, valueText } from "../texts.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** The factor of a source shall be chosen by the engine again. */
		"tansuan-factor-cleared": CustomEvent<undefined>;
	}
}

/** Whether two contexts say different things; the same is made anew with every rendering. */
const differs = (one?: FactorContext, other?: FactorContext) =>
	JSON.stringify(one) !== JSON.stringify(other);

/**
 * The factor of a source.
 *
 * @event tansuan-factor-picked - Another factor.
 * @event tansuan-factor-cleared - No factor of its own.
 */
export class TansuanFactorChoice extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
			gap: var(--tansuan-space-2);
		}

		p {
			margin: 0;
		}

		.note {
			color: var(--tansuan-color-text-2);
		}

		.wrong {
			color: var(--tansuan-color-wrong);
		}

		small {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
			line-height: 18px;
		}

		.ways {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-2);
		}

		b {
			font-weight: 560;
		}
	`;

	/** The method of the source. */
	@property({ attribute: false }) method?: MethodRecord | undefined;
	/** Its factor. */
	@property({ attribute: false }) pin?: FactorPin | undefined;
	/** The fuel table of the organisation's guideline. */
	@property() set = "";
	/** What the factor is wanted for. */
	@property({ attribute: false, hasChanged: differs }) prefer?: FactorContext;
	/** Where factors come from. */
	@property({ attribute: false }) library?: Library;

	@state() private picking = false;

	#pinned(pin: FactorPin) {
		const record = this.library?.factor(pin);
		if (!record) return html`<p class="wrong">${strings().missing(pin.factor)}</p>`;
		const values = keyValues(record, this.method)
			.map((value) => `${value.symbol ?? inLanguage(value.name)} ${valueText(value)}`)
			.join(" · ");
		return html`<p><b>${inLanguage(record.name)}</b> ${marks(record)}<small>${values}</small><small>${sourceText(record.source)}</small></p>`;
	}

	override render() {
		const { method, pin } = this;
		if (!method) return nothing;
		const text = strings();
		const needs = needsFactor(method);
		const selects = method.select !== undefined;
		if (!needs && !selects && !pin) return html`<p class="note">${text.notNeeded}</p>`;
		return html`${
			pin ? this.#pinned(pin) : html`<p class="note">${selects ? text.byEngine : text.none}</p>`
		}
			<div class="ways">
				<tansuan-button
					variant=${pin || selects ? "plain" : "primary"}
					popup="dialog"
					@click=${() => {
						this.picking = true;
					}}
				>${pin ? text.change : text.choose}</tansuan-button>
				${
					pin && (selects || !needs)
						? html`<tansuan-button variant="quiet" @click=${() => this.emit("tansuan-factor-cleared")}>${text.clear}</tansuan-button>`
						: nothing
				}
			</div>
			${
				this.picking
					? html`<tansuan-factor-picker
						.library=${this.library}
						.method=${method.id}
						.set=${this.set}
						.prefer=${this.prefer}
						.chosen=${pin ? `${pin.pack} ${pin.factor}` : ""}
						@tansuan-factor-picked=${() => {
							this.picking = false;
						}}
						@tansuan-closed=${(event: Event) => {
							event.stopPropagation();
							this.picking = false;
						}}
					></tansuan-factor-picker>`
					: nothing
			}`;
	}
}
