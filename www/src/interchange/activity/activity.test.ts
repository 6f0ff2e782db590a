// Tables of activity data as they come: long, wide, crossed; Chinese and English; with titles on top.

import { expect, test } from "vitest";
import { guessMapping } from "./guess.ts";
import type { KnownOrganization } from "./mapping.ts";
import { monthInYear, monthOf, readPeriod } from "./period.ts";
import { readActivity } from "./read.ts";
import { roleOf } from "./roles.ts";
import { splitHead } from "./synonyms.ts";
import { knownMill, rowsOf } from "./testing.ts";

const known: KnownOrganization = knownMill;

const read = (text: string, year = 2024, organization = known) => {
	const rows = rowsOf(text);
	const columns = Math.max(...rows.map((row) => row.length));
	const mapping = guessMapping(rows, columns, organization, year);
	return { mapping, ...readActivity(rows, mapping, organization) };
};
const told = ({ records }: ReturnType<typeof read>) =>
	records.map(({ sourceId, period, values }) => {
		const amounts = Object.entries(values).map(([param, { value, unit }]) =>
			`${param} ${value} ${unit ?? ""}`.trim(),
		);
		return `${sourceId} ${period}: ${amounts.join(", ")}`;
	});

test("a long table with a title on top", () => {
	const answer = read(`
		2023年活动数据表,,,
		,,,
		月份,排放源,消耗量,单位
		2023年1月,燃气锅炉,59.38,万Nm3
		2023年2月,电力,1420,MWh
		合计,,1479.38,`);
	expect(answer.mapping.head).toBe(2);
	expect(answer.mapping.year).toBe(2023);
	expect(told(answer)).toEqual([
		"boiler 2023-01: activity 59.38 万Nm3",
		"power 2023-02: activity 1420 MWh",
	]);
	expect(answer.refusals).toEqual([]);
	expect(answer.leftOut).toEqual([{ row: 5, why: "sum", found: "合计" }]);
});

test("a wide table with a column a month", () => {
	const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`).join(",");
	const answer = read(
		`
		能源品种,计量单位,${months}
		天然气,万Nm3,1,2,3,4,5,6,7,8,9,10,11,12
		外购电力,kWh,"1,,-,,,,,,,,,12`.replaceAll('"', ""),
	);
	expect(answer.records.length).toBe(14);
	expect(told(answer)[11]).toBe("boiler 2024-12: activity 12 万Nm3");
	expect(told(answer)[13]).toBe("power 2024-12: activity 12 kWh");
});

test("a wide table that counts its months, in a year that begins in April", () => {
	const organization = { ...known, startMonth: 4 };
	const answer = read(`name,1,2,3,4,5,6,7,8,9,10,11,12\n燃气锅炉,1,2,3,4`, 2024, organization);
	expect(told(answer)).toEqual([
		"boiler 2025-01: activity 1 万Nm3",
		"boiler 2025-02: activity 2 万Nm3",
		"boiler 2025-03: activity 3 万Nm3",
		"boiler 2024-04: activity 4 万Nm3",
	]);
});

test("a table with a column for each of some months", () => {
	const answer = read("source,2024-01,2024/2,Mar 2024\n外购电力,1,2,3");
	expect(told(answer).map((line) => line.slice(6, 13))).toEqual(["2024-01", "2024-02", "2024-03"]);
});

test("a table with a column a year", () => {
	const answer = read("名称,单位,2023,2024年\n外购电力,万kWh,1720,1690");
	expect(told(answer)).toEqual([
		"power 2023: activity 1720 万kWh",
		"power 2024: activity 1690 万kWh",
	]);
});

test("a crossed table with a column a source", () => {
	const answer = read(`
		Month,燃气锅炉 (Nm3),Electricity
		Jan-24,593800,1420
		2024/2/1,,1350`);
	expect(told(answer)).toEqual([
		"boiler 2024-01: activity 593800 Nm3",
		"power 2024-01: activity 1420 MWh",
		"power 2024-02: activity 1350 MWh",
	]);
});

test("several parameters of a row make one record", () => {
	const answer = read(`
		期间,名称,期初库存,购入量,期末库存,低位发热量(GJ/t),备注
		2024-03,燃气锅炉,10,20,5,38.9,盘点`);
	expect(told(answer)).toEqual([
		"boiler 2024-03: opening 10 万Nm3, purchased 20 万Nm3, closing 5 万Nm3, ncv 38.9 GJ/t",
	]);
	expect(answer.records[0]?.note).toBe("盘点");
});

