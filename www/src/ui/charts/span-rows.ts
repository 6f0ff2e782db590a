// The geometry of rows with floating bars: parts from zero, a tornado to both sides, a waterfall on which
// each bar begins where the last one ended.

import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { approximate } from "./approximate.ts";
import type { Tone } from "./tone.ts";

/** A bar of a row: from one length to another. */
export interface Span {
	from: number;
	to: number;
	tone: Tone;
	/** In outline: what is taken off. */
	hollow?: boolean;
}

/** A row. */
export interface SpanRow {
	/** What a choice of the row means, such as the name of a figure; empty where it opens nothing. */
	key: string;
	label: string;
	/** The figure of the row, as people read it. */
	value: string;
	spans: readonly Span[];
	/** A sum, which stands out. */
	sum?: boolean;
}

/** A part with its decimal. */
export interface Part {
	key: string;
	label: string;
	decimal: string;
	/** The figure, as people read it. */
	value: string;
	tone: Tone;
}

/** Parts as bars from zero; what is negative lies left of it, in outline. */
export const partRows = (parts: readonly Part[]): SpanRow[] =>
	parts.map(({ decimal, tone, ...row }) => {
		const to = approximate(decimal);
		return { ...row, spans: [{ from: 0, to, tone, hollow: to < 0 }] };
	});

/** A change up and a change down as bars to both sides of zero. */
export const tornadoRows = (
	rows: readonly (Omit<Part, "decimal"> & { up: string; down: string })[],
): SpanRow[] =>
	rows.map(({ up, down, tone, ...row }) => ({
		...row,
		spans: [
			{ from: 0, to: approximate(down), tone, hollow: true },
			{ from: 0, to: approximate(up), tone },
		],
	}));

/** From one total to another by changes, each of which begins where the last one ended. */
export function waterfallRows(before: Part, changes: readonly Part[], after: Part): SpanRow[] {
	const total = ({ decimal, tone, ...row }: Part): SpanRow => ({
		...row,
		sum: true,
		spans: [{ from: 0, to: approximate(decimal), tone }],
	});
	let at = approximate(before.decimal);
	const steps = changes.map(({ decimal, tone, ...row }): SpanRow => {
		const from = at;
		at += approximate(decimal);
		return { ...row, spans: [{ from, to: at, tone, hollow: at < from }] };
	});
	return [total(before), ...steps, total(after)];
}

/** A row laid out. */
export interface PlacedRow {
	row: SpanRow;
	/** The label, cut to its room. */
	label: string;
	y: number;
	bars: { x: number; width: number; span: Span }[];
	/** Where the label and the bars stand. */
	labelY: number;
	barY: number;
}

/** Everything to draw. */
export interface SpanPlot {
	rows: PlacedRow[];
	/** Where zero is. */
	zero: number;
	/** Where the bars begin and end. */
	left: number;
	right: number;
	height: number;
}

/** How high a bar is. */
export const BAR = 14;
const VALUE = 128;
const WIDE = 30;
const TALL = 46;

/** Lays rows out in a width; where it is narrow, names stand above their bars. */
export function layOut(rows: readonly SpanRow[], width: number): SpanPlot {
	const narrow = width < 520;
	const left = narrow ? 0 : Math.min(260, Math.round(width * 0.3));
	const right = narrow ? width : width - VALUE;
	const [low = 0, high = 0] = extent(
		rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
	);
	const x = scaleLinear()
		.domain([Math.min(0, low), Math.max(0, high) || (low < 0 ? 0 : 1)])
		.range([left + 1, right - 1]);
	const step = narrow ? TALL : WIDE;
	const room = narrow ? width - VALUE : left - 12;
	return {
		zero: x(0),
		left,
		right,
		height: rows.length * step + 4,
		rows: rows.map((row, index) => {
			const y = index * step;
			return {
				row,
				label: fitting(row.label, room),
				y,
				labelY: narrow ? y + 16 : y + 20,
				barY: narrow ? y + 24 : y + 8,
				bars: row.spans
					.filter(({ from, to }) => from !== to)
					.map((span) => ({
						span,
						x: Math.min(x(span.from), x(span.to)),
						width: Math.max(Math.abs(x(span.to) - x(span.from)), 1),
					})),
			};
		}),
	};
}

/** A text cut to a room in pixels, with what is left out told by dots. */
export function fitting(text: string, room: number): string {
	let used = 0;
	let fits = "";
	for (const sign of text) {
		const own = sign > "\u2e80" ? 12.5 : 6.7;
		if (used + own > room) return `${fits.slice(0, -1)}…`;
		used += own;
		fits += sign;
	}
	return text;
}
