// Ranking: every word of the question has to be found; how well decides the order.

import { initialsOf } from "./initials.ts";
import { type Item, KINDS } from "./item.ts";

/** A text without what people type in different ways: width, case, accents. */
export const folded = (text: string): string =>
	text
		.normalize("NFKC")
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.normalize("NFC")
		.trim();

/** The words of a question. */
export const wordsOf = (question: string): string[] =>
	folded(question).split(/\s+/).filter(Boolean);

const WORD_START = /[\s·・（(【[/:：,，-]/;

/** How well a word is found in a text: 0 not at all, up to 6 for all of it. */
function found(word: string, text: string): number {
	if (text === word) return 6;
	const at = text.indexOf(word);
	if (at < 0) return 0;
	if (at === 0) return 5;
	return WORD_START.test(text.charAt(at - 1)) ? 4 : 3;
}

/** How well a word is found by sound. */
function heard(word: string, initials: string): number {
	if (word.length < 2 || initials === "") return 0;
	return initials.startsWith(word) ? 4 : initials.includes(word) ? 2 : 0;
}

/** What of an item is compared, made once. */
interface Read {
	label: string;
	initials: string;
	also: readonly string[];
}

const read = new WeakMap<Item, Read>();

function reading(item: Item): Read {
	const before = read.get(item);
	if (before) return before;
	const made = {
		label: folded(item.label),
		initials: initialsOf(item.label),
		also: [item.note ?? "", ...(item.also ?? [])].map(folded),
	};
	read.set(item, made);
	return made;
}

/** How well an item answers a question; 0 where a word of it is not found. */
export function scoreOf(words: readonly string[], item: Item): number {
	const { label, initials, also } = reading(item);
	if (words.length > 1 && label === words.join(" ")) return 6 * words.length;
	let sum = 0;
	for (const word of words) {
		const beside = also.some((text) => text.includes(word)) ? 1 : 0;
		const best = Math.max(found(word, label), heard(word, initials), beside);
		if (best === 0) return 0;
		sum += best;
	}
	return sum;
}

/** An item and how well it answers. */
export interface Ranked {
	item: Item;
	score: number;
}

/** The items that answer a question, the best first; equals by kind, then the shorter. */
export function ranked(question: string, items: readonly Item[]): Ranked[] {
	const words = wordsOf(question);
	if (words.length === 0) return [];
	return items
		.map((item) => ({ item, score: scoreOf(words, item) }))
		.filter(({ score }) => score > 0)
		.sort(
			(a, b) =>
				b.score - a.score ||
				KINDS.indexOf(a.item.kind) - KINDS.indexOf(b.item.kind) ||
				a.item.label.length - b.item.label.length,
		);
}
