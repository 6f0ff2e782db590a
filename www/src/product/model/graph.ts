// The processes of a study in layers: each stands right of what it takes from, so that arrows lead from left
// to right; an arrow that closes a loop leads back.

import type { ProductStudy, UnitProcess } from "../../engine/types.ts";

/** A process at its place. */
export interface Node {
	process: UnitProcess;
	layer: number;
	/** Its place in its layer, from the top. */
	at: number;
}

/** What a process takes of another. */
export interface Link {
	from: string;
	to: string;
	/** The input by which it does. */
	input: string;
	/** Whether it leads back to a process that it comes from. */
	loop: boolean;
}

/** The picture. */
export interface Graph {
	nodes: Node[];
	links: Link[];
	layers: number;
	/** The most processes that stand in one layer. */
	tallest: number;
}

/**
 * The processes that matter most to the study's own, at most so many: each time, the supplier that the largest
 * weight leads to. `weight` tells what comes by an input, so that what is kept hangs together.
 */
export function mattering(
	{ processes, reference }: ProductStudy,
	weight: (input: string) => number,
	most: number,
): UnitProcess[] {
	const byId = new Map(processes.map((process) => [process.id, process]));
	const kept = new Set<string>();
	const waiting = new Map([[reference.process, Number.POSITIVE_INFINITY]]);
	while (waiting.size > 0 && kept.size < most) {
		const [next] = [...waiting].reduce((a, b) => (b[1] > a[1] ? b : a));
		waiting.delete(next);
		kept.add(next);
		for (const { id, supply } of byId.get(next)?.inputs ?? []) {
			const from = supply?.kind === "process" ? supply.process : undefined;
			if (from === undefined || kept.has(from) || !byId.has(from)) continue;
			waiting.set(from, Math.max(weight(id), waiting.get(from) ?? 0));
		}
	}
	return processes.filter(({ id }) => kept.has(id));
}

/** Lays out the processes that the study needs, and those that nothing needs at the left. */
export function graphOf(study: ProductStudy): Graph {
	const byId = new Map(study.processes.map((process) => [process.id, process]));
	const links = study.processes.flatMap((process) =>
		(process.inputs ?? []).flatMap((input): Link[] => {
			const from = input.supply?.kind === "process" ? input.supply.process : undefined;
			if (from === undefined || !byId.has(from)) return [];
			return [{ from, to: process.id, input: input.name, loop: false }];
		}),
	);
	const depth = depths(study, links);
	const layers = Math.max(0, ...depth.values()) + 1;
	const counts = Array.from({ length: layers }, () => 0);
	const nodes = study.processes.map((process): Node => {
		const layer = layers - 1 - (depth.get(process.id) ?? 0);
		const at = counts[layer] ?? 0;
		counts[layer] = at + 1;
		return { process, layer, at };
	});
	return { nodes, links, layers, tallest: Math.max(1, ...counts) };
}

/** How many steps each process is from the study's own, by the longest way that is no loop; marks loops. */
function depths(study: ProductStudy, links: Link[]): Map<string, number> {
	const into = Map.groupBy(links, ({ to }) => to);
	const depth = new Map<string, number>();
	const order: string[] = [];
	const state = new Map<string, "open" | "done">();
	const roots = [study.reference.process, ...study.processes.map(({ id }) => id)];
	for (const root of roots) {
		// Depth first without recursion: chains may be long.
		const stack: { id: string; next: number }[] = state.has(root) ? [] : [{ id: root, next: 0 }];
		for (let top = stack.at(-1); top; top = stack.at(-1)) {
			state.set(top.id, "open");
			const link = into.get(top.id)?.[top.next++];
			if (link) {
				if (state.get(link.from) === "open") link.loop = true;
				else if (!state.has(link.from)) stack.push({ id: link.from, next: 0 });
				continue;
			}
			state.set(top.id, "done");
			order.push(top.id);
			stack.pop();
		}
	}
	for (const id of order.reverse()) {
		const here = depth.get(id) ?? 0;
		depth.set(id, here);
		for (const { from, loop } of into.get(id) ?? []) {
			if (!loop) depth.set(from, Math.max(depth.get(from) ?? 0, here + 1));
		}
	}
	return depth;
}
