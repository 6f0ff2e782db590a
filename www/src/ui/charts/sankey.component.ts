// A Sankey diagram: what flows from where to where, as bands as wide as the flow.

import { css, html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { chartStyles } from "./chart.styles.ts";
import { Chart } from "./chart.ts";
import { type Flow, type FlowPlace, layFlows, type PlacedFlow, type PlacedPlace } from "./flows.ts";
import { fitting } from "./span-rows.ts";
import { toneStyles } from "./tone.ts";

/** Below this width names don't fit between the places: the diagram is wider than its frame and scrolls. */
const NARROW = 560;

/**
 * A Sankey diagram; its places are buttons.
 *
 * @event tansuan-mark-chosen - `key` of the place.
 */
export class TansuanSankey extends Chart {
	static override styles = [
		chartStyles,
		toneStyles,
		css`
			.frame {
				overflow-x: auto;
			}

			.frame:focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
			}

			svg {
				width: auto;
			}

			.flow {
				fill: none;
				stroke: currentcolor;
				stroke-opacity: 0.34;
				forced-color-adjust: none;
				print-color-adjust: exact;
			}

			.flow:hover {
				stroke-opacity: 0.6;
			}

			.flow.negative {
				stroke-opacity: 0.16;
			}

			.flow.back {
				stroke-opacity: 1;
				stroke-dasharray: 4 3;
			}

			.name {
				paint-order: stroke;
				fill: var(--tansuan-color-text);
				stroke: var(--tansuan-color-ground);
				stroke-width: 3px;
				font-size: 12px;
				pointer-events: none;
			}
		`,
	];

	/** The places. */
	@property({ attribute: false }) places: readonly FlowPlace[] = [];
	/** The flows between them. */
	@property({ attribute: false }) flows: readonly Flow[] = [];

	@state() private pointed: Flow | undefined;

	#names = new Map<string, string>();

	#choose({ place }: PlacedPlace) {
		this.emit("tansuan-mark-chosen", { key: place.key });
	}

	#words({ from, to, value }: Flow): string {
		return `${this.#names.get(from) ?? from} → ${this.#names.get(to) ?? to}: ${value}`;
	}

	#flow(placed: PlacedFlow, kind: "" | "back") {
		return svg`<path
			class=${`flow ${placed.tone} ${kind}${placed.negative ? " negative" : ""}`}
			d=${placed.path}
			stroke-width=${placed.width}
			@pointerenter=${() => {
				this.pointed = placed.flow;
			}}
		><title>${this.#words(placed.flow)}</title></path>`;
	}

	#place(placed: PlacedPlace, index: number, width: number) {
		const { place, x0, x1, y0, y1 } = placed;
		const right = x0 < width * 0.72;
		return svg`<rect
				class=${`mark ${place.tone}`}
				role="button"
				tabindex=${index === this.stop ? 0 : -1}
				aria-label=${place.label}
				x=${x0} y=${y0} width=${x1 - x0} height=${y1 - y0}
				@click=${() => this.#choose(placed)}
				@focus=${() => {
					this.stop = index;
				}}
			><title>${place.label}</title></rect>
			<text
				class="name"
				aria-hidden="true"
				x=${right ? x1 + 6 : x0 - 6}
				y=${(y0 + y1) / 2 + 4}
				text-anchor=${right ? "start" : "end"}
			>${fitting(place.label, 150)}</text>`;
	}

	#key(event: KeyboardEvent, places: readonly PlacedPlace[]) {
		const placed = places[this.stop];
		if (placed && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			this.#choose(placed);
		} else this.walk(event, places.length, (from, step) => from + step);
	}

	override render() {
		const width = Math.max(this.width, NARROW);
		const plot = layFlows(this.places, this.flows, width);
		if (!plot) return nothing;
		this.#names = new Map(this.places.map(({ key, label }) => [key, label]));
		return html`<div class="readout" aria-hidden="true">${this.pointed ? this.#words(this.pointed) : nothing}</div>
			<div class="frame" tabindex=${this.width < NARROW ? 0 : -1} role="region" aria-label=${this.label}>
				<svg
					role="group"
					aria-label=${this.label}
					width=${width}
					height=${plot.height}
					viewBox=${`0 0 ${width} ${plot.height}`}
					@keydown=${(event: KeyboardEvent) => this.#key(event, plot.places)}
					@pointerleave=${() => {
						this.pointed = undefined;
					}}
				>
					<g>${plot.flows.map((each) => this.#flow(each, ""))}${plot.returns.map((each) => this.#flow(each, "back"))}</g>
					<g class="marks">${plot.places.map((each, index) => this.#place(each, index, width))}</g>
				</svg>
			</div>`;
	}
}
