// What the factor library works on: the factors, and where there is an open organisation the store
// that keeps its own ones.

import type { Organization, Problem } from "../engine/types.ts";
import type { Doing } from "../store/editor.ts";
import type { Library } from "./library.ts";

/** The work in hand. */
export interface FactorDesk {
	readonly library: Library;
	readonly store: Doing & {
		readonly current: { get(): Organization | undefined };
		readonly findings: { get(): readonly Problem[] };
	};
}
