// The tables that tell how good a footprint is and what was decided in it: data quality, cut-off,
// allocation, the lines.

import type { ProductResult, Stage } from "../../engine/footprint.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import type { DataRow, DataTable } from "../../ui/data-table/model.ts";
import { decimal, figureOf, mass, percent, words } from "../parts/figures.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

const num = (label: string, wide = false) => ({ label, num: true, ...(wide ? { wide } : {}) });

/** What a stage is called, as the result has it. */
const stageName = ({ byStage }: ProductResult, stage: Stage | undefined): string => {
	const part = byStage.find(({ key }) => key === stage);
	return part ? inLanguage(part.name) : "";
};

/** The data quality of each input, the heaviest first, and the weighted ratings. */
export function qualityTable(result: ProductResult): DataTable {
	const text = strings().quality;
	const names = new Map(result.lines.map(({ key, name }) => [key, inLanguage(name)]));
	const { quality } = result;
	return {
		columns: [
			{ label: text.input },
			num(text.weight),
			num(text.technological),
			num(text.geographical),
			num(text.temporal),
			num(text.primary),
		],
		rows: [
			...quality.inputs.map((input): DataRow => {
				const rating = (kind: "technological" | "geographical" | "temporal") =>
					decimal(input[kind], "", input.found.includes(kind) ? text.found : undefined);
				return {
					key: input.key,
					cells: [
						words(names.get(input.key) ?? input.key),
						percent(input.weightPercent),
						rating("technological"),
						rating("geographical"),
						rating("temporal"),
						percent(input.primaryPercent),
					],
				};
			}),
			{
				key: "all",
				sum: true,
				cells: [
					words(text.all),
					words(""),
					decimal(quality.technological),
					decimal(quality.geographical),
					decimal(quality.temporal),
					percent(quality.primaryPercent),
				],
			},
		],
	};
}

/** What is left out, and why. */
export function cutOffTable(result: ProductResult): DataTable | undefined {
	const text = strings().cutOff;
	const { items, massPercent } = result.cutOff;
	if (items.length === 0) return undefined;
	return {
		columns: [
			{ label: text.item },
			{ label: text.reason },
			num(text.kilograms, true),
			num(text.ofMass),
			num(text.estimate),
		],
		rows: [
			...items.map(
				(item): DataRow => ({
					key: item.key,
					cells: [
						words(item.name, { note: stageName(result, item.stage) }),
						words(item.reason),
						mass(item.kilograms),
						percent(item.massPercent),
						mass(item.kgCo2e),
					],
				}),
			),
			{
				key: "together",
				sum: true,
				cells: [words(text.together), words(""), words(""), percent(massPercent), words("")],
			},
		],
	};
}

/** How processes of several products are allocated. */
export function allocationTable(result: ProductResult): DataTable | undefined {
	const text = strings().allocation;
	const { processes } = result.allocation;
	if (processes.length === 0) return undefined;
	return {
		columns: [
			{ label: text.process },
			{ label: text.product },
			{ label: text.how },
			num(strings().share),
		],
		rows: processes.flatMap(({ processId, name, method, shares }) =>
			shares.map(
				(share): DataRow => ({
					key: `${processId} ${share.output}`,
					cells: [
						words(name),
						words(share.name),
						words(shared().allocations[method]),
						percent(share.percent),
					],
				}),
			),
		),
	};
}

/** The total as it is and under each other allocation, with what is missing where there is none. */
export function alternativesTable(result: ProductResult): DataTable | undefined {
	const text = strings().allocation;
	const { alternatives } = result.allocation;
	if (alternatives.length === 0) return undefined;
	return {
		columns: [{ label: text.way }, num(strings().kg)],
		rows: [
			{ key: "own", cells: [words(text.used), mass(result.total.kgCo2e, result.total.figure)] },
			...alternatives.map(
				({ method, name, kgCo2e, problems }): DataRow => ({
					key: method,
					cells: [
						words(inLanguage(name), { note: problems.map(problemText).join(" ") }),
						mass(kgCo2e),
					],
				}),
			),
		],
	};
}

/** The total beside the total with grid electricity. */
export function gridTable(result: ProductResult): DataTable | undefined {
	const text = strings().grid;
	if (!result.withGrid) return undefined;
	const { total, withGrid } = result;
	return {
		columns: [{ label: strings().what }, num(strings().kg)],
		rows: [
			{ key: "own", cells: [words(text.study), mass(total.kgCo2e, total.figure)] },
			{ key: "grid", cells: [words(text.grid), mass(withGrid.kgCo2e, withGrid.figure)] },
		],
	};
}

/** Every line and what became of it. */
export function linesTable(result: ProductResult): DataTable {
	const text = strings().lines;
	const figures = figureOf(result.byInput);
	return {
		columns: [
			{ label: text.line },
			{ label: strings().stages.stage, wide: true },
			{ label: text.status },
			num(text.upstream),
		],
		rows: result.lines.map((line) => ({
			key: line.key,
			cells: [
				words(inLanguage(line.name)),
				words(stageName(result, line.stage)),
				words(text.states[line.status]),
				mass(line.upstreamKgCo2e, figures.get(line.key)),
			],
		})),
	};
}
