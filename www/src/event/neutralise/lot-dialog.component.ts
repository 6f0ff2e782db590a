// The dialog of a lot of the register: a new one is added when it is right, one that is there is saved as it is typed.

import { css, html, nothing } from "lit";
import { property, queryAll, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { AssetLot } from "../../engine/types.ts";
import { words } from "../../i18n/index.ts";
import { forestFields, qualityFields, retirementFields } from "../../parts/lots/fields.ts";
import { strings as lotStrings } from "../../parts/lots/strings.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import type { TansuanForm } from "../../ui/form/form.component.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { Edited } from "../parts/page.ts";
import { blankLot, lotEdits, lotItem } from "./lot-edits.ts";
import { usedFields } from "./lot-fields.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A new lot is right and shall be added to the register. */
		"tansuan-lot-accepted": CustomEvent<{ lot: AssetLot }>;
		/** A lot of the register has changed. */
		"tansuan-lot-edited": CustomEvent<{ id: string; edits: Record<string, unknown> }>;
		/** A lot shall no longer be used for the event. */
		"tansuan-lot-released": CustomEvent<{ id: string }>;
	}
}

/**
 * The dialog; it stands on the page only while it is open.
 *
 * @event tansuan-lot-accepted - Add the lot.
 * @event tansuan-lot-edited - The lot has changed.
 * @event tansuan-lot-released - The event doesn't use it.
 * @event tansuan-closed - It was closed.
 */
export class TansuanEventLot extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				--tansuan-dialog-width: 680px;
			}

			.stack {
				display: grid;
				gap: var(--tansuan-space-5);
			}

			.remove {
				margin-inline-end: auto;
			}
		`,
	];

	/** The lot; a new one where there is none. */
	@property({ attribute: false }) lot: AssetLot | undefined;
	/** The event that uses it. */
	@property() event = "";
	/** Whether the view of ISO 14068-1 is shown. */
	@property({ type: Boolean }) iso = false;

	@state() private draft: AssetLot = blankLot(newId());
	@queryAll("tansuan-form") private forms!: NodeListOf<TansuanForm>;

	#edit(edits: Record<string, unknown>) {
		const { lot } = this;
		const changes = lotEdits(lot ?? this.draft, edits, this.event, newId);
		if (lot) this.emit("tansuan-lot-edited", { id: lot.id, edits: changes });
		else this.draft = { ...this.draft, ...changes };
	}

	#accept() {
		const right = [...this.forms].map((form) => form.finish());
		if (!right.every(Boolean)) return;
		const said = Object.entries(this.draft).filter(([, value]) => value !== undefined);
		this.emit("tansuan-lot-accepted", { lot: Object.fromEntries(said) as unknown as AssetLot });
	}

	#close() {
		for (const form of this.forms) form.finish();
		this.emit("tansuan-closed");
	}

	#form(lot: AssetLot, heading: string, note: string, fields: readonly FieldSpec[]) {
		return html`<section>
			<header><h3>${heading}</h3>${note && html`<small>${note}</small>`}</header>
			<tansuan-form
				.fields=${fields}
				.item=${lotItem(lot, this.event)}
				@tansuan-fields-edited=${({ detail }: Edited) => this.#edit(detail.edits)}
			></tansuan-form>
		</section>`;
	}

	override render() {
		const lot = this.lot ?? this.draft;
		const text = strings().lot;
		const { forest, quality } = lotStrings();
		const common = words().common;
		return html`<tansuan-dialog
			open
			heading=${this.lot ? this.lot.name || text.fresh : text.fresh}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.#close();
			}}
		>
			${keyed(
				lot.id,
				html`<div class="stack">
					${this.#form(lot, text.what, "", usedFields(lot))}
					${this.#form(lot, text.retirement, text.retiredHint, retirementFields(false))}
					${lot.kind === "new-forest" ? this.#form(lot, forest.heading, forest.note, forestFields()) : nothing}
					${this.iso ? this.#form(lot, quality.heading, "", qualityFields()) : nothing}
				</div>`,
			)}
			${
				this.lot
					? html`<tansuan-button
							class="remove"
							slot="actions"
							@click=${() => this.emit("tansuan-lot-released", { id: lot.id })}
						>${text.remove}</tansuan-button>
						<tansuan-button slot="actions" variant="primary" @click=${this.#close}>${common.done}</tansuan-button>`
					: html`<tansuan-button slot="actions" @click=${() => this.emit("tansuan-closed")}>${common.cancel}</tansuan-button>
						<tansuan-button slot="actions" variant="primary" @click=${this.#accept}>${common.add}</tansuan-button>`
			}
		</tansuan-dialog>`;
	}
}
