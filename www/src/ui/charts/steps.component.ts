// A curve of steps: each as wide as what it amounts to and as high as what that costs, such as a marginal abatement
// cost curve.

import { html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { formatNumber, withUnit } from "../../format/index.ts";
import { Chart } from "./chart.ts";
import { CHARACTER } from "./geometry.ts";
import {
	type PlacedStep,
	placeSteps,
	type Step,
	type StepFrame,
	type StepPlot,
} from "./step-geometry.ts";
import type { Tone } from "./tone.ts";

const HEIGHT = 260;
const TOP = 12;
const BOTTOM = 30;
const TONES: readonly Tone[] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];

/**
 * Steps in a row. They are reached by tab and walked by the arrow keys.
 *
 * @event tansuan-mark-chosen - `key` of the step.
 */
export class TansuanSteps extends Chart {
	/** The steps, from the left. */
	@property({ attribute: false }) steps: readonly Step[] = [];
	/** The unit of their widths. */
	@property() across = "";

	@state() private pointed: Step | undefined;

	#plot(): StepPlot {
		const frame: StepFrame = {
			width: this.width,
			height: HEIGHT,
			left: 0,
			top: TOP,
			bottom: BOTTOM,
		};
		const { ticks } = placeSteps(this.steps, frame);
		const longest = Math.max(1, ...ticks.map(({ value }) => this.tick(value).length));
		return placeSteps(this.steps, { ...frame, left: longest * CHARACTER + 10 });
	}

	#said(step: Step): string {
		const wide = withUnit(formatNumber(step.wide, { significant: 4 }), this.across);
		return `${this.amount(step.high)} · ${wide}`;
	}

	#key(event: KeyboardEvent) {
		const step = this.steps[this.stop];
		if (step && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			this.emit("tansuan-mark-chosen", { key: step.key });
		} else this.walk(event, this.steps.length, (from, by) => from + by);
	}

	#mark({ step, x, y, width, height }: PlacedStep, index: number) {
		return svg`<rect
			class=${`mark ${tone(index)}`}
			role="button"
			tabindex=${index === this.stop ? 0 : -1}
			aria-label=${`${step.label}: ${this.#said(step)}`}
			x=${x} y=${y} width=${width} height=${height} rx="1.5"
			@click=${() => this.emit("tansuan-mark-chosen", { key: step.key })}
			@focus=${() => {
				this.stop = index;
				this.pointed = step;
			}}
			@pointerenter=${() => {
				this.pointed = step;
			}}
		></rect>`;
	}

	override render() {
		if (this.steps.length === 0) return nothing;
		const plot = this.#plot();
		const { pointed } = this;
		return html`<div class="readout" aria-hidden="true">
				${pointed ? html`${pointed.label} <b>${this.#said(pointed)}</b>` : nothing}
			</div>
			<svg
				role="group"
				aria-label=${this.label}
				height=${HEIGHT}
				@keydown=${this.#key}
				@pointerleave=${() => {
					this.pointed = undefined;
				}}
			>
				<g aria-hidden="true">
					${plot.ticks.map(
						({ value, y }) => svg`<line class="line" x1="0" x2=${this.width} y1=${y} y2=${y}></line>
							<text x="0" y=${y - 4}>${this.tick(value)}</text>`,
					)}
					<line class="base" x1="0" x2=${this.width} y1=${plot.base} y2=${plot.base}></line>
					${plot.across.map(
						({ value, x }) =>
							svg`<text x=${x} y=${HEIGHT - 10} text-anchor="middle">${this.tick(value)}</text>`,
					)}
				</g>
				<g class="marks">${plot.steps.map((step, index) => this.#mark(step, index))}</g>
			</svg>
			<ul class="legend">${this.steps.map(
				({ label }, index) => html`<li><i class=${`swatch ${tone(index)}`}></i>${label}</li>`,
			)}</ul>`;
	}
}

const tone = (index: number): Tone => TONES[index % TONES.length] ?? "c8";
