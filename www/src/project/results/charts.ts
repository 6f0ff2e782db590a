// The data of the charts of a project: years, sums so far, estimates against what was monitored, money, the curve.

import type {
	AbatementCurve,
	EconomicsResult,
	ProjectResult,
	ReductionResult,
} from "../../engine/project.ts";
import type { Bar, Series } from "../../ui/charts/geometry.ts";
import type { Step } from "../../ui/charts/step-geometry.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** Bars with the lines over them. */
export interface Drawn {
	bars: Bar[];
	series: Series[];
	lines: Series[];
}

/** What becomes of the baseline: what is reduced, what the project emits, what leaks; the baseline as a line. */
export function yearBars({ years }: ReductionResult): Drawn {
	const { roles, reduction } = shared();
	const bars = years.map(({ year, complete, baseline, project, leakage, reduction }): Bar => {
		const values = {
			reduction: reduction.kgCo2e,
			project: project.kgCo2e,
			leakage: leakage.kgCo2e,
			baseline: baseline.kgCo2e,
		};
		// A year without any data is a gap, not a zero.
		const none = !complete && !Object.values(values).some((value) => /[1-9]/.test(value));
		return { key: String(year), label: String(year), values: none ? {} : values };
	});
	return {
		bars,
		series: [
			{ key: "reduction", label: reduction, tone: "c2" },
			{ key: "project", label: roles.project, tone: "c4" },
			{ key: "leakage", label: roles.leakage, tone: "c5" },
		],
		lines: [{ key: "baseline", label: roles.baseline, tone: "c1" }],
	};
}

/** The figure behind a mark of the years. */
export function yearFigure(
	{ years }: ReductionResult,
	period: string | undefined,
	key: string | undefined,
): string | undefined {
	const own = years.find(({ year }) => String(year) === period);
	switch (key) {
		case "baseline":
		case "project":
		case "leakage":
		case "reduction":
		case "cumulative":
			return own?.[key].figure;
		default:
			return undefined;
	}
}

/** The reductions so far, of each side that has some. */
export function cumulativeBars({ years, exAnte, monitored }: ProjectResult): Drawn {
	const { sides } = shared();
	const of = ({ given, years }: ReductionResult, year: number) => {
		const own = given ? years.find((each) => each.year === year) : undefined;
		return own && own.missing.length === 0 ? own.cumulative.kgCo2e : undefined;
	};
	const bars = years.map(({ year }): Bar => {
		const [estimated, measured] = [of(exAnte, year), of(monitored, year)];
		return {
			key: String(year),
			label: String(year),
			values: {
				...(estimated === undefined ? {} : { exAnte: estimated }),
				...(measured === undefined ? {} : { monitored: measured }),
			},
		};
	});
	return {
		bars,
		series: [],
		lines: [
			{ key: "exAnte", label: sides["ex-ante"], tone: "c2", hollow: true },
			{ key: "monitored", label: sides.monitored, tone: "c1" },
		],
	};
}

/** The reductions of the years that were estimated and monitored, side by side. */
export function comparedBars({ exAnte, monitored, differences }: ProjectResult): Drawn {
	const { sides } = shared();
	const of = ({ years }: ReductionResult, year: number) =>
		years.find((each) => each.year === year)?.reduction.kgCo2e ?? "0";
	return {
		bars: differences.map(({ year }) => ({
			key: String(year),
			label: String(year),
			values: { exAnte: of(exAnte, year), monitored: of(monitored, year) },
		})),
		series: [
			{ key: "exAnte", label: sides["ex-ante"], tone: "c2" },
			{ key: "monitored", label: sides.monitored, tone: "c2" },
		],
		lines: [],
	};
}

/** What money is of, each with its tone. */
export const MONEY = [
	["investment", "c6"],
	["operation", "c4"],
	["revenue", "c1"],
	["saved", "c2"],
	["carbon", "c3"],
	["residual", "c7"],
	["other", "c8"],
] as const;

/** Money by year, and what it has come to so far. */
export function cashBars({ years, rate }: EconomicsResult): Drawn {
	const text = strings().cash;
	const some = MONEY.filter(([key]) => years.some((year) => /[1-9]/.test(year[key])));
	return {
		bars: years.map((year) => ({
			key: String(year.year),
			label: String(year.year),
			values: {
				...Object.fromEntries(
					some.flatMap(([key]) => (/[1-9]/.test(year[key]) ? [[key, year[key]]] : [])),
				),
				cumulative: year.cumulative,
				...(year.cumulativeDiscounted === undefined
					? {}
					: { discounted: year.cumulativeDiscounted }),
			},
		})),
		series: some.map(([key, tone]) => ({ key, label: text.item[key], tone })),
		lines: [
			{ key: "cumulative", label: text.cumulative, tone: "c8" },
			...(rate === undefined
				? []
				: [{ key: "discounted", label: text.discounted, tone: "c8", hollow: true } as const]),
		],
	};
}

/** The steps of the curve. */
export const curveSteps = ({ steps }: AbatementCurve): Step[] =>
	steps.map(({ id, name, cost, tonnes, from, to }) => ({
		key: id,
		label: name,
		high: cost,
		wide: tonnes,
		from,
		to,
	}));
