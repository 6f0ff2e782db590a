// The usual modes of travel, each with the factor that stands for it until a better one is chosen.

import type { TravelMode } from "../../engine/types.ts";
import { type Bilingual, inLanguage } from "../../i18n/index.ts";
import table from "./modes.json";

/** A usual mode. */
interface Usual {
	name: Bilingual;
	words: string;
	method: string;
	factor: NonNullable<TravelMode["factor"]>;
	forcing?: NonNullable<TravelMode["factor"]>;
}

const USUAL: readonly Usual[] = table;

const modeOf = (id: string, { name, method, factor, forcing }: Usual): TravelMode => ({
	id,
	name: inLanguage(name),
	method,
	factor,
	...(forcing ? { forcing } : {}),
});

/** The usual modes that an event doesn't have yet. */
export function usualModes(there: readonly TravelMode[], newId: () => string): TravelMode[] {
	const missing = USUAL.filter(({ name }) =>
		there.every((mode) => mode.name !== name.zh && mode.name !== name.en),
	);
	return missing.map((usual) => modeOf(newId(), usual));
}

/**
 * The mode that a word such as 飞机 or `train` names: one that is there, else a usual one, else a new one without a
 * factor, which is said until one is chosen.
 */
export function namedMode(
	word: string,
	there: readonly TravelMode[],
	newId: () => string,
): { mode: TravelMode; fresh: boolean } {
	const plain = word.trim();
	const same = there.find(
		({ id, name }) => id === plain || name.toLowerCase() === plain.toLowerCase(),
	);
	if (same) return { mode: same, fresh: false };
	const usual = USUAL.find(({ words }) => new RegExp(words, "i").test(plain));
	if (!usual) {
		return { mode: { id: newId(), name: plain, method: "indirect.travel" }, fresh: true };
	}
	const known = there.find(({ name }) => name === usual.name.zh || name === usual.name.en);
	return known ? { mode: known, fresh: false } : { mode: modeOf(newId(), usual), fresh: true };
}
