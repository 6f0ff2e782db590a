// Tables as companies really keep them: merged heads over two rows, units below, quarters, sums in
// rows and columns, values with their units, money beside quantities, forms with an example.

import { expect, test } from "vitest";
import { guessMapping } from "./guess.ts";
import { nearestSources } from "./kinds.ts";
import type { KnownOrganization, Mapping } from "./mapping.ts";
import { readPeriod, spanOf } from "./period.ts";
import { type Apart, readActivity } from "./read.ts";
import { meaningOf, splitHead, unitOf } from "./synonyms.ts";
import { knownMill, rowsOf } from "./testing.ts";
import { isCost, isSum } from "./words.ts";

interface Wanted {
	change?: Partial<Mapping>;
	apart?: Apart;
	known?: KnownOrganization;
}

function read(text: string, { change = {}, apart = {}, known = knownMill }: Wanted = {}) {
	const rows = rowsOf(text);
	const columns = Math.max(...rows.map((row) => row.length));
	const mapping = { ...guessMapping(rows, columns, known, 2024), ...change };
	const reading = readActivity(rows, mapping, known, apart);
	const told = reading.records.map(({ sourceId, period, values }) =>
		[
			sourceId,
			period,
			...Object.entries(values).map(([param, { value, unit }]) =>
				`${param === "activity" ? "" : `${param}=`}${value} ${unit ?? ""}`.trim(),
			),
		].join(" "),
	);
	return { mapping, ...reading, told };
}

test("merged heads over two rows, with money beside quantities and a column of sums", () => {
	const answer = read(`
		某某纸业有限公司 2023年能源消耗统计表 |||||||
		|||||||
		月份 | 电力 | | 天然气 | | 柴油 | 合计 | 备注
		 | 用电量(万kWh) | 电费(元) | 用量(m³) | 金额(元) | 用量/L | 折标煤(tce) |
		1月 | 12.5 | 98000 | 1000 | 3500 | 20 | 30 |
		2月 | 11 | 90000 | 900 | 3000 | | 28 | 春节
		一季度小计 | 23.5 | 188000 | 1900 | 6500 | 20 | 58 |`);
	expect([answer.mapping.head, answer.mapping.heads, answer.mapping.year]).toEqual([3, 2, 2023]);
	expect(answer.told).toEqual([
		"power 2023-01 12.5 万kWh",
		"boiler 2023-01 1000 m³",
		"trucks 2023-01 20 L",
		"power 2023-02 11 万kWh",
		"boiler 2023-02 900 m³",
	]);
	expect(answer.records.at(-1)?.note).toBe("春节");
	expect(answer.leftOut).toEqual([{ row: 6, why: "sum", found: "一季度小计" }]);
	expect(answer.mapping.columns.flatMap((role) => ("why" in role ? [role.why] : []))).toEqual([
		"cost",
		"cost",
		"sum",
	]);
	expect(answer.refusals).toEqual([]);
});

test("merged heads that the reader repeated in every cell read the same", () => {
	const title = "2023年能源消耗统计表";
	const answer = read(`
		${title} | ${title} | ${title} | ${title}
		月份 | 电力 | 电力 | 天然气
		月份 | 用电量(万kWh) | 电费(元) | 用量(m³)
		1月 | 12.5 | 98000 | 1000`);
	expect(answer.mapping.year).toBe(2023);
	expect(answer.told).toEqual(["power 2023-01 12.5 万kWh", "boiler 2023-01 1000 m³"]);
});

test("a row of units below the heads", () => {
	const answer = read(`
		期间 | 用电 | 天然气 | 92#汽油
		 | 万kWh | Nm³ | L
		2024年1月 | 12 | 340 | 560`);
	expect(answer.told).toEqual([
		"power 2024-01 12 万kWh",
		"boiler 2024-01 340 Nm³",
		"cars 2024-01 560 L",
	]);
});

test("years over months, with the sum of each year left out", () => {
	const answer = read(`
		能源名称 | 单位 | 2023年 | | | 2024年 | |
		 | | 11月 | 12月 | 合计 | 1月 | 2月 | 合计
		天然气 | 万m3 | 1 | 2 | 3 | 4 | 5 | 9
		市电 | kWh | 10 | 20 | 30 | 40 | | 40`);
	expect(answer.told).toEqual([
		"boiler 2023-11 1 万m3",
		"boiler 2023-12 2 万m3",
		"boiler 2024-01 4 万m3",
		"boiler 2024-02 5 万m3",
		"power 2023-11 10 kWh",
		"power 2023-12 20 kWh",
		"power 2024-01 40 kWh",
	]);
	expect(answer.mapping.names).toEqual({ 市电: "power" });
	expect([...answer.named]).toEqual([["市电", 3]]);
});

