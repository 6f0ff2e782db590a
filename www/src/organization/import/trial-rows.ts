// Totals side by side: what the rows of a file come to, the inventory as it is, and as it would be.

import type { Counted } from "../../engine/table.ts";
import type { Totals } from "./check.ts";

/** An account in a year; what is not known yet is absent. */
export interface TrialRow {
	id: string;
	year: number;
	/** It is the organisation's own account. */
	isOwn: boolean;
	rows?: string;
	now?: string;
	after?: string;
}

/** The organisation's own account first, and of the years those that the file touches. */
export function trialRows(
	own: string,
	counted: Counted["accounts"] | undefined,
	now: Totals | undefined,
	after: Totals | undefined,
): TrialRow[] {
	const rows = cells(counted ?? []);
	const before = cells(now?.accounts.map(plain) ?? []);
	const then = cells(after?.accounts.map(plain) ?? []);
	const keys = [...new Set([...rows.keys(), ...then.keys()])];
	const all = keys.map((key): TrialRow => {
		const [id = "", year = ""] = key.split(" ");
		const [mine, today, later] = [rows.get(key), before.get(key), then.get(key)];
		return {
			id,
			year: Number(year),
			isOwn: id === own,
			...(mine === undefined ? {} : { rows: mine }),
			...(today === undefined ? {} : { now: today }),
			...(later === undefined ? {} : { after: later }),
		};
	});
	const years = new Set(all.filter(isTouched).map(({ year }) => year));
	return all
		.filter(({ year }) => years.has(year))
		.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.year - b.year);
}

type Plain = Counted["accounts"][number];

const plain = ({ id, years }: Totals["accounts"][number]): Plain => ({
	id,
	years: years.map(({ year, total: { kgCo2e } }) => ({ year, kgCo2e })),
});

const cells = (accounts: readonly Plain[]): Map<string, string> =>
	new Map(
		accounts.flatMap(({ id, years }) => years.map(({ year, kgCo2e }) => [`${id} ${year}`, kgCo2e])),
	);

const isTouched = ({ rows, now, after }: TrialRow): boolean =>
	(rows !== undefined && rows !== "0") || (after !== undefined && after !== now);
