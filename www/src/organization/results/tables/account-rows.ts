// The rows of Table A.1 on another account than the one the engine printed them on: the same
// figures that the account carries, in tonnes.

import type { AccountResult, OrganizationResult, TableA1Row } from "../../../engine/result.ts";
import type { AccountId } from "../../../engine/types.ts";
import { EMISSION_TYPE_ORDER } from "../../../ui/charts/tone.ts";

const TOTAL = { zh: "碳排放总量", en: "Total carbon emissions" };
const WITHOUT = { zh: "不含购入与输出能源", en: "Without purchased and exported energy" };

/** Table A.1's rows on an account. */
export function rowsOnAccount(result: OrganizationResult, id: AccountId): TableA1Row[] {
	const account = result.accounts.find((each) => each.id === id);
	if (id === result.account || !account) return result.tables.a1;
	return [
		...intensityRows(result, id),
		...typeRows(account),
		row("without-purchased", WITHOUT, account, (year) => year.withoutPurchased),
		row("total", TOTAL, account, (year) => year.total),
	];
}

type Year = AccountResult["years"][number];
type Kilograms = { kgCo2e: string; figure: string } | undefined;

function row(
	key: string,
	name: TableA1Row["name"],
	account: AccountResult,
	of: (year: Year) => Kilograms,
): TableA1Row {
	const values = account.years.flatMap((year) => {
		const figure = of(year);
		if (!figure) return [];
		return [[String(year.year), { value: tonnes(figure.kgCo2e), figure: figure.figure }] as const];
	});
	return { key, name, unit: "tCO2e", values: Object.fromEntries(values) };
}

function typeRows(account: AccountResult): TableA1Row[] {
	return EMISSION_TYPE_ORDER.flatMap((type) => {
		const part = (year: Year) => year.byType.find((each) => each.key === type);
		const named = account.years.map(part).find((each) => each !== undefined);
		return named ? [row(type, named.name, account, part)] : [];
	});
}

function intensityRows(result: OrganizationResult, id: AccountId): TableA1Row[] {
	const own = result.intensities.filter((each) => each.account === id);
	const groups = Map.groupBy(own, (each) => `${each.productId ?? ""} ${each.unit}`);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const key = first.productId === undefined ? "intensity" : `intensity-${first.productId}`;
		const values = group.map((each) => [
			String(each.year),
			{ value: each.value, figure: each.emissions.figure },
		]);
		return [{ key, name: first.name, unit: first.unit, values: Object.fromEntries(values) }];
	});
}

/** Kilograms as tonnes: the point moves three places, nothing is computed. */
export function tonnes(kilograms: string): string {
	const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(kilograms) ?? [];
	const digits = whole.padStart(4, "0");
	const head = digits.slice(0, -3);
	const tail = `${digits.slice(-3)}${fraction}`.replace(/0+$/, "");
	return `${sign}${head.replace(/^0+(?=\d)/, "")}${tail === "" ? "" : `.${tail}`}`;
}