test("quarters and halves as heads and as cells", () => {
	expect(read("名称|单位|Q1|Q2|上半年合计|三季度|Q4|全年\n外购电力|MWh|1|2|3|4|5|12").told).toEqual(
		[
			"power 2024-01/2024-03 1 MWh",
			"power 2024-04/2024-06 2 MWh",
			"power 2024-07/2024-09 4 MWh",
			"power 2024-10/2024-12 5 MWh",
		],
	);
	expect(read("期间|名称|用量\nQ1|外购电力|3\n下半年|外购电力|9").told).toEqual([
		"power 2024-01/2024-03 3 MWh",
		"power 2024-07/2024-12 9 MWh",
	]);
	expect(["Q3", "第二季度", "2季度", "H2", "1-3月", "Q5", "季度"].map(spanOf)).toEqual([
		{ month: 7, months: 3 },
		{ month: 4, months: 3 },
		{ month: 4, months: 3 },
		{ month: 7, months: 6 },
		{ month: 1, months: 3 },
		undefined,
		undefined,
	]);
	expect(["2024 H1", "Q3 2024", "2024年上半年"].map(readPeriod)).toEqual([
		"2024-01/2024-06",
		"2024-07/2024-09",
		"2024-01/2024-06",
	]);
});

test("a value cell may carry its unit, which counts before that of the head", () => {
	const answer = read(`
		Month | Source | Amount (MWh)
		Jan-24 | 外购电力 | 1,200 kWh
		Feb-24 | 外购电力 | 3
		Mar-24 | 外购电力 | 1.2万kWh`);
	expect(answer.told).toEqual([
		"power 2024-01 1,200 kWh",
		"power 2024-02 3 MWh",
		"power 2024-03 1.2万 kWh",
	]);
});

test("names and months of merged cells are those above, and that can be switched off", () => {
	const table = `
		排放源 | 月份 | 用量
		外购电力 | 1月 | 1
		 | 2月 | 2
		天然气 | 1月 | 3`;
	expect(read(table).told).toEqual([
		"power 2024-01 1 MWh",
		"power 2024-02 2 MWh",
		"boiler 2024-01 3 万Nm3",
	]);
	const { refusals } = read(table, { change: { fillDown: false } });
	expect(refusals).toEqual([{ row: 2, column: 0, reason: "no-source", found: "" }]);
});

test("two columns that say the same of a row contradict each other, and that is said", () => {
	const { told, refusals } = read("月份|名称|用量|用量\n1月|外购电力|5|6");
	expect(told).toEqual(["power 2024-01 5 MWh"]);
	expect(refusals).toEqual([{ row: 1, column: 3, reason: "value-twice", found: "6" }]);
});

test("examples, repeated heads and hidden rows are left out with the reason", () => {
	const table = `
		排放源 | 月份 | 用量
		示例 外购电力 | 1月 | 100
		外购电力 | 1月 | 1
		排放源 | 月份 | 用量
		外购电力 | 2月 | 2`;
	const { told, leftOut } = read(table, { apart: { hidden: new Set([4]) } });
	expect(told).toEqual(["power 2024-01 1 MWh"]);
	expect(leftOut.map(({ row, why }) => `${row} ${why}`)).toEqual([
		"1 example",
		"3 heads",
		"4 hidden",
	]);
});

