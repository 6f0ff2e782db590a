// Tables of Annex A: the standard's rows and words, spans that fit, figures as printed and as kept.

import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../../i18n/index.ts";
import { tableCsv } from "../../export/tables-csv.ts";
import { testingResult } from "../../testing-result.ts";
import { rowsOnAccount, tonnes } from "./account-rows.ts";
import { type AnnexTable, annexTables } from "./annex.ts";

beforeEach(() => setLanguage("zh"));

const tables = () => annexTables(testingResult(), [2023, 2024]);
const texts = (table: AnnexTable | undefined) =>
	table?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];

test("Table A.1 has the intensity, then the total, rounded half to even", () => {
	const [a1] = tables();
	expect(a1?.number).toBe("表 A.1");
	expect(a1?.title).toBe("碳排放强度和总量表");
	expect(texts(a1)).toEqual([
		["intensity（tCO₂e/万元）", "0.06920", "0.06583"],
		["碳排放总量（tCO₂e）", "44,692", "44,694"],
		["其中"],
		["stationary-combustion", "1.50", "1.50"],
		["without-purchased（tCO₂e）", "1.50", "1.50"],
	]);
});

test("an intensity of Table A.1 opens itself, the total its own figure", () => {
	const figures = tables()[0]?.rows.map((row) => row.cells[2]?.figure);
	expect(figures?.[0]).toBe("intensity:gbt32150:2024:");
	expect(figures?.[1]).toBe("total:2024");
});

test("Table A.2 prints every row of the standard, with a dash where there is nothing", () => {
	const heads = texts(tables()[1]).map((row) => row.slice(0, 2));
	expect(heads).toEqual([
		["化石燃料燃烧的活动数据", "固定燃烧源（分不同燃料）"],
		["化石燃料燃烧的活动数据", "移动燃烧源（分不同燃料）"],
		["过程排放的活动数据", "工业生产过程排放源（分不同排放源）"],
		["过程排放的活动数据", "废弃物处理处置过程排放源"],
		["过程排放的活动数据", "逸散排放源"],
		["净购入的电力与热力活动数据", "由组织边界外输入的电力、热力或蒸汽消耗"],
		["特殊排放的活动数据", "生物质燃烧排放源"],
		["特殊排放的活动数据", "组织外购产品隐含碳排放源（如外购钢铁产品）"],
		["温室气体回收利用，温室气体捕集、封存及再利用", ""],
	]);
});

test("spans cover the rows and columns there are", () => {
	for (const table of tables()) {
		const width = table.columns.reduce((sum, column) => sum + (column.columns ?? 1), 0);
		for (const row of table.rows) {
			const cells = row.cells.reduce((sum, cell) => sum + (cell.columns ?? 1), 0);
			expect(cells, table.id).toBe(width);
		}
		for (const place of [0, 1]) {
			const spans = table.rows.map((row) => row.cells[place]?.rows);
			const covered = spans.reduce<number>((sum, rows) => sum + (rows ?? 1), 0);
			expect(covered, `${table.id}, column ${place}`).toBe(table.rows.length);
		}
	}
});

test("a file has exact numbers, every cell filled in, and nothing that runs as a formula", () => {
	const [a1, a2] = tables();
	expect(a1 && tableCsv(a1)).toContain("碳排放总量（tCO₂e）,44692.5,44693.5\r\n");
	const csv = a2 ? tableCsv(a2) : "";
	expect(csv.startsWith("\uFEFF排放类型,,种类,单位,2023 年,2024 年\r\n")).toBe(true);
	expect(csv).toContain("'=Boiler · Gas · Consumption,万Nm³,—,737.9\r\n");
});

test("in English the tables say the same", () => {
	setLanguage("en");
	expect(tables().map((table) => `${table.number} ${table.title}`)).toEqual([
		"Table A.1 Intensity and total of carbon emissions",
		"Table A.2 Activity data",
		"Table A.3 Sources of the activity data",
		"Table A.4 Emission factors and their sources",
		"Table A.5 Main products",
	]);
});

test("another account's rows are its own figures, in tonnes", () => {
	const result = testingResult(["gbt32150", "ghgp-market"]);
	const rows = rowsOnAccount(result, "ghgp-market");
	expect(rows.at(-1)).toMatchObject({
		key: "total",
		values: { 2024: { value: "2.5", figure: "total:2024" } },
	});
	expect(rows.map((row) => row.key)).toContain("exported-heat");
});

test.each([
	["44482070.121248684099", "44482.070121248684099"],
	["-0.5", "-0.0005"],
	["1000", "1"],
	["0", "0"],
	["12", "0.012"],
])("%s kg is %s t", (kilograms, expected) => {
	expect(tonnes(kilograms)).toBe(expected);
});