test("plain values go to the main parameter of the source's method", () => {
	const answer = read("month,source,amount\n2024-01,废水站,5200");
	expect(told(answer)).toEqual(["water 2024-01: volume 5200 m3"]);
});

test("years and months in columns of their own", () => {
	const answer = read("年份,月,名称,用量,数据来源,凭证\n2023,7,外购电力,1440,发票,A-7");
	expect(told(answer)).toEqual(["power 2023-07: activity 1440 MWh"]);
	expect(answer.records[0]?.values.activity?.evidence).toEqual({
		kind: "invoiced",
		document: "A-7",
	});
});

test("a table without heads is read by its content", () => {
	const answer = read("2024-01,燃气锅炉,59.38\n2024-02,燃气锅炉,57.1");
	expect(answer.mapping.head).toBe(-1);
	expect(told(answer)).toEqual([
		"boiler 2024-01: activity 59.38 万Nm3",
		"boiler 2024-02: activity 57.1 万Nm3",
	]);
});

test("unknown names are collected, and can be given a meaning or left out", () => {
	const text =
		"month,source,amount\n2024-01,老锅炉,1\n2024-02,老锅炉,2\n2024-02,别的,3\nsoon,外购电力,4";
	const answer = read(text);
	expect([...answer.unknown]).toEqual([
		["老锅炉", 2],
		["别的", 1],
	]);
	expect(answer.refusals.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
		"1 unknown-source",
		"2 unknown-source",
		"3 unknown-source",
		"4 unknown-period",
	]);
	const mapping = { ...answer.mapping, names: { 老锅炉: "boiler", 别的: "" } };
	const again = readActivity(rowsOf(text), mapping, known);
	expect(again.records.length).toBe(2);
	expect(again.refusals.map(({ reason }) => reason)).toEqual(["unknown-period"]);
});

test("a name that two sources share is not guessed", () => {
	const twins = {
		...known,
		sources: known.sources.map((source) => ({ ...source, aliases: ["电"] })),
	};
	expect(read("month,source,amount\n2024-01,电,1", 2024, twins).records).toEqual([]);
});

test("heads carry units, and keep them apart from what they say", () => {
	expect(splitHead("消耗量（t）")).toEqual({ name: "消耗量", unit: "t" });
	expect(splitHead("用电量/kWh")).toEqual({ name: "用电量", unit: "kWh" });
	expect(splitHead("Consumption [MWh]")).toEqual({ name: "Consumption", unit: "MWh" });
	expect(splitHead("2024/1")).toEqual({ name: "2024/1", unit: undefined });
	expect(roleOf("净消耗量(吨)", known)).toEqual({ is: "value", param: "", unit: "吨" });
});

test("months, years and spans as people write them", () => {
	const cases: [string, string | undefined][] = [
		["2024-07", "2024-07"],
		["2024/7", "2024-07"],
		["2024.7", "2024-07"],
		["２０２４年７月", "2024-07"],
		["202407", "2024-07"],
		["2024-07-31", "2024-07"],
		["2024/7/1 0:00", "2024-07"],
		["2024年7月5日", "2024-07"],
		["Jul-24", "2024-07"],
		["July 2024", "2024-07"],
		["2024 Sept", "2024-09"],
		["2024年度", "2024"],
		["2024Q3", "2024-07/2024-09"],
		["2024年第一季度", "2024-01/2024-03"],
		["2024-07~2024-09", "2024-07/2024-09"],
		["2024-07-2024-09", "2024-07/2024-09"],
		["2024年7月至2024年9月", "2024-07/2024-09"],
		["2024-13", undefined],
		["soon", undefined],
		["45474", undefined],
	];
	for (const [text, period] of cases) expect([text, readPeriod(text)]).toEqual([text, period]);
	expect(
		["7月", "七月", "十二月份", "Jul", "september", "M3", "12", "mayor", "13", "7.5"].map(monthOf),
	).toEqual([7, 7, 12, 7, 9, 3, 12, undefined, undefined, undefined]);
	expect(monthInYear(2024, 3, 4)).toBe("2025-03");
});
