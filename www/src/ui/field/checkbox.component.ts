// A choice between yes and no.

import { html } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { Field } from "./field.ts";

/**
 * A checkbox with its label beside it.
 *
 * @event tansuan-changed - `true` or `false`, as text.
 */
export class TansuanCheckbox extends Field {
	/** Ticked or not. */
	@property({ type: Boolean, reflect: true }) checked = false;

	#toggle(event: Event) {
		this.checked = (event.target as HTMLInputElement).checked;
		this.emit("tansuan-changed", { value: String(this.checked) });
	}

	override render() {
		return html`<div class="field">
			<div class="ticks"><label class="check"><input
				type="checkbox"
				.checked=${live(this.checked)}
				?disabled=${this.disabled}
				aria-describedby=${this.described}
				@change=${this.#toggle}
			><span>${this.label}</span></label>${this.helping()}</div>
			${this.note()}
		</div>`;
	}
}
