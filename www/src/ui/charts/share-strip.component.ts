// A strip that is the whole, cut by share, with its legend.

import { html, nothing, svg } from "lit";
import { property } from "lit/decorators.js";
import { formatPercent } from "../../format/index.ts";
import { Chart } from "./chart.ts";
import { shares } from "./geometry.ts";
import type { Tone } from "./tone.ts";

/** One part of the whole. */
export interface Share {
	key: string;
	label: string;
	value: string;
	tone: Tone;
	/** Its percentage as the engine gives it; without one none is shown. */
	percent?: string;
}

const HEIGHT = 22;

/**
 * A share strip.
 *
 * @event tansuan-mark-chosen - `key` of the part.
 */
export class TansuanShareStrip extends Chart {
	/** The parts, in the order of the scale. */
	@property({ attribute: false }) parts: readonly Share[] = [];

	#name(part: Share): string {
		const percent = part.percent === undefined ? "" : `, ${formatPercent(part.percent)}`;
		return `${part.label}: ${this.amount(part.value)}${percent}`;
	}

	#choose(part: Share) {
		this.emit("tansuan-mark-chosen", { key: part.key });
	}

	#key(event: KeyboardEvent, parts: readonly Share[]) {
		const part = parts[this.stop];
		if (part && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			this.#choose(part);
		} else this.walk(event, parts.length, (from, step) => from + step);
	}

	override render() {
		const pieces = shares(this.parts, this.width);
		if (pieces.length === 0) return nothing;
		const parts = pieces.map((piece) => piece.item);
		return html`<svg
				role="group"
				aria-label=${this.label}
				height=${HEIGHT}
				@keydown=${(event: KeyboardEvent) => this.#key(event, parts)}
			>
				<g class="marks">${pieces.map(
					({ item, x, width }, index) => svg`<rect
						class=${`mark ${item.tone}`}
						role="button"
						tabindex=${index === this.stop ? 0 : -1}
						aria-label=${this.#name(item)}
						x=${x} y="0" width=${width} height=${HEIGHT} rx="1.5"
						@click=${() => this.#choose(item)}
						@focus=${() => {
							this.stop = index;
						}}
					><title>${this.#name(item)}</title></rect>`,
				)}</g>
			</svg>
			<ul class="legend">
				${parts.map(
					(part) => html`<li>
						<i class=${`swatch ${part.tone}`}></i>${part.label}${
							part.percent === undefined ? nothing : html`&nbsp;${formatPercent(part.percent)}`
						}
					</li>`,
				)}
			</ul>`;
	}
}
