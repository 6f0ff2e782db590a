// Money by year as a grid: what is typed, what it comes to, and what edits of it do to the document.

import type {
	CashYear,
	ProjectDocument,
	ProjectEconomics,
	ProjectFlow,
	ProjectResult,
} from "../../engine/project.ts";
import { formatNumber, formatUnit } from "../../format/index.ts";
import type { CellEdit, GridCell, GridColumn, GridRow } from "../../ui/grid/model.ts";
import { strings } from "./strings.ts";

/** What is typed, by year. */
const ITEMS = ["investment", "operation", "revenue", "saved", "other"] as const;
type Item = (typeof ITEMS)[number];

/** What it comes to. */
const RESULTS = [
	"credits",
	"carbon",
	"residual",
	"net",
	"cumulative",
	"discounted",
	"cumulativeDiscounted",
] as const;

const isItem = (key: string): key is Item => (ITEMS as readonly string[]).includes(key);

/**
 * The years of the grid: those of the crediting period, the one before, in which it is usually built, and those
 * that have money already.
 */
export function moneyYears(
	{ economics }: ProjectDocument,
	result: ProjectResult | undefined,
): number[] {
	const crediting = (result?.years ?? []).map(({ year }) => year);
	const [first] = crediting;
	const own = (economics?.flows ?? []).map(({ year }) => year);
	const base = economics?.baseYear ?? (first === undefined ? undefined : first - 1);
	const years = [...crediting, ...own, ...(base === undefined ? [] : [base])];
	return [...new Set(years)].sort((a, b) => a - b);
}

/** The columns. */
export function moneyColumns(years: readonly number[]): GridColumn[] {
	const text = strings().grid;
	return [
		{ key: "name", heading: text.row, width: 216, narrow: 132, frozen: true, names: true },
		...years.map(
			(year): GridColumn => ({
				key: String(year),
				heading: String(year),
				width: 96,
				kind: "number",
			}),
		),
	];
}

/** The rows. */
export function moneyRows(): GridRow[] {
	const text = strings().grid;
	return [
		...ITEMS.map((key) => ({ key, name: text[key] })),
		{ key: "price", name: text.price },
		{ key: "#results", name: text.results, heading: text.results },
		...RESULTS.map(
			(key): GridRow => ({
				key: `=${key}`,
				name: text[key],
				...(key === "net" ? { tone: "sum" } : {}),
			}),
		),
	];
}

/** Gives the cells. */
export function moneyCells(
	{ flows = [], unit, carbonPrice, carbonPrices = {} }: ProjectEconomics,
	result: ProjectResult | undefined,
): (row: GridRow, column: GridColumn) => GridCell {
	const years = new Map((result?.economics?.years ?? []).map((year) => [String(year.year), year]));
	const credited = new Set((result?.years ?? []).map(({ year }) => String(year)));
	const byYear = new Map(flows.map((flow) => [String(flow.year), flow]));
	return (row, { key }) => {
		if (key === "name") {
			const suffix = row.key === "price" || row.key === "=credits" ? "" : formatUnit(unit);
			return { text: row.name, fixed: true, ...(suffix ? { suffix } : {}) };
		}
		if (isItem(row.key)) return typed(byYear.get(key)?.[row.key]);
		if (row.key === "price") {
			const own = carbonPrices[key];
			if (own !== undefined) return typed(own);
			return credited.has(key) ? { text: "", shown: formatNumber(carbonPrice ?? "") } : typed("");
		}
		const result = RESULTS.find((each) => `=${each}` === row.key);
		const year: CashYear | undefined = years.get(key);
		const value = result && year?.[result];
		if (value === undefined) return { text: "", fixed: true };
		return { text: value, shown: formatNumber(value, { atMost: 2 }), computed: true };
	};
}

const typed = (text = ""): GridCell => ({ text, shown: formatNumber(text) });

/** The fields of the economics that some edits change. */
export function moneyEdits(
	{ flows = [], carbonPrices = {} }: ProjectEconomics,
	edits: readonly CellEdit[],
): Partial<Record<"flows" | "carbonPrices", unknown>> {
	const byYear = new Map(flows.map((flow) => [flow.year, flow]));
	const prices: Record<string, string> = { ...carbonPrices };
	for (const { row, column, text } of edits) {
		const value = text.trim();
		const year = Number.parseInt(column, 10);
		if (row === "price") {
			delete prices[column];
			if (value !== "") prices[column] = value;
		} else if (isItem(row) && Number.isFinite(year)) {
			const { [row]: _, ...rest } = byYear.get(year) ?? ({ year } satisfies ProjectFlow);
			byYear.set(year, value === "" ? rest : { ...rest, [row]: value });
		}
	}
	const some = [...byYear.values()]
		.filter((flow) => Object.keys(flow).length > 1)
		.sort((a, b) => a.year - b.year);
	const money = edits.some(({ row }) => isItem(row));
	const priced = edits.some(({ row }) => row === "price");
	return {
		...(money ? { flows: some.length > 0 ? some : undefined } : {}),
		...(priced ? { carbonPrices: Object.keys(prices).length > 0 ? prices : undefined } : {}),
	};
}
