// The geometry of bars: from decimals to rectangles, the same on the page, in print and in tests.

import { extent } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";
import { approximate } from "./approximate.ts";
import type { Tone } from "./tone.ts";

/** What is stacked or set side by side: an emission type, a year. */
export interface Series {
	key: string;
	label: string;
	tone?: Tone;
	/** Drawn in outline: what is deducted, beside what is emitted in the same tone. */
	hollow?: boolean;
}

/** A bar or a group of bars, with a decimal for each series. */
export interface Bar {
	/** What a choice of this bar means: a month `2024-07`, a year, an emission type. */
	key: string;
	label: string;
	values: Readonly<Record<string, string>>;
	tone?: Tone;
}

/** A rectangle that stands for one decimal. */
export interface Mark {
	bar: Bar;
	series: Series;
	value: string;
	x: number;
	y: number;
	width: number;
	height: number;
	/** A point of a line over the bars. */
	point?: true;
}

/** A line of the scale. */
export interface Tick {
	y: number;
	value: number;
}

/** Everything to draw. */
export interface Plot {
	marks: Mark[];
	ticks: Tick[];
	/** The middle of each bar, for its label. */
	labels: { x: number; bar: Bar }[];
	/** Where zero is. */
	base: number;
}

/** The place to draw in. */
export interface Frame {
	width: number;
	height: number;
	left: number;
	top: number;
	bottom: number;
}

const GAP = 1;

function scales(bars: readonly Bar[], [low, high]: readonly [number, number], frame: Frame) {
	const y = scaleLinear()
		.domain([Math.min(0, low), Math.max(0, high) || 1])
		.range([frame.height - frame.bottom, frame.top]);
	const x = scaleBand<number>()
		.domain(bars.map((_, index) => index))
		.range([frame.left, frame.width])
		.paddingInner(0.42)
		.paddingOuter(0.21);
	const ticks = y.ticks(4).map((value) => ({ value, y: y(value) }));
	return { x, y, ticks };
}

const span = (values: number[]): readonly [number, number] => {
	const [low = 0, high = 0] = extent(values);
	return [low, high];
};

/** How large the points of a line are. */
const POINT = 7;

/** Series on top of one another; what is negative hangs below zero. Lines run over the bars. */
export function stackedBars(
	bars: readonly Bar[],
	series: readonly Series[],
	frame: Frame,
	lines: readonly Series[] = [],
): Plot {
	const layers = stack<Bar, Series>()
		.keys(series)
		.value((bar, { key }) => approximate(bar.values[key]))
		.offset(stackOffsetDiverging)([...bars]);
	const over = bars.flatMap((bar) => lines.map(({ key }) => approximate(bar.values[key])));
	const { x, y, ticks } = scales(bars, span([...(layers.flat(2) as number[]), ...over]), frame);
	const points = bars.flatMap((bar, index) =>
		lines.flatMap((each): Mark[] => {
			const value = bar.values[each.key];
			if (value === undefined) return [];
			return [
				{
					bar,
					series: each,
					value,
					x: (x(index) ?? 0) + (x.bandwidth() - POINT) / 2,
					y: y(approximate(value)) - POINT / 2,
					width: POINT,
					height: POINT,
					point: true,
				},
			];
		}),
	);
	const marks = layers.flatMap((layer) =>
		layer.flatMap((point, index): Mark[] => {
			const bar = bars[index];
			const value = bar?.values[layer.key.key];
			const height = Math.abs(y(point[0]) - y(point[1]));
			if (!bar || value === undefined || height === 0) return [];
			const top = Math.min(y(point[0]), y(point[1]));
			return [
				{
					bar,
					series: layer.key,
					value,
					x: x(index) ?? 0,
					y: top,
					width: x.bandwidth(),
					height: Math.max(height - GAP, Math.min(height, 0.75)),
				},
			];
		}),
	);
	const labels = bars.map((bar, index) => ({ bar, x: (x(index) ?? 0) + x.bandwidth() / 2 }));
	return { marks: ordered([...marks, ...points], bars), ticks, labels, base: y(0) };
}

/** Series side by side within each bar's place. */
export function groupedBars(bars: readonly Bar[], series: readonly Series[], frame: Frame): Plot {
	const values = bars.flatMap((bar) => series.map(({ key }) => approximate(bar.values[key])));
	const { x, y, ticks } = scales(bars, span(values), frame);
	const inner = scaleBand<number>()
		.domain(series.map((_, index) => index))
		.range([0, x.bandwidth()])
		.paddingInner(0.12);
	const marks = bars.flatMap((bar, index) =>
		series.flatMap((each, place): Mark[] => {
			const value = bar.values[each.key];
			if (value === undefined) return [];
			const end = y(approximate(value));
			return [
				{
					bar,
					series: each,
					value,
					x: (x(index) ?? 0) + (inner(place) ?? 0),
					y: Math.min(end, y(0)),
					width: inner.bandwidth(),
					height: Math.max(Math.abs(end - y(0)), 0.75),
				},
			];
		}),
	);
	const labels = bars.map((bar, index) => ({ bar, x: (x(index) ?? 0) + x.bandwidth() / 2 }));
	return { marks, ticks, labels, base: y(0) };
}

/** The usual width of a Latin letter or a digit in a label, in pixels; a Chinese one is `WIDE`. */
export const CHARACTER = 6.6;
const WIDE = 11.5;

/** Show each label, or each second or third where they would touch. */
export function labelStep({ labels }: Plot, width: number): number {
	const room = (labels[1]?.x ?? width) - (labels[0]?.x ?? 0);
	const length = (text: string) =>
		[...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? WIDE : CHARACTER), 0);
	const longest = Math.max(...labels.map(({ bar }) => length(bar.label)));
	return Math.max(1, Math.ceil((longest + 6) / room));
}

/** Marks bar by bar, as the keyboard walks them. */
function ordered(marks: Mark[], bars: readonly Bar[]): Mark[] {
	const place = new Map(bars.map((bar, index) => [bar, index]));
	return marks.sort((a, b) => (place.get(a.bar) ?? 0) - (place.get(b.bar) ?? 0));
}

/** A piece of a strip that is the whole. */
export interface Piece<T> {
	item: T;
	x: number;
	width: number;
}

/** Cuts a width in proportion; what is not positive has no piece. */
export function shares<T extends { value: string }>(
	items: readonly T[],
	width: number,
): Piece<T>[] {
	const lengths = items.map((item) => Math.max(0, approximate(item.value)));
	const total = lengths.reduce((sum, length) => sum + length, 0);
	if (total === 0) return [];
	let x = 0;
	return items.flatMap((item, index) => {
		const length = ((lengths[index] ?? 0) / total) * width;
		const piece = { item, x, width: Math.max(length - GAP, Math.min(length, 0.75)) };
		x += length;
		return length > 0 ? [piece] : [];
	});
}
