// The tables beside the charts of a project.

import type {
	AbatementCurve,
	CashYear,
	EconomicsResult,
	ProjectDocument,
	ProjectResult,
	ReductionResult,
} from "../../engine/project.ts";
import { formatPercent, formatTonnes, formatUnit } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import type { DataCell, DataRow, DataTable } from "../../ui/data-table/model.ts";
import { decimal, mass, money, moneyUnit, withUnitOf, words } from "../parts/figures.ts";
import { strings as shared } from "../strings.ts";
import { MONEY } from "./charts.ts";
import { strings } from "./strings.ts";

const num = (label: string, wide = false) => ({ label, num: true, ...(wide ? { wide } : {}) });

/** BE, PE, LE, ER, the sum so far and the credits of each year, and of all. */
export function yearTable(side: ReductionResult, result: ProjectResult): DataTable {
	const text = shared();
	const { years } = strings();
	const days = new Map(
		result.years.flatMap(({ year, days, partial }) => (partial ? [[year, days]] : [])),
	);
	const notes = (year: number, missing: number) =>
		[
			...(days.has(year) ? [years.days(String(days.get(year)))] : []),
			...(missing > 0 ? [years.incomplete] : []),
		].join(" · ");
	const credit = ({ issuable, figure }: ReductionResult["credits"]): DataCell => ({
		...decimal(issuable),
		figure,
	});
	return {
		columns: [
			{ label: text.year },
			num(text.symbols.baseline),
			num(text.symbols.project),
			num(text.symbols.leakage, true),
			num(text.symbols.reduction),
			num(text.cumulative, true),
			num(years.credited),
		],
		rows: [
			...side.years.map((own): DataRow => {
				const note = notes(own.year, own.missing.length);
				return {
					key: String(own.year),
					cells: [
						words(String(own.year), note === "" ? {} : { note }),
						mass(own.baseline),
						mass(own.project),
						mass(own.leakage),
						mass(own.reduction),
						mass(own.cumulative),
						credit(own.credits),
					],
				};
			}),
			{
				key: "all",
				sum: true,
				cells: [
					words(text.allYears),
					mass(side.baseline),
					mass(side.project),
					mass(side.leakage),
					mass(side.reduction),
					words(""),
					credit(side.credits),
				],
			},
		],
	};
}

/** The sums so far of both sides. */
export function cumulativeTable({ years, exAnte, monitored }: ProjectResult): DataTable {
	const { year, sides } = shared();
	const of = ({ given, years }: ReductionResult, name: number) => {
		const own = given ? years.find((each) => each.year === name) : undefined;
		return mass(own?.missing.length === 0 ? own.cumulative : undefined);
	};
	return {
		columns: [{ label: year }, num(sides["ex-ante"]), num(sides.monitored)],
		rows: years.map(({ year }) => ({
			key: String(year),
			cells: [words(String(year)), of(exAnte, year), of(monitored, year)],
		})),
	};
}

/** Estimated against monitored. */
export function comparedTable({ exAnte, monitored, differences }: ProjectResult): DataTable {
	const { year, sides } = shared();
	const text = strings().compared;
	const of = ({ years }: ReductionResult, name: number) =>
		mass(years.find((each) => each.year === name)?.reduction);
	return {
		columns: [
			{ label: year },
			num(sides["ex-ante"]),
			num(sides.monitored),
			num(text.difference),
			num(text.percent, true),
		],
		rows: differences.map(({ year, kgCo2e, percent }) => ({
			key: String(year),
			cells: [
				words(String(year)),
				of(exAnte, year),
				of(monitored, year),
				{ text: formatTonnes(kgCo2e), exact: kgCo2e },
				percent === undefined
					? words(shared().none)
					: { text: formatPercent(percent, { atMost: 1, signed: true }), exact: percent },
			],
		})),
	};
}

/** From reductions to credits. */
export function creditTable({ years, credits }: ReductionResult): DataTable {
	const { year, allYears } = shared();
	const text = strings().credits;
	const row = (
		key: string,
		label: string,
		own: ReductionResult["credits"],
		sum = false,
	): DataRow => ({
		key,
		...(sum ? { sum } : {}),
		cells: [
			words(label),
			decimal(own.tonnes),
			decimal(own.uncredited),
			decimal(own.buffer),
			decimal(own.carriedIn),
			{ ...decimal(own.issuable), figure: own.figure },
			decimal(own.carriedOut),
		],
	});
	return {
		columns: [
			{ label: year },
			num(text.reduction),
			num(text.uncredited, true),
			num(text.buffer, true),
			num(text.carriedIn, true),
			num(text.issuable),
			num(text.carriedOut, true),
		],
		rows: [
			...years.map(({ year, credits }) => row(String(year), String(year), credits)),
			row("all", allYears, credits, true),
		],
	};
}

