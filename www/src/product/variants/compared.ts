// The tables and charts of variants beside their study.

import type { ProductResult, VariantComparison } from "../../engine/footprint.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Bar, Series } from "../../ui/charts/geometry.ts";
import { type SpanRow, waterfallRows } from "../../ui/charts/span-rows.ts";
import type { DataTable } from "../../ui/data-table/model.ts";
import {
	change,
	figureOf,
	isZero,
	kilograms,
	mass,
	percent,
	stageTone,
	words,
} from "../parts/figures.ts";
import { strings } from "./strings.ts";

/** How many changes a waterfall shows one by one; the table has them all. */
const MOST = 14;

/** The totals side by side. */
export function totalsTable(
	result: ProductResult,
	compared: readonly VariantComparison[],
): DataTable {
	const text = strings();
	return {
		columns: [
			{ label: text.head },
			{ label: text.totals.total, num: true },
			{ label: text.totals.difference, num: true },
			{ label: text.totals.percent, num: true },
		],
		rows: [
			{
				key: "",
				cells: [
					words(text.study),
					mass(result.total.kgCo2e, result.total.figure),
					words(""),
					words(""),
				],
			},
			...compared.map(({ id, name, kgCo2e, difference, differencePercent }) => ({
				key: id,
				cells: [words(name), mass(kgCo2e), change(difference), percent(differencePercent, true)],
			})),
		],
	};
}

/** The stages that anything adds to. */
function stagesOf(result: ProductResult, compared: readonly VariantComparison[]) {
	const some = (key: string) =>
		[result.byStage, ...compared.map(({ byStage }) => byStage)].some((parts) =>
			parts.some((part) => part.key === key && !isZero(part.kgCo2e)),
		);
	return result.byStage.filter(({ key }) => some(key));
}

/** The stages of the study and of each variant, for stacked bars. */
export function stageBars(
	result: ProductResult,
	compared: readonly VariantComparison[],
): { bars: Bar[]; series: Series[] } {
	const bar = (key: string, label: string, parts: ProductResult["byStage"]): Bar => ({
		key,
		label,
		values: Object.fromEntries(parts.map((part) => [part.key, part.kgCo2e])),
	});
	return {
		series: stagesOf(result, compared).map(({ key, name, stage }) => ({
			key,
			label: inLanguage(name),
			tone: stageTone(stage),
		})),
		bars: [
			bar("", strings().study, result.byStage),
			...compared
				.filter(({ kgCo2e }) => kgCo2e !== undefined)
				.map(({ id, name, byStage }) => bar(id, name, byStage)),
		],
	};
}

/** The same as a table. */
export function stageTable(
	result: ProductResult,
	compared: readonly VariantComparison[],
): DataTable {
	const { series, bars } = stageBars(result, compared);
	const figures = new Map(result.byStage.map(({ key, figure }) => [key, figure]));
	return {
		columns: [{ label: strings().stage }, ...bars.map(({ label }) => ({ label, num: true }))],
		rows: series.map(({ key, label, tone }) => ({
			key,
			cells: [
				words(label, tone ? { tone } : {}),
				...bars.map((bar, index) =>
					mass(bar.values[key], index === 0 ? figures.get(key) : undefined),
				),
			],
		})),
	};
}

/** From the study's total to the variant's, change by change. */
export function waterfall(result: ProductResult, variant: VariantComparison): SpanRow[] {
	const end = (label: string, decimal: string) =>
		({ key: "", label, decimal, value: kilograms(decimal), tone: "c8" }) as const;
	const figures = figureOf(result.byInput);
	return waterfallRows(
		end(strings().study, result.total.kgCo2e),
		variant.changes.slice(0, MOST).map(({ key, name, difference }) => ({
			key: figures.get(key) ?? "",
			label: inLanguage(name),
			decimal: difference,
			value: kilograms(difference, true),
			tone: difference.startsWith("-") ? "c2" : "c5",
		})),
		end(variant.name, variant.kgCo2e ?? "0"),
	);
}

/** Every change, the largest first, and their sum. */
export function changesTable(result: ProductResult, variant: VariantComparison): DataTable {
	const figures = figureOf(result.byInput);
	const text = strings().changes;
	return {
		columns: [
			{ label: text.line },
			{ label: text.before, num: true },
			{ label: text.after, num: true },
			{ label: text.difference, num: true },
		],
		rows: [
			...variant.changes.map(({ key, name, before, after, difference }) => ({
				key,
				cells: [
					words(inLanguage(name)),
					mass(before, figures.get(key)),
					mass(after),
					change(difference),
				],
			})),
			{
				key: "",
				sum: true,
				cells: [words(text.difference), words(""), words(""), change(variant.difference)],
			},
		],
	};
}
