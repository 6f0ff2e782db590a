// Whether a source emits beside the total that is shown first: embodied carbon, other indirect
// sources, gases that stand apart.

import type { OrganizationResult } from "../../engine/result.ts";

/** Whether another account counts what the first one leaves out. */
export const isBeside = (
	{ accounts, account }: Pick<OrganizationResult, "accounts" | "account">,
	sourceId: string,
	year: number | undefined,
): boolean =>
	accounts
		.filter(({ id }) => id !== account)
		.flatMap(({ years }) => years.filter((each) => each.year === year))
		.some(({ bySource }) => bySource.some(({ key, kgCo2e }) => key === sourceId && kgCo2e !== "0"));
