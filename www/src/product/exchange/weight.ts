// Problems in the order of their weight.

import type { Problem } from "../../engine/types.ts";

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Problems by weight, errors first; those of one weight stay in their order. */
export const byWeight = (problems: readonly Problem[]): Problem[] =>
	problems.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
