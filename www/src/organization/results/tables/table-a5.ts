// Table A.5 主要产品信息列表: main products by year, with output and output value.

import type { TableA5Row } from "../../../engine/result.ts";
import { formatNumber, formatUnit } from "../../../format/index.ts";
import type { AnnexTable, Cell, Row } from "./annex.ts";
import { strings } from "./strings.ts";

/** Table A.5. */
export function tableA5(rows: readonly TableA5Row[], years: readonly number[]): AnnexTable {
	const text = strings();
	const decimal = (value: string): Cell =>
		value === "" ? { text: text.none } : { text: formatNumber(value), exact: value };
	const lines = years.flatMap((year): Row[] => {
		const own = rows.filter((row) => row.year === year);
		const head: Cell = { text: text.year(year), head: true, rows: Math.max(1, own.length) };
		if (own.length === 0) {
			const cells = Array.from({ length: 6 }, (_, index) => ({
				text: index === 0 ? "1" : text.none,
			}));
			return [{ cells: [head, ...cells] }];
		}
		return own.map((row, index) => ({
			cells: [
				index === 0 ? head : { ...head, rows: 0 },
				{ text: String(row.number) },
				{ text: row.name },
				decimal(row.output),
				{ text: formatUnit(row.outputUnit) },
				decimal(row.value),
				{ text: formatUnit(row.valueUnit), note: pricesOf(row) },
			],
		}));
	});
	return {
		id: "a5",
		number: text.number("a5"),
		title: text.titles.a5,
		columns: [
			{ label: "" },
			{ label: text.number5, wide: true },
			{ label: text.product },
			{ label: text.output, num: true },
			{ label: text.unit },
			{ label: text.value, num: true },
			{ label: text.unit },
		],
		rows: lines,
	};
}

/** 当年价，不含税. */
function pricesOf({ priceBasis }: TableA5Row): string {
	if (!priceBasis) return "";
	const text = strings();
	const kind =
		priceBasis.kind === "constant"
			? text.prices.constant(String(priceBasis.constantYear ?? ""))
			: text.prices.current;
	return [kind, priceBasis.taxIncluded ? text.tax : text.noTax].join(" · ");
}