/** The sources, each with what it came to on both sides. */
export function sourceTable({ sources, exAnte, monitored }: ProjectResult): DataTable {
	const text = strings().sources;
	const { role, sides } = shared();
	return {
		columns: [
			{ label: text.source },
			{ label: text.role, wide: true },
			num(sides["ex-ante"]),
			num(sides.monitored),
			{ label: text.status, wide: true },
		],
		rows: sources.map((source) => ({
			key: source.id,
			cells: [
				words(source.name),
				words(role[source.role]),
				mass(exAnte.given ? source.exAnte : undefined),
				mass(monitored.given ? source.monitored : undefined),
				words(text.statuses[source.status]),
			],
		})),
	};
}

/** What stands beside the totals of a side. */
export function besideTable({ beside }: ReductionResult): DataTable {
	const text = strings();
	const { role } = shared();
	return {
		columns: [{ label: text.beside.what }, { label: text.sources.role }, num(text.tonnes)],
		rows: beside.map((own) => ({
			key: own.figure,
			cells: [words(text.beside.keys[own.key] ?? own.key), words(role[own.role]), mass(own)],
		})),
	};
}

/** What else is avoided. */
export function benefitTable({ coBenefits, years }: ProjectResult): DataTable {
	const { year } = shared();
	const text = strings().benefits;
	const label = (pollutant: string, unit: string) => withUnitOf(formatUnit(pollutant), unit);
	return {
		columns: [{ label: year }, ...coBenefits.map((own) => num(label(own.pollutant, own.unit)))],
		rows: [
			...years.map(({ year }) => ({
				key: String(year),
				cells: [words(String(year)), ...coBenefits.map((own) => decimal(own.years[String(year)]))],
			})),
			{
				key: "total",
				sum: true,
				cells: [words(text.total), ...coBenefits.map(({ total }) => decimal(total))],
			},
		],
	};
}

/** Money by year. */
export function cashTable({ years }: EconomicsResult): DataTable {
	const text = strings().cash;
	const some = MONEY.filter(([key]) => years.some((year) => /[1-9]/.test(year[key])));
	const row = (year: CashYear): DataRow => ({
		key: String(year.year),
		cells: [
			words(String(year.year)),
			...some.map(([key]) => money(year[key])),
			money(year.net),
			money(year.cumulative),
			money(year.cumulativeDiscounted),
		],
	});
	return {
		columns: [
			{ label: shared().year },
			...some.map(([key]) => num(text.item[key], true)),
			num(text.net),
			num(text.cumulative),
			num(text.discounted, true),
		],
		rows: years.map(row),
	};
}

/** The projects of the curve, and those that can't stand in it. */
export function curveTable({ steps, leftOut, total, costUnit }: AbatementCurve): DataTable {
	const text = strings().curve;
	return {
		columns: [
			{ label: text.project },
			num(withUnitOf(text.cost, moneyUnit(costUnit))),
			num(text.tonnes),
			num(text.perYear, true),
			num(text.to, true),
		],
		rows: [
			...steps.map((step) => ({
				key: step.id,
				cells: [
					words(step.name),
					money(step.cost),
					decimal(step.tonnes, 0),
					decimal(step.perYear, 0),
					decimal(step.to, 0),
				],
			})),
			{
				key: "total",
				sum: true,
				cells: [words(text.total), words(""), decimal(total, 0), words(""), words("")],
			},
			...leftOut.map(({ id, name, reason }) => ({
				key: `out ${id}`,
				cells: [
					words(name, { note: `${text.leftOut}: ${problemText(reason)}` }),
					words(shared().none),
					words(""),
					words(""),
					words(""),
				],
			})),
		],
	};
}

/** The side that is reported, where it has something; else the other one. */
export function shownSide(
	{ exAnte, monitored }: ProjectResult,
	{ settings }: ProjectDocument,
): ReductionResult {
	const [first, second] =
		settings?.side === "monitored" ? [monitored, exAnte] : [exAnte, monitored];
	return first.given || !second.given ? first : second;
}
