// How near a factor is to the name of a material, from 0 to 100: by how the search found it, how much of the
// name was searched for, and what is to be said against it.

import type { FactorHit } from "../../../engine/types.ts";
import kin from "./kin.json" with { type: "json" };

/** What is searched for to find a material. */
export interface MaterialQuery {
	text: string;
	/** The whole name, a part of it, or a material of the same kind. */
	by: "name" | "part" | "kin";
	/** How much of the name it covers, from 0 to 1. */
	share: number;
}

/** What a way of being found is worth. */
const WORTH: Readonly<Record<FactorHit["fit"]["level"], number>> = {
	name: 100,
	synonym: 95,
	prefix: 75,
	pinyin: 60,
	substring: 60,
	typing: 55,
	subsequence: 30,
	listed: 0,
};

/** What a material of the same kind is worth: it is another one. */
const KIN = 0.5;

/** What each warning takes away. */
const DOUBT = 5;

const KINDS = Object.entries(kin).flatMap(([query, words]) => {
	const latin = words.split("|").filter((word) => /^[\x20-\x7e]+$/.test(word));
	const chinese = words.split("|").filter((word) => !/^[\x20-\x7e]+$/.test(word));
	return [
		{ query, pattern: new RegExp(`(?<![a-z0-9])(?:${latin.join("|") || "$^"})(?![a-z0-9])`, "iu") },
		{ query, pattern: new RegExp(chinese.join("|") || "$^", "iu") },
	];
});

const plainly = (text: string): string => text.normalize("NFKC").toLowerCase().trim();

/** The signs of a text that mean something. */
const size = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** What to search for, the best first: the name, its parts, what is of the same kind. */
export function queriesOf(material: string): MaterialQuery[] {
	const name = plainly(material);
	const all = size(name);
	if (all === 0) return [];
	const whole: MaterialQuery = { text: name, by: "name", share: 1 };
	const words = (name.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []).filter(
		(word) => size(word) > 1 && word !== name && !/^\d+$/.test(word),
	);
	const parts = [...new Set(words)]
		.map((text): MaterialQuery => ({ text, by: "part", share: size(text) / all }))
		.sort((a, b) => b.share - a.share);
	const kinds = KINDS.filter(({ pattern }) => pattern.test(name)).flatMap(({ query }) =>
		query.split("|").map((text): MaterialQuery => ({ text, by: "kin", share: KIN })),
	);
	const seen = new Set<string>();
	return [whole, ...parts, ...kinds].filter(({ text }) => seen.size < seen.add(text).size);
}

/** Ways of being found that mean nothing for a few letters: `led` is in `recycled`. */
const LOOSE = new Set<FactorHit["fit"]["level"]>(["substring", "subsequence", "pinyin", "typing"]);

/** Whether a hit can be meant at all. */
export const isMeant = ({ fit }: Pick<FactorHit, "fit">, { text }: MaterialQuery): boolean =>
	!(LOOSE.has(fit.level) && /^[\x20-\x7e]{1,5}$/.test(text));

/** The score of a hit. */
export function scoreOf({ fit }: Pick<FactorHit, "fit">, { share }: MaterialQuery): number {
	const doubts = (fit.warnings ?? []).filter(({ severity }) => severity !== "info").length;
	return Math.max(1, Math.round(WORTH[fit.level] * share) - doubts * DOUBT);
}
