// Upright bars: stacked by month or by year, with lines over them, or side by side for a comparison of years.

import { html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { Chart } from "./chart.ts";
import {
	type Bar,
	CHARACTER,
	groupedBars,
	labelStep,
	type Mark,
	type Plot,
	type Series,
	stackedBars,
} from "./geometry.ts";

const HEIGHT = 232;
const TOP = 10;
const BOTTOM = 26;

/**
 * A bar chart. Its marks are reached by tab and walked by the arrow keys.
 *
 * @event tansuan-mark-chosen - `period` is the bar's key, `key` the series'.
 */
export class TansuanBars extends Chart {
	/** Stacked, or side by side. */
	@property() arrangement: "stacked" | "grouped" = "stacked";
	/** What is stacked or compared, from the base up, or from the oldest on. */
	@property({ attribute: false }) series: readonly Series[] = [];
	/** What runs over stacked bars as a line, such as their sum so far. */
	@property({ attribute: false }) lines: readonly Series[] = [];
	/** The bars. */
	@property({ attribute: false }) bars: readonly Bar[] = [];
	/** The key of the bar to set apart, such as the month that is explained. */
	@property() current = "";

	@state() private pointed: Mark | undefined;

	#plot(): Plot {
		const draw: typeof stackedBars = this.arrangement === "stacked" ? stackedBars : groupedBars;
		const frame = { width: this.width, height: HEIGHT, top: TOP, bottom: BOTTOM };
		const ticks = draw(this.bars, this.series, { ...frame, left: 0 }, this.lines).ticks;
		const longest = Math.max(1, ...ticks.map(({ value }) => this.tick(value).length));
		return draw(this.bars, this.series, { ...frame, left: longest * CHARACTER + 10 }, this.lines);
	}

	#name(mark: Mark): string {
		return `${mark.bar.label}, ${mark.series.label}: ${this.amount(mark.value)}`;
	}

	#choose(mark: Mark) {
		this.emit("tansuan-mark-chosen", { period: mark.bar.key, key: mark.series.key });
	}

	#key(event: KeyboardEvent, marks: readonly Mark[]) {
		const mark = marks[this.stop];
		if (mark && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			this.#choose(mark);
			return;
		}
		this.walk(event, marks.length, (from, step) => {
			const here = marks[from];
			for (let at = from + step; marks[at]; at += step) {
				const other = marks[at];
				if (other?.bar !== here?.bar && other?.series === here?.series) return at;
			}
			return from;
		});
	}

	/** How a mark is filled: deductions, and in a comparison the older years, in outline. */
	#fill(series: Series): string {
		if (this.arrangement === "stacked") return series.hollow ? " hollow" : "";
		const age = this.series.length - 1 - this.series.indexOf(series);
		if (age === 0) return "";
		return age === 1 ? " hollow" : " hollow oldest";
	}

	#mark(mark: Mark, index: number) {
		const grouped = this.arrangement === "grouped";
		const tone = (grouped ? mark.bar.tone : undefined) ?? mark.series.tone ?? "c1";
		return svg`<rect
			class=${`mark ${tone}${this.#fill(mark.series)}`}
			role="button"
			tabindex=${index === this.stop ? 0 : -1}
			aria-label=${this.#name(mark)}
			x=${mark.x} y=${mark.y} width=${mark.width} height=${mark.height} rx=${mark.point ? mark.width / 2 : 1.5}
			@click=${() => this.#choose(mark)}
			@focus=${() => {
				this.stop = index;
				this.pointed = mark;
			}}
			@pointerenter=${() => {
				this.pointed = mark;
			}}
		></rect>`;
	}

	/** The line through the points of a series. */
	#line({ key, tone = "c1", hollow }: Series, marks: readonly Mark[]) {
		const points = marks.filter(({ point, series }) => point && series.key === key);
		const path = points.map(({ x, y, width }) => `${x + width / 2},${y + width / 2}`).join(" ");
		return svg`<polyline class=${`over ${tone}${hollow ? " dashed" : ""}`} points=${path}></polyline>`;
	}

	#legend(withBars: boolean) {
		const entry = (tone: string, label: string) =>
			html`<li><i class=${`swatch ${tone}`}></i>${label}</li>`;
		const used = [...this.series, ...this.lines].filter(({ key }) =>
			this.bars.some((bar) => bar.values[key] !== undefined),
		);
		const bars = withBars ? this.bars.map((bar) => entry(bar.tone ?? "c1", bar.label)) : [];
		const series =
			used.length < 2
				? []
				: used.map((each) =>
						entry(
							`${each.tone ?? "c1"}${this.#fill(each)}${this.lines.includes(each) ? " line" : ""}`,
							each.label,
						),
					);
		if (bars.length + series.length === 0) return nothing;
		return html`<ul class="legend">${bars}${series}</ul>`;
	}

	override render() {
		if (this.bars.length === 0) return nothing;
		const plot = this.#plot();
		const every = labelStep(plot, this.width);
		// Names that do not fit under their bars go to the legend; months may skip some.
		const named = this.bars.some((bar) => bar.tone) && every > 1;
		const { pointed } = this;
		return html`<div class="readout" aria-hidden="true">
				${pointed ? html`${pointed.bar.label} · ${pointed.series.label} <b>${this.amount(pointed.value)}</b>` : nothing}
			</div>
			<svg
				role="group"
				aria-label=${this.label}
				height=${HEIGHT}
				@keydown=${(event: KeyboardEvent) => this.#key(event, plot.marks)}
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
					${plot.labels.map(({ bar, x }, index) =>
						!named && index % every === 0
							? svg`<text
								class=${bar.key === this.current ? "on" : ""}
								x=${x} y=${HEIGHT - 8} text-anchor="middle"
							>${bar.label}</text>`
							: nothing,
					)}
				</g>
				<g aria-hidden="true">${this.lines.map((line) => this.#line(line, plot.marks))}</g>
				<g class="marks">${plot.marks.map((mark, index) => this.#mark(mark, index))}</g>
			</svg>
			${this.#legend(named)}`;
	}
}
