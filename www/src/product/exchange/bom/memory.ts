// The factors that materials were given, remembered in this browser for the next table.

import type { FactorPin } from "../../../engine/types.ts";
import { OWN } from "../../../factors/model.ts";

/** What a material was given, and when. */
export interface Remembered {
	factor: FactorPin;
	at: string;
}

/** By the keys of materials. */
export type Memories = Readonly<Record<string, Remembered>>;

/** Materials that are kept, at most; those used longest ago go first. */
const MOST = 500;

/** What was kept, as far as it can be read. */
export function memoriesOf(kept: unknown): Memories {
	if (kept === null || typeof kept !== "object") return {};
	const entries = Object.entries(kept).filter(
		([, each]) =>
			each !== null &&
			typeof each === "object" &&
			typeof each.at === "string" &&
			typeof each.factor?.pack === "string" &&
			typeof each.factor.factor === "string",
	);
	return Object.fromEntries(entries);
}

/** With what materials were given now. Factors of one study's own mean nothing in another. */
export function withMemories(
	all: Memories,
	given: ReadonlyMap<string, FactorPin>,
	at: string,
): Memories {
	const fresh = [...given]
		.filter(([, { pack }]) => pack !== OWN)
		.map(([key, factor]): [string, Remembered] => [key, { factor, at }]);
	const kept = Object.entries(all).filter(([key]) => !given.has(key));
	const sorted = [...kept, ...fresh].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
	return Object.fromEntries(sorted.slice(-MOST));
}
