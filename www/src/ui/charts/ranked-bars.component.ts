// Horizontal bars from the largest down: a name, its bar, its figure.

import { css, html, nothing, svg } from "lit";
import { property } from "lit/decorators.js";
import { approximate } from "./approximate.ts";
import { chartStyles } from "./chart.styles.ts";
import { Chart } from "./chart.ts";
import { type Tone, toneStyles } from "./tone.ts";

/** One bar. */
export interface Ranked {
	key: string;
	label: string;
	value: string;
	tone: Tone;
	/** What stands under the name. */
	note?: string;
}

/**
 * Ranked bars; each row is a button.
 *
 * @event tansuan-mark-chosen - `key` of the row.
 */
export class TansuanRankedBars extends Chart {
	static override styles = [
		chartStyles,
		toneStyles,
		css`
			ol {
				display: grid;
				margin: 0;
				padding: 0;
				list-style: none;
			}

			button {
				display: grid;
				grid-template-columns: minmax(90px, 30%) minmax(0, 1fr) 116px;
				gap: 0 var(--tansuan-space-4);
				align-items: center;
				width: 100%;
				min-height: var(--tansuan-target);
				padding: 6px 0;
				border: 0;
				border-bottom: 1px solid var(--tansuan-color-rule);
				background: none;
				color: inherit;
				font: inherit;
				font-size: 13.5px;
				font-variant-numeric: tabular-nums;
				text-align: start;
				cursor: pointer;
			}

			button:hover .value {
				color: var(--tansuan-color-accent);
			}

			button:focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
				outline-offset: 2px;
			}

			.name {
				overflow-wrap: anywhere;
			}

			small {
				display: block;
				color: var(--tansuan-color-text-3);
				font-size: 12px;
				line-height: 17px;
			}

			.value {
				text-align: end;
				text-decoration: underline dotted;
				text-decoration-color: var(--tansuan-color-accent);
				text-underline-offset: 4px;
				white-space: nowrap;
			}

			svg {
				height: 12px;
			}

			@media (max-width: 720px) {
				button {
					grid-template-columns: minmax(0, 1fr) auto;
				}

				svg {
					grid-area: 2 / 1 / auto / -1;
					margin-top: 5px;
				}
			}
		`,
	];

	/** The rows, the largest first. */
	@property({ attribute: false }) items: readonly Ranked[] = [];

	override render() {
		const largest = Math.max(0, ...this.items.map((item) => approximate(item.value)));
		return html`<ol aria-label=${this.label}>
			${this.items.map((item) => {
				const length = largest === 0 ? 0 : Math.max(0, approximate(item.value) / largest) * 100;
				return html`<li>
					<button type="button" @click=${() => this.emit("tansuan-mark-chosen", { key: item.key })}>
						<span class="name">${item.label}${item.note ? html`<small>${item.note}</small>` : nothing}</span>
						<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">${svg`<rect
							class=${`mark ${item.tone}`} x="0" y="0" width=${length} height="12"
						></rect>`}</svg>
						<span class="value">${this.amount(item.value)}</span>
					</button>
				</li>`;
			})}
		</ol>`;
	}
}
