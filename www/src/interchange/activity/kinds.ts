// Whose values a name means: a source's own name, what else it is called, or a kind of energy that
// only one source is of.

import { type KnownSource, nameKey } from "./mapping.ts";
import { KINDS, wordKey } from "./words.ts";

/** The source that a name means: its own name, else an alias that only it has. */
export function sourceOf(name: string, sources: readonly KnownSource[]): KnownSource | undefined {
	const key = nameKey(name);
	if (key === "") return undefined;
	const named = sources.filter((source) => nameKey(source.name) === key);
	if (named.length > 0) return named.length === 1 ? named[0] : undefined;
	const alike = sources.filter(({ aliases }) => aliases.some((alias) => nameKey(alias) === key));
	return alike.length === 1 ? alike[0] : undefined;
}

/** The sources of the kind of energy that a name means: 市电 is purchased electricity. */
export function sourcesOfKind(name: string, sources: readonly KnownSource[]): KnownSource[] {
	const kind = kindOf(name);
	if (kind === undefined) return [];
	const words = kind.split("|");
	return sources.filter(
		({ emissionType, name: own, aliases }) =>
			emissionType === kind ||
			(words.length > 1 &&
				[own, ...aliases].some((text) => words.some((word) => wordKey(text).includes(word)))),
	);
}

/** The kind that a name means: 柴油, Diesel, or both at once. */
function kindOf(name: string): string | undefined {
	const key = wordKey(name);
	const [, zh = "", en = ""] = /^(\p{Script=Han}+)[\s/|·(]*([a-z][a-z ]*)\)?$/u.exec(key) ?? [];
	const [one, other] = [KINDS.get(zh), KINDS.get(en.trim())];
	return KINDS.get(key) ?? (other === undefined || one === other ? one : undefined);
}

/** The source that a name means by its kind alone, where only one is of it and none has the name. */
export function sourceByKind(
	name: string,
	sources: readonly KnownSource[],
): KnownSource | undefined {
	const key = nameKey(name);
	const isShared = sources.some((each) => [each.name, ...each.aliases].map(nameKey).includes(key));
	const found = isShared ? [] : sourcesOfKind(name, sources);
	return found.length === 1 ? found[0] : undefined;
}

/** The sources whose names are most like a name, the likest first. */
export function nearestSources(name: string, sources: readonly KnownSource[]): KnownSource[] {
	const key = nameKey(name);
	const ofKind = sourcesOfKind(name, sources);
	const near = sources
		.map((source) => ({
			source,
			far: Math.min(...[source.name, ...source.aliases].map((text) => unlike(key, nameKey(text)))),
		}))
		.filter(({ far }) => far <= 0.5)
		.sort((a, b) => a.far - b.far)
		.map(({ source }) => source);
	return [...new Set([...ofKind, ...near])].slice(0, 3);
}

/** How unlike two names are, from 0: one inside the other is near, else edits by length. */
function unlike(a: string, b: string): number {
	if (a === "" || b === "") return 1;
	const longer = Math.max(a.length, b.length);
	if (a.includes(b) || b.includes(a)) return 0.4 * (1 - Math.min(a.length, b.length) / longer);
	return distance(a, b) / longer;
}

/** The number of letters to change, add or take away (Levenshtein). */
export function distance(a: string, b: string): number {
	let line = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const changed = (line[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(changed, (line[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		line = next;
	}
	return line.at(-1) ?? 0;
}
