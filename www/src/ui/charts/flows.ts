// The geometry of a Sankey diagram. d3-sankey lays out what has no loops, so links that close one are set
// apart and drawn as arcs that go back; negative flows are as wide as their size and drawn in outline.

import { sankey, sankeyLeft, sankeyLinkHorizontal } from "d3-sankey";
import { approximate } from "./approximate.ts";
import type { Tone } from "./tone.ts";

/** A place that something flows through. */
export interface FlowPlace {
	key: string;
	label: string;
	tone: Tone;
}

/** A flow between two places. */
export interface Flow {
	from: string;
	to: string;
	/** The decimal that its width stands for. */
	decimal: string;
	/** The same, as people read it. */
	value: string;
	closesLoop: boolean;
}

/** A place laid out. */
export interface PlacedPlace {
	place: FlowPlace;
	x0: number;
	x1: number;
	y0: number;
	y1: number;
}

/** A flow laid out: its path, and how wide it is. */
export interface PlacedFlow {
	flow: Flow;
	path: string;
	width: number;
	negative: boolean;
	tone: Tone;
}

/** Everything to draw. */
export interface FlowPlot {
	places: PlacedPlace[];
	flows: PlacedFlow[];
	/** Flows that close a loop, as arcs. */
	returns: PlacedFlow[];
	height: number;
}

const NODE = 10;
const PADDING = 14;
const LEAST = 220;
const ARC = 30;

/** Links without those that close a loop: the ones marked so, and any that a walk comes back by. */
export function apart(flows: readonly Flow[]): { straight: Flow[]; returns: Flow[] } {
	const straight: Flow[] = [];
	const returns: Flow[] = [];
	const next = new Map<string, string[]>();
	const reaches = (from: string, to: string): boolean => {
		const seen = new Set<string>();
		const open = [from];
		for (let at = open.pop(); at !== undefined; at = open.pop()) {
			if (at === to) return true;
			if (seen.has(at)) continue;
			seen.add(at);
			open.push(...(next.get(at) ?? []));
		}
		return false;
	};
	const sorted = [...flows].sort((a, b) => Number(a.closesLoop) - Number(b.closesLoop));
	for (const flow of sorted) {
		if (flow.closesLoop || reaches(flow.to, flow.from)) {
			returns.push(flow);
			continue;
		}
		next.set(flow.from, [...(next.get(flow.from) ?? []), flow.to]);
		straight.push(flow);
	}
	return { straight, returns };
}

/** Lays places and flows out in a width; undefined where nothing flows. */
export function layFlows(
	places: readonly FlowPlace[],
	flows: readonly Flow[],
	width: number,
): FlowPlot | undefined {
	const { straight, returns } = apart(flows);
	const used = new Set(straight.flatMap(({ from, to }) => [from, to]));
	const kept = places.filter(({ key }) => used.has(key));
	const known = new Set(kept.map(({ key }) => key));
	const links = straight
		.filter(
			({ from, to, decimal }) => known.has(from) && known.has(to) && approximate(decimal) !== 0,
		)
		.map((flow) => ({
			source: flow.from,
			target: flow.to,
			value: Math.abs(approximate(flow.decimal)),
			flow,
		}));
	if (links.length === 0) return undefined;
	const foot = returns.length > 0 ? ARC : 0;
	const height = Math.max(LEAST, Math.min(640, kept.length * 30)) + foot;
	const graph = sankey<{ place: FlowPlace }, { flow: Flow }>()
		.nodeId((node) => (node as { place: FlowPlace }).place.key)
		.nodeAlign(sankeyLeft)
		.nodeWidth(NODE)
		.nodePadding(PADDING)
		.extent([
			[0, 8],
			[width, height - foot - 8],
		])({ nodes: kept.map((place) => ({ place })), links });
	const placed = graph.nodes.map(({ place, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
		place,
		x0,
		x1,
		y0,
		y1: Math.max(y1, y0 + 1),
	}));
	const byKey = new Map(placed.map((each) => [each.place.key, each]));
	const line = sankeyLinkHorizontal();
	const toneOf = (key: string): Tone => byKey.get(key)?.place.tone ?? "c8";
	const look = (flow: Flow) => ({
		flow,
		negative: approximate(flow.decimal) < 0,
		tone: toneOf(flow.from),
	});
	return {
		places: placed,
		height,
		flows: graph.links.map((link) => ({
			...look(link.flow),
			path: line(link as never) ?? "",
			width: Math.max(1, link.width ?? 1),
		})),
		returns: returns.flatMap((flow) => {
			const [from, to] = [byKey.get(flow.from), byKey.get(flow.to)];
			if (!from || !to) return [];
			const low = height - 6;
			const [a, b] = [(from.y0 + from.y1) / 2, (to.y0 + to.y1) / 2];
			const bend = `C${from.x1 + 30},${low} ${to.x0 - 30},${low} ${to.x0},${b}`;
			return [{ ...look(flow), path: `M${from.x1},${a}${bend}`, width: 1.5 }];
		}),
	};
}
