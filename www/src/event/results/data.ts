// The tables and the rows of the charts of an event's results.

import type { EventFigure, EventResult, SideResult, WaterfallStep } from "../../engine/types.ts";
import { formatPercent, formatTonnes } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import { approximate } from "../../ui/charts/approximate.ts";
import { partRows, type SpanRow } from "../../ui/charts/span-rows.ts";
import type { Tone } from "../../ui/charts/tone.ts";
import type { DataTable } from "../../ui/data-table/model.ts";
import { change, figureRows, mass, tonnes } from "../parts/figures.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** Parts of a total as a table. */
export function partsTable(
	head: string,
	figures: readonly EventFigure[],
	total: EventFigure | undefined,
	tone?: (key: string) => Tone,
): DataTable {
	const text = strings();
	return {
		columns: [{ label: head }, { label: text.tonnes, num: true }, { label: text.share, num: true }],
		rows: [
			...figureRows(figures.map(named), tone),
			...(total
				? [
						{
							key: "total",
							sum: true,
							cells: [
								{ text: text.sum },
								mass(total.kgCo2e, total.figure),
								{ text: formatPercent("100") },
							],
						},
					]
				: []),
		],
	};
}

/** What no group causes has no name of its own. */
function named(figure: EventFigure): EventFigure {
	if (inLanguage(figure.name) !== "") return figure;
	const { zh, en } = strings.languages;
	return { ...figure, name: { zh: zh.nobody, en: en.nobody } };
}

/** Parts as bars, each of which opens its figure. */
export const partBars = (figures: readonly EventFigure[], tone: (key: string) => Tone): SpanRow[] =>
	partRows(
		figures.map(named).map(({ key, name, kgCo2e, figure, percent }) => ({
			key: figure,
			label: inLanguage(name),
			decimal: kgCo2e,
			value: `${formatTonnes(kgCo2e)} t · ${formatPercent(percent, { atMost: 0 })}`,
			tone: tone(key),
		})),
	);

/** What stands beside a total. */
export function besideTable({ beside }: SideResult): DataTable | undefined {
	if (beside.length === 0) return undefined;
	const text = strings();
	return {
		columns: [{ label: text.beside }, { label: text.tonnes, num: true }],
		rows: figureRows(beside).map(({ key, cells }) => ({ key, cells: cells.slice(0, 2) })),
	};
}

/** Estimate and actual, source by source. */
export function comparedTable({ sources, estimate, actual }: EventResult): DataTable {
	const text = strings();
	const { side, kind } = shared();
	return {
		columns: [
			{ label: text.name },
			{ label: side.estimate, num: true },
			{ label: side.actual, num: true },
			{ label: text.difference, num: true },
		],
		rows: [
			...sources.map((source) => ({
				key: source.id,
				cells: [
					{
						text: source.name,
						...(source.name === kind[source.kind] ? {} : { note: kind[source.kind] }),
					},
					mass(source.estimate),
					mass(source.actual),
					difference(source.difference),
				],
			})),
			{
				key: "total",
				sum: true,
				cells: [
					{ text: text.sum },
					mass(estimate.total.kgCo2e, estimate.total.figure),
					mass(actual.total.kgCo2e, actual.total.figure),
					{ text: "" },
				],
			},
		],
	};
}

const difference = (kilograms: string | undefined) => ({
	text: change(kilograms),
	...(kilograms === undefined ? {} : { exact: kilograms }),
});

const stepTone = ({ key }: WaterfallStep): Tone =>
	key === "estimate"
		? "c8"
		: key.startsWith("action:")
			? "c2"
			: key.startsWith("lot:")
				? "c3"
				: key === "difference"
					? "c7"
					: "c1";

/** The waterfall: levels from zero, changes between the level before and the one after. */
export function waterfallBars(steps: readonly WaterfallStep[], result: EventResult): SpanRow[] {
	return steps.map((step, at): SpanRow => {
		const level = approximate(step.level);
		const before = approximate(steps[at - 1]?.level);
		const isLevel = step.kind === "level";
		const figures: Readonly<Record<string, string>> = {
			estimate: result.estimate.total.figure,
			actual: result.actual.total.figure,
		};
		return {
			key: figures[step.key] ?? "",
			label: inLanguage(step.name),
			value: isLevel ? tonnes(step.kgCo2e) : change(step.kgCo2e),
			sum: isLevel,
			spans: [
				{
					from: isLevel ? 0 : before,
					to: level,
					tone: stepTone(step),
					hollow: !isLevel && level < before,
				},
			],
		};
	});
}

/** The same as a table. */
export function waterfallTable(steps: readonly WaterfallStep[]): DataTable {
	const text = strings();
	return {
		columns: [
			{ label: text.name },
			{ label: text.change, num: true },
			{ label: text.level, num: true },
		],
		rows: steps.map(({ key, name, kind, kgCo2e, level }) => ({
			key,
			...(kind === "level" ? { sum: true } : {}),
			cells: [
				{ text: inLanguage(name) },
				{ text: kind === "level" ? formatTonnes(kgCo2e) : change(kgCo2e), exact: kgCo2e },
				mass(level),
			],
		})),
	};
}

/** What the actions were to save and have saved. */
export function actionsTable({ actions, achieved }: EventResult): DataTable | undefined {
	if (actions.length === 0) return undefined;
	const text = strings();
	return {
		columns: [
			{ label: text.name },
			{ label: text.status },
			{ label: text.planned, num: true },
			{ label: text.achieved, num: true },
		],
		rows: [
			...actions.map(({ id, name, status, planned, achieved: own }) => ({
				key: id,
				cells: [{ text: name }, { text: shared().status[status] }, mass(planned), mass(own)],
			})),
			{
				key: "total",
				sum: true,
				cells: [{ text: text.sum }, { text: "" }, { text: "" }, mass(achieved)],
			},
		],
	};
}

/** How far the surveys reach. */
export function surveysTable({ surveys }: EventResult): DataTable | undefined {
	if (surveys.length === 0) return undefined;
	const text = strings();
	return {
		columns: [{ label: text.name }, { label: text.coverage, num: true }],
		rows: surveys.map(({ id, name, coverage }) => ({
			key: id,
			cells: [{ text: name }, { text: formatPercent(coverage), exact: coverage }],
		})),
	};
}
