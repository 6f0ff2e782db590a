// A modal dialog on the browser's own <dialog>, which keeps the focus and closes on Escape.

import { html, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import { closeStyles } from "../close.styles.ts";
import { TansuanElement } from "../element.ts";
import { bringBack, focusedElement } from "../focus.ts";
import { icon, iconStyles } from "../icon/icon.ts";
import { dialogStyles } from "./dialog.styles.ts";

/**
 * A dialog, or with `placement="foot"` a sheet from below.
 *
 * @slot - What it says.
 * @slot actions - Its buttons, the one that matters most last.
 * @event tansuan-closed - It was closed, however that came.
 */
export class TansuanDialog extends TansuanElement {
	static override styles = [closeStyles, dialogStyles, iconStyles];

	/** Its title. */
	@property() heading = "";
	/** Whether it is shown. */
	@property({ type: Boolean, reflect: true }) open = false;
	/** In the middle of the page, or a sheet at its foot. */
	@property({ reflect: true }) placement: "middle" | "foot" = "middle";

	@query("dialog") private dialog!: HTMLDialogElement;
	@state() private hasActions = false;

	/** What had the focus before. */
	#from: HTMLElement | undefined;

	override disconnectedCallback() {
		super.disconnectedCallback();
		// A dialog that is taken away open gives the focus back itself: the browser does so on closing alone.
		const from = this.#from;
		this.#from = undefined;
		if (this.open) requestAnimationFrame(() => bringBack(from));
	}

	protected override updated(changed: PropertyValues<this>) {
		if (!changed.has("open") || this.dialog.open === this.open) return;
		if (this.open) {
			this.#from = focusedElement();
			this.dialog.showModal();
		} else this.dialog.close();
	}

	#closed() {
		this.open = false;
		this.emit("tansuan-closed");
	}

	/** A press on the scrim closes; one that began inside does not. */
	#press(event: PointerEvent) {
		if (event.target === this.dialog && event.composedPath()[0] === this.dialog) {
			const box = this.dialog.getBoundingClientRect();
			const inside =
				event.clientX >= box.left &&
				event.clientX <= box.right &&
				event.clientY >= box.top &&
				event.clientY <= box.bottom;
			if (!inside) this.dialog.close();
		}
	}

	override render() {
		return html`<dialog aria-labelledby="heading" @close=${this.#closed} @pointerdown=${this.#press}>
			<div class="head">
				<h2 id="heading">${this.heading}</h2>
				<button
					class="close"
					type="button"
					aria-label=${words().common.close}
					@click=${() => this.dialog.close()}
				>${icon("close")}</button>
			</div>
			<div class="body" tabindex="0"><slot></slot></div>
			<div class="foot" ?hidden=${!this.hasActions}>
				<slot
					name="actions"
					@slotchange=${(event: Event) => {
						this.hasActions = (event.target as HTMLSlotElement).assignedElements().length > 0;
					}}
				></slot>
			</div>
		</dialog>`;
	}
}
