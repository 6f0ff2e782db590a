// The tables of what a footprint is made of.

import type { FootprintPart, ProductResult } from "../../engine/footprint.ts";
import { formatNumber } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { DataCell, DataRow, DataTable } from "../../ui/data-table/model.ts";
import { isZero, mass, percent, stageTone, words } from "../parts/figures.ts";
import { strings } from "./strings.ts";

const num = (label: string, wide = false) => ({ label, num: true, ...(wide ? { wide } : {}) });

/** Gross, credits and net, and the total without biogenic uptake. */
export function balanceTable(result: ProductResult): DataTable {
	const text = strings();
	const row = (
		label: string,
		{ figure, kgCo2e }: ProductResult["total"],
		sum = false,
	): DataRow => ({
		key: figure,
		cells: [words(label), mass(kgCo2e, figure)],
		...(sum ? { sum } : {}),
	});
	return {
		columns: [{ label: text.what }, num(text.kg)],
		rows: [
			row(text.gross, result.gross),
			row(text.credits, result.credits),
			row(text.net, result.total, true),
			row(text.without, result.withoutBiogenic),
		],
	};
}

/** Parts with their share, and the total under them. */
export function partsTable(
	label: string,
	parts: readonly FootprintPart[],
	total: { figure: string; kgCo2e: string } | undefined,
	toned = false,
): DataTable {
	const text = strings();
	const rows = parts.map(
		(part): DataRow => ({
			key: part.key,
			cells: [
				words(inLanguage(part.name), toned ? { tone: stageTone(part.stage) } : {}),
				mass(part.kgCo2e, part.figure),
				percent(part.sharePercent),
			],
		}),
	);
	const sum: DataRow[] = total
		? [
				{
					key: "total",
					sum: true,
					cells: [words(text.net), mass(total.kgCo2e, total.figure), words("")],
				},
			]
		: [];
	return {
		columns: [{ label }, num(text.kg), num(text.share)],
		rows: [...rows, ...sum],
	};
}

/** The parts by gas, with the mass of each gas. */
export function gasTable(result: ProductResult, parts: readonly FootprintPart[]): DataTable {
	const text = strings();
	const kg = (value: string | undefined): DataCell =>
		value === undefined
			? words("—")
			: { text: formatNumber(value, { significant: 4 }), exact: value };
	return {
		columns: [{ label: text.parts.gas }, num(text.parts.mass, true), num(text.kg), num(text.share)],
		rows: [
			...parts.map(
				(part): DataRow => ({
					key: part.key,
					cells: [
						words(inLanguage(part.name)),
						kg(part.kg),
						mass(part.kgCo2e, part.figure),
						percent(part.sharePercent),
					],
				}),
			),
			{
				key: "total",
				sum: true,
				cells: [
					words(text.net),
					words(""),
					mass(result.total.kgCo2e, result.total.figure),
					words(""),
				],
			},
		],
	};
}

/** The inputs that make up the share asked for. */
export function hotSpots(result: ProductResult): FootprintPart[] {
	const keys = new Set(result.hotSpots.keys);
	return result.byInput.filter(({ key }) => keys.has(key));
}

/** Hot spots with their process and stage. */
export function hotTable(result: ProductResult): DataTable {
	const text = strings();
	const process = new Map(result.byProcess.map(({ key, name }) => [key, inLanguage(name)]));
	const stage = new Map(result.byStage.map(({ key, name }) => [key, inLanguage(name)]));
	return {
		columns: [
			{ label: text.hot.input },
			{ label: text.hot.process, wide: true },
			{ label: text.hot.stage, wide: true },
			num(text.kg),
			num(text.share),
		],
		rows: hotSpots(result).map((part) => ({
			key: part.key,
			cells: [
				words(inLanguage(part.name), { tone: stageTone(part.stage) }),
				words(process.get(part.processId ?? "") ?? part.processId ?? ""),
				words(stage.get(part.stage ?? "") ?? ""),
				mass(part.kgCo2e, part.figure),
				percent(part.sharePercent),
			],
		})),
	};
}

/** The separate figures of ISO 14067, and the carbon content. */
export function componentTable(result: ProductResult): DataTable {
	const text = strings();
	const { carbon } = result;
	const contents = [
		[text.components.fossil, carbon.fossil],
		[text.components.biogenic, carbon.biogenic],
		[text.components.packaging, carbon.packagingBiogenic],
		[text.components.recycled, carbon.recycled],
	] as const;
	const figures: DataRow[] = result.components.map(({ component, name, figure, kgCo2e }) => ({
		key: component,
		cells: [words(inLanguage(name)), mass(kgCo2e, figure), words("kgCO₂e")],
	}));
	const among = [
		[text.components.aircraft, result.aircraft],
		[text.components.co2eOnly, result.co2eOnly],
	] as const;
	return {
		columns: [
			{ label: text.components.figure },
			num(text.components.value),
			{ label: text.components.unit },
		],
		rows: [
			...figures,
			{
				key: "total",
				sum: true,
				cells: [words(text.net), mass(result.total.kgCo2e, result.total.figure), words("kgCO₂e")],
			},
			...among.map(
				([label, { figure, kgCo2e }]): DataRow => ({
					key: figure,
					cells: [words(label), mass(kgCo2e, figure), words("kgCO₂e")],
				}),
			),
			...contents.flatMap(([label, value]): DataRow[] =>
				value === undefined
					? []
					: [{ key: label, cells: [words(label), mass(value), words("kgC")] }],
			),
		],
	};
}

/** Stages that add something, or all where none does. */
export function stagesShown(parts: readonly FootprintPart[]): readonly FootprintPart[] {
	const some = parts.filter(({ kgCo2e }) => !isZero(kgCo2e));
	return some.length > 0 ? some : parts;
}
