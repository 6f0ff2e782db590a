// A choice among a few, all in sight: years, languages, views.

import { html, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { TansuanElement } from "../element.ts";
import { segmentedStyles } from "./segmented.styles.ts";

/** One segment. */
export interface Segment {
	value: string;
	label: string;
	/** The full name for readers where the label is short. */
	name?: string;
	/** The language of the label where it differs from the page's. */
	lang?: string;
}

/**
 * A segmented control: a group of radio buttons with one stop for the tab key.
 *
 * @event tansuan-changed - The chosen value.
 */
export class TansuanSegmented extends TansuanElement {
	static override styles = segmentedStyles;

	/** What is chosen, for readers. */
	@property() label = "";
	/** The chosen value. */
	@property() value = "";
	/** The choices. */
	@property({ attribute: false }) segments: readonly Segment[] = [];

	#follow = false;

	#choose(value: string, follow = false) {
		if (value === this.value) return;
		this.value = value;
		this.#follow = follow;
		this.emit("tansuan-changed", { value });
	}

	#key(event: KeyboardEvent) {
		const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const at = this.segments.findIndex((segment) => segment.value === this.value);
		const count = this.segments.length;
		const next = this.segments[(Math.max(at, 0) + step + count) % count];
		if (next) this.#choose(next.value, true);
	}

	protected override updated(changed: PropertyValues<this>) {
		if (!changed.has("value") || !this.#follow) return;
		this.#follow = false;
		this.renderRoot.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
	}

	override render() {
		const known = this.segments.some((segment) => segment.value === this.value);
		return html`<div class="strip" role="radiogroup" aria-label=${this.label} @keydown=${this.#key}>
			${this.segments.map((segment, index) => {
				const on = segment.value === this.value;
				return html`<button
					type="button"
					role="radio"
					aria-checked=${on}
					aria-label=${segment.name ?? segment.label}
					lang=${ifDefined(segment.lang)}
					tabindex=${on || (!known && index === 0) ? 0 : -1}
					@click=${() => this.#choose(segment.value)}
				>${segment.label}</button>`;
			})}
		</div>`;
	}
}
