// From rows of a file to the command, and from the engine's problems back to cells of the file.

import { expect, test } from "vitest";
import type { Problem } from "../../engine/types.ts";
import type { ColumnRole } from "../../interchange/activity/mapping.ts";
import type { ReadRecord } from "../../interchange/activity/reading.ts";
import { cellName } from "../../interchange/table/address.ts";
import { importRecords } from "../../store/commands/import-records.ts";
import { applyPatch, inverse } from "../../store/patch.ts";
import { organization } from "../../store/testing-organization.ts";
import { makeBatch, problemsByRow } from "./batch.ts";
import { knownOrganization, sourceLabels } from "./known.ts";
import { roleOfValue, roleValue } from "./roles.ts";

const read = (sourceId: string, row: number): ReadRecord => ({
	sourceId,
	period: "2024-01",
	values: { activity: { value: String(row), unit: "t" } },
	row,
	column: 2,
});
const records = [read("grid", 1), read("boiler", 2), read("grid", 3), read("grid", 4)];
const problem = (severity: Problem["severity"], about: string[], path = ""): Problem => ({
	code: "invalid-number",
	severity,
	message: "",
	details: {},
	about,
	path,
});

test("a batch is one step that one undo takes back", () => {
	const document = organization("paper");
	const patch = importRecords(document, makeBatch("b", records, true).step);
	const after = applyPatch(document, patch);
	expect(after.records.grid?.map(({ id }) => id)).toEqual(["b:0", "b:1", "b:2"]);
	expect(after.records.boiler?.[0]?.values).toEqual({ activity: { value: "2", unit: "t" } });
	expect(applyPatch(after, inverse(patch))).toEqual(document);
});

test("problems lead back to the rows of the file", () => {
	const { order } = makeBatch("b", records, true);
	const { errors, doubts } = problemsByRow("b", [
		problem("error", ["grid", "b:1"]),
		problem("error", [], "records.boiler[b:3].values.activity"),
		problem("warning", ["b:0"]),
		problem("error", ["another"]),
	]);
	const rows = (found: ReadonlyMap<number, Problem>) =>
		[...found.keys()].map((row) => cellName(records[order[row] ?? -1] ?? { row: 0 }));
	expect([rows(errors), rows(doubts)]).toEqual([["C4", "C3"], ["C2"]]);
});

test("records can be left out by number", () => {
	const { step, order } = makeBatch("b", records, false, new Set([0, 1]));
	expect(Object.keys(step.rows)).toEqual(["grid"]);
	expect(order).toEqual([2, 3]);
});

test("cells are named as spreadsheets name them", () => {
	expect([0, 25, 26, 51, 52, 255, 701, 702].map((column) => cellName({ row: 11, column }))).toEqual(
		["A12", "Z12", "AA12", "AZ12", "BA12", "IV12", "ZZ12", "AAA12"],
	);
	const parts = [
		{ sheet: "1月", start: 0, first: 0 },
		{ sheet: "2月", start: 20, first: 3 },
	];
	expect(cellName({ row: 11, column: 2 }, parts)).toBe("1月!C12");
	expect(cellName({ row: 21, column: 2 }, parts)).toBe("2月!C5");
	expect(cellName({ row: 11, column: 2 }, parts.slice(0, 1))).toBe("C12");
});

test("the roles of columns go through the list and back", () => {
	const roles: ColumnRole[] = [
		{ is: "nothing" },
		{ is: "period" },
		{ is: "value", param: "", unit: "t" },
		{ is: "value", param: "ncv" },
		{ is: "value", param: "", month: 3, unit: "t" },
		{ is: "value", param: "", month: 4, months: 3 },
		{ is: "value", param: "", period: "2024-07/2024-09" },
		{ is: "value", param: "", sourceId: "a:b" },
	];
	for (const role of roles) expect(roleOfValue(roleValue(role), role)).toEqual(role);
});

test("sources are known by name, equipment and fuel", () => {
	const document = organization("paper");
	const [source] = document.sources;
	if (source) source.equipment = "WNS-4";
	if (source) source.factor = { pack: "cn-core", factor: "ipcc2006.natural_gas" };
	const sorts = [{ sourceId: "boiler", sort: { zh: "天然气", en: "Natural gas" } }];
	const [known] = knownOrganization(document, new Map(), sorts).sources;
	expect(known).toMatchObject({
		id: "boiler",
		name: "Boiler",
		aliases: ["WNS-4", "天然气", "Natural gas", "natural gas"],
		emissionType: "stationary-combustion",
		mainParam: "activity",
		unit: "t",
	});
});

test("sources that share a name are told apart by their facility, then by number", () => {
	const document = organization("paper");
	const [boiler] = document.sources;
	if (!boiler) throw new Error("there is a boiler");
	document.sources.push({ ...boiler, id: "b2" }, { ...boiler, id: "b3", facilityId: "depot" });
	expect([...sourceLabels(document).values()]).toEqual([
		"Boiler（Mill） #1",
		"Grid",
		"Boiler（Mill） #2",
		"Boiler（Depot）",
	]);
});
