// A field for a line or a paragraph of text, or for a number as it is typed.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { Field } from "./field.ts";

/**
 * A text field.
 *
 * @event tansuan-edited - The text at each keystroke.
 * @event tansuan-changed - The text when it is committed.
 */
export class TansuanTextField extends Field {
	/** The native type; a number is a text here, kept as typed. */
	@property() type: "text" | "email" | "tel" | "url" | "date" | "search" | "password" = "text";
	/** Right-aligned digits and a decimal keyboard. */
	@property({ type: Boolean, reflect: true }) number = false;
	/** Several lines. */
	@property({ type: Boolean }) multiline = false;
	/** An example of what to type. */
	@property() placeholder?: string;
	/** The unit after the control. */
	@property() suffix?: string;
	/** The most characters it takes. */
	@property({ type: Number }) maxlength?: number;
	/** What browsers may fill in. */
	@property() fill: AutoFill = "off";

	#edit(event: Event) {
		this.value = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
		this.emit("tansuan-edited", { value: this.value });
	}

	#commit() {
		this.emit("tansuan-changed", { value: this.value });
	}

	override render() {
		if (this.multiline) {
			return this.frame(html`<textarea
				id="control"
				.value=${live(this.value)}
				placeholder=${ifDefined(this.placeholder)}
				maxlength=${ifDefined(this.maxlength)}
				?disabled=${this.disabled}
				aria-required=${this.required}
				aria-invalid=${this.error !== ""}
				aria-describedby=${this.described}
				@input=${this.#edit}
				@change=${this.#commit}
			></textarea>`);
		}
		return this.frame(html`<input
			id="control"
			type=${this.type}
			.value=${live(this.value)}
			inputmode=${this.number ? "decimal" : nothing}
			placeholder=${ifDefined(this.placeholder)}
			maxlength=${ifDefined(this.maxlength)}
			autocomplete=${this.fill}
			?disabled=${this.disabled}
			aria-required=${this.required}
			aria-invalid=${this.error !== ""}
			aria-describedby=${this.described}
			@input=${this.#edit}
			@change=${this.#commit}
		>${this.suffix ? html`<span class="suffix">${this.suffix}</span>` : nothing}`);
	}
}
