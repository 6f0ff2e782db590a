// The data of the charts: months and years, stacked by emission type.

import type { EmissionType } from "../../engine/types.ts";
import { formatMonth } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import type { Bar, Series } from "../../ui/charts/geometry.ts";
import type { Ranked } from "../../ui/charts/ranked-bars.component.ts";
import type { Share } from "../../ui/charts/share-strip.component.ts";
import { EMISSION_TYPE_ORDER, emissionHollow, emissionTone } from "../../ui/charts/tone.ts";
import { strings } from "./strings.ts";
import type { View } from "./view.ts";

/** Bars and what is stacked in them, with the name of each figure to explain. */
export interface Stacked {
	bars: Bar[];
	series: Series[];
	figureOf: (period: string, type: string) => string | undefined;
}

const isZero = (decimal: string): boolean => !/[1-9]/.test(decimal);

/** The emission types that occur, in the order of Table A.2. */
const seriesOf = (types: ReadonlySet<string>): Series[] =>
	EMISSION_TYPE_ORDER.filter((type) => types.has(type)).map((type) => ({
		key: type,
		label: words().emissionType[type],
		tone: emissionTone(type),
		hollow: emissionHollow(type),
	}));

/** One cell of a stack. */
interface Cell {
	period: string;
	type: string;
	value: string;
	figure: string;
}

function stacked(cells: readonly Cell[], label: (period: string) => string): Stacked {
	const figures = new Map(cells.map((cell) => [`${cell.period} ${cell.type}`, cell.figure]));
	const bars = [...Map.groupBy(cells, (cell) => cell.period)].map(([key, own]) => ({
		key,
		label: label(key),
		values: Object.fromEntries(own.map((cell) => [cell.type, cell.value])),
	}));
	return {
		bars,
		series: seriesOf(new Set(cells.map((cell) => cell.type))),
		figureOf: (period, type) => figures.get(`${period} ${type}`),
	};
}

/** What spans months; it sorts after them. */
const UNMONTHLY = "year";

/** The months of the year; what spans months stands after them. */
export function monthBars({ year }: View): Stacked {
	const cells = year.byMonth
		.map((part) => ({
			period: part.month || UNMONTHLY,
			type: part.emissionType,
			value: part.kgCo2e,
			figure: part.figure,
		}))
		.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
	return stacked(cells, (month) =>
		month === UNMONTHLY ? strings().notMonthly : formatMonth(month),
	);
}

/** The years of the account. */
export function yearBars({ account }: View): Stacked {
	const cells = account.years.flatMap((year) =>
		year.byType.map((part) => ({
			period: String(year.year),
			type: part.key,
			value: part.kgCo2e,
			figure: part.figure,
		})),
	);
	return stacked(cells, (year) => year);
}

/** The emission types by their share of the total; what is deducted has none. */
export function typeShares({ year }: View): Share[] {
	return inOrder(year.byType)
		.filter((part) => !part.kgCo2e.startsWith("-") && !isZero(part.sharePercent))
		.map((part) => ({
			key: part.figure,
			label: words().emissionType[part.key as EmissionType] ?? part.key,
			value: part.kgCo2e,
			tone: emissionTone(part.key),
			percent: part.sharePercent,
		}));
}

/** Parts by emission type in the order of Table A.2. */
export const inOrder = <P extends { key: string }>(parts: readonly P[]): P[] => {
	const place = (part: P) => EMISSION_TYPE_ORDER.indexOf(part.key as EmissionType);
	return [...parts].sort((a, b) => place(a) - place(b));
};

/** The ten largest sources, each in the tone of its type. */
export function largest({ year }: View, typeOf: (sourceId: string) => string): Ranked[] {
	return year.bySource
		.filter((part) => !part.kgCo2e.startsWith("-") && !isZero(part.kgCo2e))
		.slice(0, 10)
		.map((part) => ({
			key: part.figure,
			label: inLanguage(part.name),
			value: part.kgCo2e,
			tone: emissionTone(typeOf(part.key)),
			note: words().emissionType[typeOf(part.key) as EmissionType] ?? "",
		}));
}
