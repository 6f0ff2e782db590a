// What the workbook of tables and records holds, and that its records are read again to the digit.

import { expect, test } from "vitest";
import type { Cell, Sheet } from "../../engine/load.ts";
import type { ActivityRecord } from "../../engine/types.ts";
import { guessMapping } from "../../interchange/activity/guess.ts";
import { readActivity } from "../../interchange/activity/read.ts";
import { fits, shortened, typedCell } from "../../interchange/table/cells.ts";
import { organization } from "../../store/testing-organization.ts";
import type { Methods } from "../data/methods.ts";
import { makeBatch } from "../import/batch.ts";
import { knownOrganization } from "../import/known.ts";
import type { AnnexTable } from "../results/tables/annex.ts";
import { annexSheet } from "./annex-sheet.ts";
import { recordsSheet } from "./records-sheet.ts";

/** A cell as a reader of workbooks gives it. */
const shown = (cell: Cell): string =>
	typeof cell === "string" ? cell : (cell?.text ?? cell?.number ?? cell?.date ?? "");
const rowsOf = (sheet: Sheet): string[][] => (sheet.rows ?? []).map((row) => row.map(shown));

const parameter = (id: string, zh: string, en: string, unit: string) => ({
	id,
	name: { zh, en },
	unit,
	role: "measured" as const,
});
const methods: Methods = new Map([
	[
		"fuel",
		{
			id: "fuel",
			name: { zh: "燃料", en: "Fuel" },
			parameters: [
				parameter("activity", "消耗量", "Consumption", "t"),
				parameter("ncv", "低位发热量", "Net calorific value", "GJ/t"),
			],
			lists: [
				{
					id: "blend",
					name: { zh: "组成", en: "Blend" },
					parameters: [parameter("share", "份额", "Share", "%")],
				},
			],
		},
	],
]);

const records: Record<string, Omit<ActivityRecord, "id">[]> = {
	boiler: [
		{
			period: "2024-01",
			values: {
				activity: {
					value: "12.5",
					unit: "t",
					evidence: { kind: "metered", document: "抄表（1月）", instrumentId: "scale" },
					uncertainty: { kind: "relative95", percent: "2.5" },
					quality: { level: "measured", note: "每班" },
				},
				ncv: { value: "26.70", unit: "GJ/t" },
			},
			note: "停炉，检修",
		},
		{ period: "2024-01", values: { activity: { value: "1,200.50", unit: "kg" } } },
		{
			period: "2024-02",
			values: { opening: { value: "3", unit: "t" }, closing: { value: "1", unit: "t" } },
		},
		{
			period: "2024-03",
			values: { activity: { value: "0.12345678901234567890123", unit: "t" } },
			lists: {
				blend: [{ share: { value: "40", unit: "%" } }, { share: { value: "60", unit: "%" } }],
			},
		},
	],
	grid: [
		{ period: "2024", values: { activity: { value: "-0.5", unit: "万kWh" } } },
		{
			period: "2024-04/2024-06",
			values: {
				activity: {
					value: "=1+1",
					unit: "kWh",
					uncertainty: { kind: "interval95", low: "1", high: "3" },
				},
			},
			note: "+86 571",
		},
		{ period: "2024-07", values: {}, note: "换表，数据待补" },
	],
};

test("records go into a sheet and come back the same, to the last digit", () => {
	const document = organization("paper");
	document.instruments.push({
		id: "scale",
		name: "皮带秤",
	} as (typeof document.instruments)[number]);
	document.records = Object.fromEntries(
		Object.entries(records).map(([sourceId, list]) => [
			sourceId,
			list.map((record, i) => ({ ...record, id: `${sourceId}${i}` })),
		]),
	);
	const known = knownOrganization(document, methods);
	const rows = rowsOf(recordsSheet(document, known));
	const mapping = guessMapping(rows, rows[0]?.length ?? 0, known, 2023);
	const reading = readActivity(rows, mapping, known);
	expect(reading.refusals).toEqual([]);
	expect(makeBatch("b", reading.records, true).step.rows).toEqual(records);
});

test("numbers stay numbers where a spreadsheet gives their digits back, else text", () => {
	expect(["12.5", "12.50", "-0.5", "0", "123456789012345"].map(typedCell)).toEqual([
		{ number: "12.5" },
		{ number: "12.50" },
		{ number: "-0.5" },
		{ number: "0" },
		{ number: "123456789012345" },
	]);
	expect(["-0.0", "1,200", "007", "1e3", "=1+1", "0.1234567890123456"].map(typedCell)).toEqual([
		{ text: "'-0.0" },
		{ text: "1,200" },
		{ text: "007" },
		{ text: "1e3" },
		{ text: "'=1+1" },
		{ text: "0.1234567890123456" },
	]);
	expect(fits("1234567890123456")).toBe(false);
	expect(shortened("1234.56789012345678901")).toBe("1234.56789012346");
	expect(shortened("-0.5")).toBe("-0.5");
});

test("a table keeps its numbers, the decimals it shows, and all digits in a note", () => {
	const table: AnnexTable = {
		id: "a1",
		number: "表 A.1",
		title: "碳排放强度和总量表",
		columns: [
			{ label: "项目", columns: 2 },
			{ label: "2024 年", num: true },
		],
		rows: [
			{
				cells: [
					{ text: "组", rows: 2, head: true },
					{ text: "总量" },
					{ text: "1,234.57", exact: "1234.567890123456789" },
				],
			},
			{ cells: [{ text: "组", rows: 0 }, { text: "=其中" }, { text: "5", exact: "5" }] },
			{ kind: "sum", cells: [{ text: "合计", columns: 2 }, { text: "—" }] },
		],
	};
	const sheet = annexSheet(table, "口径");
	expect(sheet.rows?.slice(3)).toEqual([
		[
			{ text: "组", style: "body" },
			{ text: "总量", style: "body" },
			{ number: "1234.56789012346", style: "body", decimals: 2 },
		],
		[
			{ style: "body" },
			{ text: "'=其中", style: "body" },
			{ number: "5", style: "body", decimals: 0 },
		],
		[{ text: "合计", style: "total" }, { style: "total" }, { text: "—", style: "total" }],
	]);
	expect(sheet.merges).toEqual([
		{ row: 2, column: 0, rows: 1, columns: 2 },
		{ row: 3, column: 0, rows: 2, columns: 1 },
		{ row: 5, column: 0, rows: 1, columns: 2 },
	]);
	expect(sheet.notes).toEqual([{ row: 3, column: 2, text: "1234.567890123456789" }]);
});
