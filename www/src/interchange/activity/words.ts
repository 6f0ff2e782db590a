// The words of words.json, ready to be looked up: heads of columns, kinds of energy, sums, costs, units.

import data from "./words.json" with { type: "json" };

/** What a column says of its row, beside its values. */
export type Plain = keyof typeof data.heads;

/** The words of a list. */
const listed = (text: string): string[] => text.split("|");

/** A word by which heads are looked up: no case, no spaces around. */
export const wordKey = (text: string): string =>
	text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

const lookup = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
	new Map(
		Object.entries(lists).flatMap(([meaning, words]) =>
			listed(words).map((word) => [wordKey(word), meaning] as const),
		),
	);

/** What a head says of its rows: whose, when, in which unit. */
export const HEADS = lookup(data.heads) as ReadonlyMap<string, Plain>;

/** The parameter that a head says its values are of; empty for the main one. */
export const VALUES = lookup(data.values);

/** Kinds of energy by what people call them: an emission type, or words in the names of fuels. */
export const KINDS = lookup(data.kinds);

/** The units that heads carry, as they are written there. */
export const UNITS: ReadonlySet<string> = new Set(listed(data.units).map(wordKey));

const SUMS = new Set(listed(data.sums).map(wordKey));
const COSTS = new Set(listed(data.costs).map(wordKey));

/** Sums, averages and comparisons, which would count everything twice. */
export function isSum(text: string): boolean {
	const name = wordKey(text).replace(/[:：]$/, "");
	return (
		SUMS.has(name) ||
		/(?:合计|总计|小计|共计|累计)(?:量|数|值)?$/.test(name) ||
		/^(?:合计|总计|小计|共计|累计)/.test(name) ||
		/\b(?:sub-?total|grand total|total|totals)$/.test(name) ||
		/^(?:sub-?total|grand total|total) (?:of|for|in)?\s*(?:\d{4}|q[1-4]|h[12]|year)/.test(name)
	);
}

/** What was paid rather than used. */
export const isCost = (text: string): boolean => {
	const name = wordKey(text);
	return COSTS.has(name) || /(?:费用?|金额|单价|价格|税额)$/.test(name) || /\bcosts?$/.test(name);
};
