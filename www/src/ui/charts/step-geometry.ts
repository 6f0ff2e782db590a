// The geometry of steps: from decimals to rectangles that stand beside one another.

import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { approximate } from "./approximate.ts";
import type { Frame, Tick } from "./geometry.ts";

/** A step: how high it is, and from where to where it reaches. */
export interface Step {
	key: string;
	label: string;
	high: string;
	wide: string;
	from: string;
	to: string;
}

/** The place to draw in. */
export type StepFrame = Frame;

/** A step as it is drawn. */
export interface PlacedStep {
	step: Step;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Everything to draw. */
export interface StepPlot {
	steps: PlacedStep[];
	/** The lines of the scale of heights. */
	ticks: Tick[];
	/** The marks of the scale of widths. */
	across: { x: number; value: number }[];
	/** Where zero is. */
	base: number;
}

/** Room between two steps. */
const GAP = 1;

/** Places steps; one below zero hangs. */
export function placeSteps(steps: readonly Step[], frame: StepFrame): StepPlot {
	const [low = 0, high = 0] = extent(steps.map((step) => approximate(step.high)));
	const y = scaleLinear()
		.domain([Math.min(0, low), Math.max(0, high) || (low < 0 ? 0 : 1)])
		.nice(4)
		.range([frame.height - frame.bottom, frame.top]);
	const x = scaleLinear()
		.domain([0, Math.max(...steps.map(({ to }) => approximate(to)), 0) || 1])
		.range([frame.left, frame.width]);
	const placed = steps.map((step): PlacedStep => {
		const end = y(approximate(step.high));
		const [from, to] = [x(approximate(step.from)), x(approximate(step.to))];
		return {
			step,
			x: from,
			y: Math.min(end, y(0)),
			width: Math.max(to - from - GAP, 0.75),
			height: Math.max(Math.abs(end - y(0)), 0.75),
		};
	});
	const room = Math.max(2, Math.min(6, Math.floor((frame.width - frame.left) / 90)));
	return {
		steps: placed,
		ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
		across: x
			.ticks(room)
			.map((value) => ({ value, x: x(value) }))
			.filter(({ x: at }) => at <= frame.width - 14),
		base: y(0),
	};
}
