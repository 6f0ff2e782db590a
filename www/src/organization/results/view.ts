// What the page shows of a result: the account and year looked at, and the year before.

import type {
	AccountResult,
	Coverage,
	Intensity,
	OrganizationResult,
	YearTotal,
} from "../../engine/result.ts";

/** A result as it is looked at. */
export interface View {
	result: OrganizationResult;
	account: AccountResult;
	year: YearTotal;
	/** The year before, for comparison; undefined in the first. */
	before: YearTotal | undefined;
	coverage: Coverage | undefined;
	/** The intensities of this account and year. */
	intensities: Intensity[];
}

/** The account asked for if there is one of that name, else the organisation's own; likewise the year. */
export function viewOf(
	result: OrganizationResult,
	asked: { account?: string | undefined; year?: number | undefined },
): View | undefined {
	const named = (id: string | undefined) => result.accounts.find((each) => each.id === id);
	const account = named(asked.account) ?? named(result.account) ?? result.accounts[0];
	if (!account) return undefined;
	const at = account.years.findIndex((each) => each.year === asked.year);
	const place = at < 0 ? account.years.length - 1 : at;
	const year = account.years[place];
	if (!year) return undefined;
	return {
		result,
		account,
		year,
		before: account.years[place - 1],
		coverage: result.coverage.find((each) => each.year === year.year),
		intensities: result.intensities.filter(
			(each) => each.year === year.year && each.account === account.id,
		),
	};
}

/** Nothing was counted and nothing stands beside: there is nothing to show yet. */
export const isBlank = ({ result }: View): boolean =>
	result.sources.every((source) => source.status === "no-data" || source.status === "excluded") ||
	result.sources.length === 0;
