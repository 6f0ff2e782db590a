// Rows with floating bars: the stages of a product, a tornado, a waterfall.

import { css, html, nothing, svg } from "lit";
import { property } from "lit/decorators.js";
import { chartStyles } from "./chart.styles.ts";
import { Chart } from "./chart.ts";
import { BAR, layOut, type PlacedRow, type SpanPlot, type SpanRow } from "./span-rows.ts";
import { type Tone, toneStyles } from "./tone.ts";

/**
 * Rows with floating bars. Rows that open are reached by tab and walked by the arrow keys.
 *
 * @event tansuan-mark-chosen - `key` of the row.
 */
export class TansuanSpans extends Chart {
	static override styles = [
		chartStyles,
		toneStyles,
		css`
			.name {
				fill: var(--tansuan-color-text);
				font-size: 13px;
			}

			.figure {
				fill: var(--tansuan-color-text);
				font-size: 13px;
			}

			.sum :is(.name, .figure) {
				font-weight: 600;
			}

			g.mark {
				fill: none;
			}

			g.mark:hover .figure {
				fill: var(--tansuan-color-accent);
			}

			.bar {
				fill: currentcolor;
				forced-color-adjust: none;
				print-color-adjust: exact;
			}

			.bar.hollow {
				fill-opacity: 0.25;
				stroke: currentcolor;
				stroke-width: 1;
			}

			.hit {
				fill: transparent;
			}
		`,
	];

	/** The rows, from the top down. */
	@property({ attribute: false }) rows: readonly SpanRow[] = [];
	/** What the tones mean, where a legend is needed. */
	@property({ attribute: false }) legend: readonly {
		tone: Tone;
		label: string;
		hollow?: boolean;
	}[] = [];

	#choose({ key }: SpanRow) {
		if (key !== "") this.emit("tansuan-mark-chosen", { key });
	}

	#key(event: KeyboardEvent, doors: readonly SpanRow[]) {
		const row = doors[this.stop];
		if (row && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			this.#choose(row);
		} else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			// Rows go down the page: down is the next one.
			const turned = event.key === "ArrowDown" ? "ArrowUp" : "ArrowDown";
			event.preventDefault();
			this.walk(new KeyboardEvent("keydown", { key: turned }), doors.length, (from) => from);
		} else this.walk(event, doors.length, (from, step) => from + step);
	}

	#row(placed: PlacedRow, plot: SpanPlot, doors: readonly SpanRow[]) {
		const { row, label, y, labelY, barY, bars } = placed;
		const at = doors.indexOf(row);
		const content = svg`<rect class="hit" x="0" y=${y} width=${this.width} height=${plot.rows[1] ? plot.rows[1].y : 30}></rect>
			<text class="name" x="0" y=${labelY}>${label}</text>
			${bars.map(
				({ x, width, span }) => svg`<rect
					class=${`bar ${span.tone}${span.hollow ? " hollow" : ""}`}
					x=${x} y=${barY} width=${width} height=${BAR} rx="1.5"
				></rect>`,
			)}
			<text class="figure" x=${this.width} y=${labelY} text-anchor="end">${row.value}</text>`;
		const sum = row.sum ? "sum" : "";
		if (at < 0) return svg`<g class=${sum}>${content}</g>`;
		return svg`<g
			class=${`mark ${sum}`}
			role="button"
			tabindex=${at === this.stop ? 0 : -1}
			aria-label=${nameOf(placed)}
			@click=${() => this.#choose(row)}
			@focus=${() => {
				this.stop = at;
			}}
		>${content}</g>`;
	}

	override render() {
		if (this.rows.length === 0) return nothing;
		const plot = layOut(this.rows, this.width);
		const doors = this.rows.filter(({ key }) => key !== "");
		return html`<svg
				role="group"
				aria-label=${this.label}
				height=${plot.height}
				@keydown=${(event: KeyboardEvent) => this.#key(event, doors)}
			>
				<line class="base" x1=${plot.zero} x2=${plot.zero} y1="0" y2=${plot.height}></line>
				${plot.rows.map((placed) => this.#row(placed, plot, doors))}
			</svg>
			${
				this.legend.length > 0
					? html`<ul class="legend">${this.legend.map(
							({ tone, label, hollow }) =>
								html`<li><i class=${`swatch ${tone}${hollow ? " hollow" : ""}`}></i>${label}</li>`,
						)}</ul>`
					: nothing
			}`;
	}
}

/** What a row is called: as it is seen (WCAG 2.2, 2.5.3), and in full where that is cut. */
const nameOf = ({ label, row }: PlacedRow): string =>
	label === row.label ? `${label} ${row.value}` : `${label} ${row.value}: ${row.label}`;
