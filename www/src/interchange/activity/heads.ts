// Where the heads of a table are: under titles and notes, in one row or in several, with units below.

import type { KnownOrganization } from "./mapping.ts";
import { plain, yearOf } from "./period.ts";
import { roleOf } from "./roles.ts";
import { meaningOf, splitHead, unitOf } from "./synonyms.ts";
import { isSum } from "./words.ts";

/** Rows among which heads are looked for: tables begin with titles and notes. */
const LOOKED = 25;

/** Rows of heads above each other, at most. */
const MOST = 4;

/** A number as it stands in a body. */
export const FIGURE = /^[+-]?[\d,. ]*\d[万亿]?$/;

type Row = readonly string[];

/** The rows of heads. */
export interface Heads {
	/** The last of them; -1 where there is none. */
	row: number;
	/** How many there are. */
	count: number;
}

/** Finds the heads. Figures speak against a row. */
export function findHeads(rows: readonly Row[], known: KnownOrganization): Heads {
	const best = likeliest(rows, known);
	if (best < 0) return { row: -1, count: 0 };
	let first = best;
	let last = best;
	while (last - first < MOST - 1 && isLower(rows[last + 1], rows[last] ?? [], known)) last += 1;
	while (last - first < MOST - 1 && isUpper(rows[first - 1], rows[first] ?? [], known)) first -= 1;
	return { row: last, count: last - first + 1 };
}

function likeliest(rows: readonly Row[], known: KnownOrganization): number {
	let best = -1;
	let bestScore = 1;
	for (const [at, row] of rows.slice(0, LOOKED).entries()) {
		const months = countedMonths(row).length * 2;
		const score = row.reduce((sum, cell) => sum + weight(cell, known), months);
		if (score > bestScore) [best, bestScore] = [at, score];
	}
	return best;
}

function weight(cell: string, known: KnownOrganization): number {
	const text = plain(cell);
	if (text === "") return 0;
	if (meaningOf(text)) return 2;
	if (roleOf(text, known).is !== "nothing" || isSum(text)) return 1;
	return FIGURE.test(text) ? -1 : 0;
}

const filled = (row: Row): string[] => row.map(plain).filter((text) => text !== "");

const hasFigures = (texts: readonly string[]): boolean =>
	texts.some((text) => FIGURE.test(text) && yearOf(text) === undefined);

/** Whether a row says more of the heads above it: units, months, parts of a merged head. */
function isLower(row: Row | undefined, above: Row, known: KnownOrganization): boolean {
	const texts = filled(row ?? []);
	if (!row || texts.length === 0 || (hasFigures(texts) && countedMonths(row).length === 0)) {
		return false;
	}
	const fresh = row
		.map((cell, at) => (plain(cell) === plain(above[at] ?? "") ? "" : plain(cell)))
		.filter((text) => text !== "");
	const saying = fresh.filter((text) => saysOfColumn(text, known)).length;
	if (saying * 3 < fresh.length * 2) return false;
	return saying > 1 || (saying === 1 && unitOf(fresh[0] ?? "") !== undefined);
}

/** Whether a text can stand in a head and not as well in a body, as the names of sources can. */
function saysOfColumn(text: string, known: KnownOrganization): boolean {
	if (unitOf(text) !== undefined || splitHead(text).unit !== undefined || isSum(text)) return true;
	const role = roleOf(text, known);
	if (role.is === "nothing") return role.why !== undefined;
	return role.is !== "value" || role.sourceId === undefined || meaningOf(text) !== undefined;
}

/** Whether a row stands over the heads below it: it says several things, and none is a figure. */
function isUpper(row: Row | undefined, below: Row, known: KnownOrganization): boolean {
	const texts = filled(row ?? []);
	if (!row || hasFigures(texts)) return false;
	const different = new Set(texts);
	if (different.size < 2) {
		// 2024年 alone over the months, beside heads that begin in the same column.
		const at = row.findIndex((cell) => plain(cell) !== "");
		return at > 0 && yearOf(texts[0] ?? "") !== undefined && plain(below[at] ?? "") !== "";
	}
	return (
		texts.some((text) => {
			const role = roleOf(text, known);
			return role.is !== "nothing" || role.why !== undefined || meaningOf(text) !== undefined;
		}) && !texts.some((text) => /[:：].{3}/.test(text))
	);
}

/** The heads over each column, from the top down; a merged head reaches to the right. */
export function headsOf(rows: readonly Row[], { row, count }: Heads, columns: number): string[][] {
	const lines = rows.slice(Math.max(0, row - count + 1), row + 1);
	return Array.from({ length: columns }, (_, at) =>
		lines.map((line, depth) => {
			const own = plain(line[at] ?? "");
			const isLast = depth === lines.length - 1;
			const below = lines.slice(depth + 1).some((lower) => plain(lower[at] ?? "") !== "");
			if (own !== "" || isLast || !below) return own;
			return reaching(line, lines.slice(0, depth), at);
		}),
	);
}

/** The head to the left that reaches over a column, unless another begins in a row above. */
function reaching(line: Row, above: readonly Row[], at: number): string {
	for (let left = at - 1; left >= 0; left--) {
		const text = plain(line[left] ?? "");
		if (text !== "") return text;
		if (above.some((upper) => plain(upper[left + 1] ?? "") !== "")) return "";
	}
	return "";
}

/** The columns of a row that counts the months and nothing else in figures; none where it doesn't. */
export function countedMonths(row: Row): number[] {
	const counted = row.flatMap((cell, at) => (/^\d{1,2}$/.test(plain(cell)) ? [at] : []));
	const inOrder = counted.every((at, i) => Number(plain(row[at] ?? "")) === i + 1);
	return counted.length === 12 && inOrder ? counted : [];
}
