// A choice from a list that is not all in sight.

import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { icon } from "../icon/icon.ts";
import { Field } from "./field.ts";

/** One choice, or with `group` one of a named group of choices. */
export interface Choice {
	value: string;
	label: string;
	group?: string;
	disabled?: boolean;
}

/**
 * A select field.
 *
 * @event tansuan-changed - The chosen value.
 */
export class TansuanSelect extends Field {
	/** The choices, grouped in their order. */
	@property({ attribute: false }) choices: readonly Choice[] = [];
	/** What an empty value says. */
	@property() placeholder?: string;

	#choose(event: Event) {
		this.value = (event.target as HTMLSelectElement).value;
		this.emit("tansuan-changed", { value: this.value });
	}

	#option(choice: Choice) {
		return html`<option
			value=${choice.value}
			?disabled=${choice.disabled ?? false}
			.selected=${choice.value === this.value}
		>${choice.label}</option>`;
	}

	override render() {
		const groups = Map.groupBy(this.choices, (choice) => choice.group);
		return this.frame(html`<select
				id="control"
				?disabled=${this.disabled}
				aria-required=${this.required}
				aria-invalid=${this.error !== ""}
				aria-describedby=${this.described}
				@change=${this.#choose}
			>
				${
					this.placeholder === undefined
						? nothing
						: html`<option value="" .selected=${this.value === ""}>${this.placeholder}</option>`
				}
				${[...groups].map(([group, choices]) =>
					group === undefined
						? choices.map((choice) => this.#option(choice))
						: html`<optgroup label=${group}>${choices.map((choice) => this.#option(choice))}</optgroup>`,
				)}
			</select>${icon("down")}`);
	}
}
