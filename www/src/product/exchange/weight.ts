// Problems in the order of their weight.

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Problems by weight, errors first; those of one weight stay in their order. */
export const byWeight = <T extends { severity: keyof typeof WEIGHT }>(
	problems: readonly T[],
): T[] => problems.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
