// What is shown of what was found: groups by kind, the group with the best answer first.

import { type Item, type ItemKind, KINDS } from "./item.ts";
import type { Ranked } from "./rank.ts";

/** The most of a kind that is shown. */
const MOST = 6;

/** The things of a kind. */
export interface Group {
	kind: ItemKind | "recent";
	items: readonly Item[];
	/** How many there are, shown or not. */
	count: number;
}

/** Things found elsewhere: the engine ranks factors itself, and tells how many there are. */
export interface Found {
	kind: ItemKind;
	items: readonly Item[];
	count: number;
	/** How well the best of them answers, beside what was ranked here. */
	score: number;
}

/** Groups what was found. */
export function groupsOf(found: readonly Ranked[], elsewhere: readonly Found[] = []): Group[] {
	const own = [...Map.groupBy(found, ({ item }) => item.kind)].map(([kind, ranked]) => ({
		kind,
		items: ranked.map(({ item }) => item),
		count: ranked.length,
		score: ranked[0]?.score ?? 0,
	}));
	return [...own, ...elsewhere.filter(({ items }) => items.length > 0)]
		.sort((a, b) => b.score - a.score || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
		.map(({ kind, items, count }) => ({ kind, items: items.slice(0, MOST), count }));
}
