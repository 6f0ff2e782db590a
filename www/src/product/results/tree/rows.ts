// The rows of the contribution tree that are in sight: what is unfolded, and what has come of it.

import type { ContributionNode } from "../../../engine/footprint.ts";
import { formatUnit } from "../../../format/index.ts";
import { inLanguage } from "../../../i18n/index.ts";
import type { DataTable } from "../../../ui/data-table/model.ts";
import { decimal, mass, percent, stageTone, words } from "../../parts/figures.ts";
import { strings as shared } from "../../strings.ts";
import { strings } from "../strings.ts";

/** A row in sight. */
export interface TreeRow {
	id: string;
	node: ContributionNode;
	level: number;
	unfolded: boolean;
	/** Its parts have been asked for and are not there yet. */
	waiting: boolean;
	/** Its place among its siblings, from 1, and how many they are. */
	place: number;
	siblings: number;
}

/** What a place is known by. */
export const idOf = (path: readonly string[]): string => JSON.stringify(path);

/** Whether a row can be unfolded: it has parts, and does not lead back to something above. */
export const unfolds = ({ hasParts, repeats }: ContributionNode): boolean => hasParts && !repeats;

/** The rows from the root down. */
export function rowsOf(
	root: ContributionNode,
	parts: ReadonlyMap<string, readonly ContributionNode[]>,
	open: ReadonlySet<string>,
): TreeRow[] {
	const rows: TreeRow[] = [];
	const add = (node: ContributionNode, level: number, place: number, siblings: number) => {
		const id = idOf(node.path);
		const unfolded = unfolds(node) && open.has(id);
		const own = parts.get(id);
		rows.push({ id, node, level, unfolded, waiting: unfolded && !own, place, siblings });
		if (!unfolded) return;
		own?.forEach((part, index) => {
			add(part, level + 1, index + 1, own.length);
		});
	};
	add(root, 1, 1, 1);
	return rows;
}

/** The rows in sight as a table, for CSV: names stand in by their level. */
export function treeTable(rows: readonly TreeRow[]): DataTable {
	const text = strings().tree;
	return {
		columns: [
			{ label: text.name },
			{ label: text.stage },
			{ label: text.amount, num: true },
			{ label: strings().kg, num: true },
			{ label: text.own, num: true },
			{ label: text.share, num: true },
		],
		rows: rows.map(({ id, node, level }) => ({
			key: id,
			cells: [
				words(`${"\u3000".repeat(level - 1)}${inLanguage(node.name)}`),
				words(node.stage ? shared().stages[node.stage] : "", { tone: stageTone(node.stage) }),
				decimal(node.amount, formatUnit(node.unit)),
				mass(node.total, node.figure),
				mass(node.own),
				percent(node.sharePercent),
			],
		})),
	};
}
