// A dialog with the form of one item: a new one is added when it is right, one that is there is saved
// as it is typed.

import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import "../button/button.ts";
import "../dialog/dialog.ts";
import { TansuanElement } from "../element.ts";
import type { FieldSpec, FormItem } from "./fields.ts";
import "./form.ts";
import type { TansuanForm } from "./form.component.ts";

declare global {
	interface HTMLElementEventMap {
		/** A new item is right and shall be added. */
		"tansuan-item-accepted": CustomEvent<undefined>;
		/** The item shall go. */
		"tansuan-item-removed": CustomEvent<undefined>;
	}
}

/**
 * An item's dialog; it stands on the page only while it is open.
 *
 * @slot - What else belongs to the item.
 * @event tansuan-fields-edited - What has changed in the form.
 * @event tansuan-item-accepted - Add it.
 * @event tansuan-item-removed - Delete it.
 * @event tansuan-closed - The dialog was closed.
 */
export class TansuanItemDialog extends TansuanElement {
	static override styles = css`
		:host {
			--tansuan-dialog-width: 640px;
		}

		.remove {
			margin-inline-end: auto;
		}

		slot {
			display: block;
			margin-top: var(--tansuan-space-4);
		}
	`;

	/** Its title. */
	@property() heading = "";
	/** The fields of the form. */
	@property({ attribute: false }) fields: readonly FieldSpec[] = [];
	/** The item. */
	@property({ attribute: false }) item: FormItem = {};
	/** Whether it is still to be added. */
	@property({ type: Boolean }) fresh = false;
	/** What the engine found wrong with a field. */
	@property({ attribute: false }) problemOf: (name: string) => string = () => "";

	@query("tansuan-form") private form!: TansuanForm;

	#accept() {
		if (this.form.finish()) this.emit("tansuan-item-accepted");
	}

	#close() {
		this.form.finish();
		this.emit("tansuan-closed");
	}

	override render() {
		const text = words().common;
		return html`<tansuan-dialog
			open
			heading=${this.heading}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.#close();
			}}
		>
			<tansuan-form .fields=${this.fields} .item=${this.item} .problemOf=${this.problemOf}></tansuan-form>
			<slot></slot>
			${
				this.fresh
					? nothing
					: html`<tansuan-button
						class="remove"
						slot="actions"
						variant="danger"
						@click=${() => this.emit("tansuan-item-removed")}
					>${text.delete}</tansuan-button>`
			}
			${
				this.fresh
					? html`<tansuan-button slot="actions" @click=${() => this.emit("tansuan-closed")}>${text.cancel}</tansuan-button>
						<tansuan-button slot="actions" variant="primary" @click=${this.#accept}>${text.add}</tansuan-button>`
					: html`<tansuan-button slot="actions" variant="primary" @click=${this.#close}>${text.done}</tansuan-button>`
			}
		</tansuan-dialog>`;
	}
}
