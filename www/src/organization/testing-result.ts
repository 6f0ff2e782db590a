// A small result for tests: two years of a boiler, a grid connection and exported heat.

import type { OrganizationResult, Part, TableA1Row, YearTotal } from "../engine/result.ts";
import type { AccountId, EmissionType } from "../engine/types.ts";

const both = (text: string) => ({ zh: text, en: text });

const part = (key: string, kgCo2e: string, sharePercent: string): Part => ({
	key,
	name: both(key),
	figure: `total:${key}`,
	kgCo2e,
	sharePercent,
});

/** A year of an account. */
export function yearTotal(year: number, total: string): YearTotal {
	const types: [EmissionType, string, string][] = [
		["stationary-combustion", "1500.5", "60"],
		["purchased-electricity", "1000", "40"],
		["exported-heat", "-0.5", "0"],
	];
	return {
		year,
		total: { figure: `total:${year}`, kgCo2e: total },
		withoutPurchased: { figure: `without:${year}`, kgCo2e: "1500.5" },
		co2eOnly: { figure: `only:${year}`, kgCo2e: "0" },
		byType: types.map(([key, kg, share]) => part(key, kg, share)),
		byCategory: [part("1", "1500.5", "60"), part("2", "1000", "40")],
		byScope: [part("1", "1500.5", "60"), part("2", "1000", "40")],
		byGas: [{ ...part("co2", "2500", "100"), kg: "2500" }],
		directByGas: [{ ...part("co2", "1500.5", "60"), kg: "1500.5" }],
		byFacility: [part("mill", "2500", "100")],
		bySource: [part("boiler", "1500.5", "60"), part("grid", "1000", "40"), part("zero", "0", "0")],
		byMonth: [
			{ month: "", emissionType: "fugitive", figure: "m:year", kgCo2e: "3" },
			{ month: `${year}-02`, emissionType: "stationary-combustion", figure: "m:2", kgCo2e: "2" },
			{ month: `${year}-01`, emissionType: "stationary-combustion", figure: "m:1", kgCo2e: "1" },
		],
		beside: [],
		...(year === 2023 ? {} : { changePercent: "-3.7" }),
	};
}

const row = (key: string, unit: string, values: Record<string, string>): TableA1Row => ({
	key,
	name: both(key),
	unit,
	values: Object.fromEntries(
		Object.entries(values).map(([year, value]) => [year, { value, figure: `${key}:${year}` }]),
	),
});

/** A result on one account of two years. */
export function testingResult(ids: readonly AccountId[] = ["gbt32150"]): OrganizationResult {
	const years = [yearTotal(2023, "2600"), yearTotal(2024, "2500")];
	return {
		id: "mill",
		years: [2023, 2024],
		account: "gbt32150",
		accounts: ids.map((id) => ({ id, name: both(id), rule: both("rule"), years })),
		sources: [],
		coverage: [],
		intensities: [],
		tables: {
			a1: [
				row("intensity", "tCO2e/万元", { 2023: "0.0692", 2024: "0.06583123" }),
				row("stationary-combustion", "tCO2e", { 2023: "1.5005", 2024: "1.5005" }),
				row("without-purchased", "tCO2e", { 2023: "1.5005", 2024: "1.5005" }),
				row("total", "tCO2e", { 2023: "44692.5", 2024: "44693.5" }),
			],
			a2: [
				{
					emissionType: "stationary-combustion",
					sourceId: "boiler",
					name: "=Boiler",
					sort: both("Gas"),
					parameter: both("Consumption"),
					unit: "万Nm3",
					values: { 2024: "737.9" },
				},
			],
			a3: [],
			a4: [],
			a5: [
				{
					year: 2024,
					number: 1,
					name: "Paper",
					output: "78420",
					outputUnit: "t",
					value: "45327",
					valueUnit: "万元",
				},
			],
		},
		factors: [],
	};
}