test("a column of parameters makes one record of several rows", () => {
	const answer = read(`
		Record | Source | Period | Parameter | List item | Value | Unit | Evidence | Uncertainty | Instrument
		1 | 燃气锅炉 | 2024-01 | Activity data | | 5 | 万Nm3 | metered | ±5% |
		1 | 燃气锅炉 | 2024-01 | Net calorific value | | 389.31 | GJ/万Nm3 | | |
		2 | 燃气锅炉 | 2024-01 | Activity data | | 7 | 万Nm3 | | 6~8 | 1号电表
		3 | 燃气锅炉 | 2024-02 | Share | 1 | 40 | % | | |
		3 | 燃气锅炉 | 2024-02 | Share | 2 | 60 | % | | |
		3 | 燃气锅炉 | 2024-02 | Colour | | 60 | % | | |`);
	expect(answer.told).toEqual([
		"boiler 2024-01 5 万Nm3 ncv=389.31 GJ/万Nm3",
		"boiler 2024-01 7 万Nm3",
		"boiler 2024-02",
	]);
	expect(answer.records[0]?.places).toEqual({ ncv: [2, 5] });
	expect(answer.records[0]?.values.activity?.uncertainty).toEqual({
		kind: "relative95",
		percent: "5",
	});
	expect(answer.records[1]?.values.activity).toEqual({
		value: "7",
		unit: "万Nm3",
		evidence: { kind: "metered", instrumentId: "m1" },
		uncertainty: { kind: "interval95", low: "6", high: "8" },
	});
	expect(answer.records[2]?.lists).toEqual({
		blend: [{ share: { value: "40", unit: "%" } }, { share: { value: "60", unit: "%" } }],
	});
	expect(answer.refusals).toEqual([
		{ row: 6, column: 5, reason: "unknown-parameter", found: "Colour" },
	]);
});

test("cells of a workbook that show no value are refused by their place", () => {
	const unread = new Map([["1:2", "formula-without-value"] as const]);
	const { told, refusals } = read("月份|名称|用量\n1月|外购电力|\n2月|外购电力|2", {
		apart: { unread },
	});
	expect(told).toEqual(["power 2024-02 2 MWh"]);
	expect(refusals).toEqual([{ row: 1, column: 2, reason: "formula-without-value", found: "" }]);
});

test("a person can say how numbers are written, and what a unit means", () => {
	const table = "月份|名称|用量|单位\n1月|外购电力|1.234,5|Kwhs\n2月|外购电力|1.234|Kwhs";
	const change = { decimal: "comma" as const, units: { kwhs: "kWh" } };
	expect(read(table, { change }).told).toEqual([
		"power 2024-01 1234.5 kWh",
		"power 2024-02 1234 kWh",
	]);
});

test("heads of electricity name their source only where one is of that kind", () => {
	const [boiler, power] = knownMill.sources;
	if (!boiler || !power) throw new Error("the mill has sources");
	const twins = { ...knownMill, sources: [boiler, power, { ...power, id: "b", name: "二厂电" }] };
	expect(read("月份|用电量(kWh)\n1月|5", { known: twins }).refusals[0]?.reason).toBe("no-source");
	expect(read("月份|用电量(kWh)\n1月|5").told).toEqual(["power 2024-01 5 kWh"]);
});

test("unknown names are told the nearest sources", () => {
	const near = (name: string) => nearestSources(name, knownMill.sources).map(({ id }) => id);
	expect(near("燃汽锅炉")).toEqual(["boiler"]);
	expect(near("外购电力（1#变）")).toEqual(["power"]);
	expect(near("石灰石")).toEqual([]);
});

test.each([
	["用电量(万kWh)", "用电量", "万kWh"],
	["天然气(m³)", "天然气", "m³"],
	["柴油/L", "柴油", "L"],
	["用电量（10^4kWh）", "用电量", "万kWh"],
	["Electricity_kWh", "Electricity", "kWh"],
	["蒸汽〔GJ〕", "蒸汽", "GJ"],
	["产品A-B", "产品A-B", undefined],
])("the head %s is %s in %s", (head, name, unit) => {
	expect(splitHead(head)).toEqual({ name, unit });
});

test("words that only look alike are told apart", () => {
	expect(["合计", "上半年合计", "Sub-total", "Total 2024", "Total"].map(isSum)).toEqual([
		true,
		true,
		true,
		true,
		true,
	]);
	expect(["Total Energies station", "合金", "totaliser"].map(isSum)).toEqual([false, false, false]);
	expect(["电费", "金额", "电费单", "费用报销", "cost"].map(isCost)).toEqual([
		true,
		true,
		false,
		false,
		true,
	]);
	expect(unitOf("电")).toBeUndefined();
	expect(unitOf("单位：吨")).toBe("吨");
	expect(meaningOf("月份 Month")).toEqual({ is: "period" });
	expect(meaningOf("Source/月份")).toBeUndefined();
});
