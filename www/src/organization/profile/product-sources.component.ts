// Which sources serve one product alone.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import type { Source } from "../../engine/types.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import { strings } from "./products-strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** The sources of a product were chosen. */
		"tansuan-sources-chosen": CustomEvent<{ sources: string[] }>;
	}
}

/**
 * The choice of sources.
 *
 * @event tansuan-sources-chosen - All that are ticked.
 */
export class TansuanProductSources extends TansuanElement {
	static override styles = css`
		fieldset {
			margin: 0;
			padding: 0;
			border: 0;
		}

		legend {
			padding: 0;
			font-weight: 620;
		}

		p {
			margin: 0 0 var(--tansuan-space-2);
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
		}

		.list {
			display: grid;
			grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
		}
	`;

	/** The sources there are. */
	@property({ attribute: false }) sources: readonly Source[] = [];
	/** The ids of those that are chosen. */
	@property({ attribute: false }) chosen: readonly string[] = [];

	#toggle(id: string, on: boolean) {
		const sources = this.sources
			.map((source) => source.id)
			.filter((each) => (each === id ? on : this.chosen.includes(each)));
		this.emit("tansuan-sources-chosen", { sources });
	}

	override render() {
		const text = strings();
		return html`<fieldset>
			<legend>${text.sources}</legend>
			<p>${text.sourcesHint}</p>
			<div class="list">${this.sources.map(
				({ id, name }) => html`<tansuan-checkbox
					.label=${name}
					?checked=${this.chosen.includes(id)}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						event.stopPropagation();
						this.#toggle(id, event.detail.value === "true");
					}}
				></tansuan-checkbox>`,
			)}</div>
		</fieldset>`;
	}
}
