// The dialog in which a lot that the register has already is used for the event.

import { css, html } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { AssetLot } from "../../engine/types.ts";
import { formatNumber, withUnit } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import { strings as lotStrings } from "../../parts/lots/strings.ts";
import type { TansuanForm } from "../../ui/form/form.component.ts";
import type { Edited } from "../parts/page.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** So much of a lot shall be used. */
		"tansuan-lot-used": CustomEvent<{ id: string; quantity: string }>;
	}
}

/**
 * The dialog; it stands on the page only while it is open.
 *
 * @event tansuan-lot-used - Use so much of a lot.
 * @event tansuan-closed - It was closed.
 */
export class TansuanEventUse extends TansuanElement {
	static override styles = css`
		p {
			margin: 0 0 var(--tansuan-space-3);
			color: var(--tansuan-color-text-2);
		}
	`;

	/** The lots that can be used. */
	@property({ attribute: false }) lots: readonly AssetLot[] = [];

	@state() private item: Readonly<Record<string, unknown>> = {};
	@query("tansuan-form") private form!: TansuanForm;

	#accept() {
		const { lot, quantity } = this.item;
		if (!this.form.finish() || typeof lot !== "string" || typeof quantity !== "string") return;
		this.emit("tansuan-lot-used", { id: lot, quantity });
	}

	override render() {
		const text = strings().use;
		const { tonnes } = shared();
		const { kinds } = lotStrings();
		const close = () => this.emit("tansuan-closed");
		return html`<tansuan-dialog
			open
			heading=${text.heading}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				close();
			}}
		>
			<p>${text.why}</p>
			<tansuan-form
				.fields=${[
					{
						name: "lot",
						kind: "choice",
						label: text.lot,
						required: true,
						placeholder: shared().none,
						choices: this.lots.map(({ id, name, kind, quantity }) => ({
							value: id,
							label: `${name} · ${kinds[kind]} · ${withUnit(formatNumber(quantity), tonnes)}`,
						})),
					},
					{ name: "quantity", kind: "number", label: text.amount, suffix: tonnes, required: true },
				]}
				.item=${this.item}
				@tansuan-fields-edited=${({ detail }: Edited) => {
					this.item = { ...this.item, ...detail.edits };
				}}
			></tansuan-form>
			<tansuan-button slot="actions" @click=${close}>${words().common.cancel}</tansuan-button>
			<tansuan-button slot="actions" variant="primary" @click=${this.#accept}>${text.add}</tansuan-button>
		</tansuan-dialog>`;
	}
}
