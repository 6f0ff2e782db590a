// Choosing the method of a source: its name and what it does, in plain words.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { MethodRecord } from "../../../factors/model.ts";
import { inLanguage } from "../../../i18n/index.ts";
import "../../../ui/button/button.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A method was chosen for a source. */
		"tansuan-method-chosen": CustomEvent<{ method: MethodRecord }>;
	}
}

/**
 * The choice of a method: the one that is chosen, and the others on demand.
 *
 * @event tansuan-method-chosen - The method.
 */
export class TansuanMethodChoice extends TansuanElement {
	static override styles = css`
		:host {
			display: grid;
			gap: var(--tansuan-space-2);
		}

		p {
			margin: 0;
		}

		small {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
			line-height: 18px;
		}

		fieldset {
			display: grid;
			margin: 0;
			padding: 0;
			border: 0;
		}

		legend {
			padding: 0;
			color: var(--tansuan-color-text-2);
			font-size: var(--tansuan-size-note);
		}

		label {
			display: grid;
			grid-template-columns: auto minmax(0, 1fr);
			gap: 10px;
			padding: 8px 0;
			border-bottom: 1px solid var(--tansuan-color-rule);
			cursor: pointer;
		}

		input {
			width: 16px;
			height: 16px;
			margin: 3px 0;
		}

		input:focus-visible {
			outline: 2px solid var(--tansuan-color-accent);
			outline-offset: 2px;
		}

		tansuan-button {
			justify-self: start;
		}
	`;

	/** The methods that fit. */
	@property({ attribute: false }) methods: readonly MethodRecord[] = [];
	/** The id of the one that is chosen. */
	@property() value = "";

	@state() private open = false;

	#choose(method: MethodRecord) {
		this.open = false;
		if (method.id !== this.value) this.emit("tansuan-method-chosen", { method });
	}

	#words(method: MethodRecord) {
		return html`${inLanguage(method.name)}${
			method.description ? html`<small>${inLanguage(method.description)}</small>` : nothing
		}`;
	}

	override render() {
		const text = strings().method;
		const chosen = this.methods.find((method) => method.id === this.value);
		if (this.methods.length === 0) return html`<p>${text.none}</p>`;
		if (chosen && !this.open) {
			return html`<p>${this.#words(chosen)}</p>${
				this.methods.length > 1
					? html`<tansuan-button
						variant="quiet"
						expanded="false"
						@click=${() => {
							this.open = true;
						}}
					>${text.change}</tansuan-button>`
					: nothing
			}`;
		}
		return html`<fieldset>
			<legend>${text.choose}</legend>
			${this.methods.map(
				(method) => html`<label>
					<input
						type="radio"
						name="method"
						.checked=${method.id === this.value}
						@change=${() => this.#choose(method)}
						@click=${() => this.#choose(method)}
					>
					<span>${this.#words(method)}</span>
				</label>`,
			)}
		</fieldset>`;
	}
}
