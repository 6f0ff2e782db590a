// The tables of a project's appraisal: value, rates of return, payback, cost of a tonne, sensitivity.

import type {
	Appraisal,
	EconomicsResult,
	SensitivityGrid,
	VariationResult,
} from "../../engine/project.ts";
import { formatPercent } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { DataCell, DataRow, DataTable } from "../../ui/data-table/model.ts";
import { decimal, money, moneyUnit, withUnitOf, words } from "../parts/figures.ts";
import { ratesShort, ratesText } from "../parts/rates.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

const num = (label: string, wide = false) => ({ label, num: true, ...(wide ? { wide } : {}) });

/** NPV, IRR, payback without and with credits; the cost of a tonne; dated flows; the benchmark. */
export function appraisalTable(result: EconomicsResult): DataTable {
	const text = strings().appraisal;
	const { withoutCarbon, withCarbon, unit } = result;
	const both = (label: string, cell: (own: Appraisal) => DataCell): DataRow => ({
		key: label,
		cells: [words(label), cell(withoutCarbon), cell(withCarbon)],
	});
	const years = (value: string | undefined): DataCell =>
		value === undefined ? words(text.never) : decimal(value, 2);
	return {
		columns: [{ label: text.what }, num(text.without), num(text.with)],
		rows: [
			both(withUnitOf(text.npv, unit), ({ npv }) => money(npv)),
			both(text.irr, ({ rates }) => words(ratesText(rates))),
			both(text.payback, ({ payback }) => years(payback)),
			...(result.rate === undefined
				? []
				: [both(text.discountedPayback, ({ discountedPayback }) => years(discountedPayback))]),
			...costRows(result),
			...datedRows(result),
			...benchmarkRows(result),
		],
	};
}

function costRows({ cost, costUnit }: EconomicsResult): DataRow[] {
	const text = strings().appraisal;
	const unit = moneyUnit(costUnit);
	if (cost.kind !== "known") {
		const why = cost.kind === "no-rate" ? text.noRate : text.noReduction;
		return [{ key: "levelised", cells: [words(text.levelised), words(why), words("")] }];
	}
	const row = (key: string, label: string, value: string | undefined): DataRow => ({
		key,
		cells: [words(withUnitOf(label, unit)), { ...money(value), figure: cost.figure }, words("")],
	});
	return [
		row("levelised", text.levelised, cost.levelised),
		row("undiscounted", text.undiscounted, cost.undiscounted),
	];
}

function datedRows({ dated, unit }: EconomicsResult): DataRow[] {
	if (!dated) return [];
	const text = strings().appraisal;
	return [
		{ key: "xnpv", cells: [words(withUnitOf(text.xnpv, unit)), money(dated.npv), words("")] },
		{ key: "xirr", cells: [words(text.xirr), words(ratesText(dated.rates)), words("")] },
	];
}

function benchmarkRows({ benchmark }: EconomicsResult): DataRow[] {
	if (!benchmark) return [];
	const text = strings().appraisal;
	const { yes, no, none } = shared();
	const said = (value: boolean | undefined) => (value === undefined ? none : value ? yes : no);
	return [
		{
			key: "benchmark",
			cells: [words(text.benchmark), words(formatPercent(benchmark.benchmark, {})), words("")],
		},
		{ key: "below", cells: [words(text.below), words(said(benchmark.below)), words("")] },
		{
			key: "below-all",
			cells: [words(text.belowAll), words(said(benchmark.belowInVariations)), words("")],
		},
	];
}

/** Value by discount rate and carbon price. */
export const valueTable = (grid: SensitivityGrid): DataTable =>
	sensitivityTable(grid, ({ npv }) => npv, true);

/** The cost of a tonne by discount rate and carbon price. */
export const costTable = (grid: SensitivityGrid): DataTable =>
	sensitivityTable(grid, ({ cost }) => cost, false);

function sensitivityTable(
	{ priceChanges, rows, ratesOfReturn }: SensitivityGrid,
	values: (row: SensitivityGrid["rows"][number]) => readonly string[],
	withRates: boolean,
): DataTable {
	const text = strings().sensitivity;
	const last: DataRow[] = withRates
		? [
				{
					key: "irr",
					sum: true,
					cells: [words(text.irr), ...ratesOfReturn.map((rates) => words(ratesShort(rates)))],
				},
			]
		: [];
	return {
		columns: [
			{ label: text.rate },
			...(withRates ? [] : [num(text.levelised)]),
			...priceChanges.map((change) =>
				num(
					/[1-9]/.test(change) ? text.change(formatPercent(change, { signed: true })) : text.same,
				),
			),
		],
		rows: [
			...rows.map(
				(row): DataRow => ({
					key: row.rate,
					cells: [
						words(formatPercent(row.rate, {})),
						...(withRates ? [] : [money(row.levelised)]),
						...values(row).map((value) => money(value)),
					],
				}),
			),
			...last,
		],
	};
}

/** Other assumptions, one a row. */
export function variationTable(
	variations: readonly VariationResult[],
	{ unit, costUnit }: EconomicsResult,
): DataTable {
	const text = strings();
	return {
		columns: [
			{ label: text.variation.name },
			num(withUnitOf(text.appraisal.npv, unit)),
			num(text.appraisal.irr),
			num(text.appraisal.payback, true),
			num(withUnitOf(text.appraisal.levelised, moneyUnit(costUnit)), true),
		],
		rows: variations.map(({ id, name, appraisal, levelised }) => ({
			key: id,
			cells: [
				words(inLanguage(name)),
				money(appraisal.npv),
				words(ratesShort(appraisal.rates)),
				appraisal.payback === undefined
					? words(text.appraisal.never)
					: decimal(appraisal.payback, 2),
				money(levelised),
			],
		})),
	};
}
