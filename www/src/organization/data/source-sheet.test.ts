// The sheet of one source: its rows and columns, and what edits of it change.

import { beforeEach, expect, test } from "vitest";
import type { ActivityRecord, Organization, Source } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { commands } from "../../store/commands/index.ts";
import { applyPatch } from "../../store/patch.ts";
import { organization } from "../../store/testing-organization.ts";
import { CellProblems } from "./cell-problems.ts";
import type { MethodView } from "./methods.ts";
import { sheetEdits } from "./source-edits.ts";
import { called, sheetCells, sheetColumns, sheetRows, valueColumns } from "./source-sheet.ts";

const parameter = (id: string, unit: string, role: "measured" | "factor" = "measured") => ({
	id,
	unit,
	role,
	required: true,
	balance: id === "activity",
	name: { zh: id, en: id },
});
const method: MethodView = {
	id: "fuel",
	name: { zh: "", en: "" },
	parameters: [
		parameter("activity", "t"),
		parameter("purity", "%"),
		parameter("ncv", "GJ/t", "factor"),
	],
	lists: [
		{ id: "inputs", name: { zh: "投入", en: "Inputs" }, parameters: [parameter("amount", "t")] },
	],
};

const record = (
	id: string,
	period: string,
	more: Partial<ActivityRecord> = {},
): ActivityRecord => ({
	id,
	period,
	values: { activity: { value: id, unit: "t" } },
	...more,
});

let document: Organization;
let source: Source;

beforeEach(() => {
	setLanguage("en");
	const base = organization("paper");
	const [first] = base.sources;
	if (!first) throw new Error("the testing organisation has a source");
	source = { ...first, activityUnit: "kg" };
	document = {
		...base,
		settings: { ...base.settings, years: [2024], yearStartMonth: 4 },
		sources: [source],
		records: {
			boiler: [
				record("1", "2024-04"),
				record("2", "2024-04", { lists: { inputs: [{ amount: { value: "7", unit: "t" } }] } }),
				record("3", "2024-05/2024-06"),
				record("4", "2019-01"),
				record("5", "soon"),
			],
		},
	};
});

const sheet = () => {
	const base = { document, source, method };
	const input = { ...base, shown: called(base), problems: new CellProblems(document, []) };
	const rows = sheetRows(input);
	const values = valueColumns(input);
	return { input, rows, values, place: { source, rows, values, main: "activity" } };
};
const edited = async (edits: { row: string; column: string; text: string }[]) => {
	let minted = 0;
	const step = await sheetEdits(sheet().place, edits, () => `new${minted++}`);
	return applyPatch(document, commands["set-cells"](document, step)).records.boiler ?? [];
};

test("every month has a row, and every record is in sight", () => {
	const keys = sheet().rows.map(({ key }) => key);
	expect(keys.slice(0, 4)).toEqual(["year:2024", "2024-04#0", "2024-04#1", "2024-05#0"]);
	expect(keys.slice(12)).toEqual([
		"2025-02#0",
		"2025-03#0",
		"2024-05/2024-06#0",
		"2024#0",
		"others",
		"2019-01#0",
		"soon#0",
	]);
});

test("columns are what the method measures, and what the records call for", () => {
	expect(sheet().values.map(({ key }) => key)).toEqual([
		"value:activity",
		"value:purity",
		"list:inputs:0:amount",
		"list:inputs:1:amount",
	]);
	document.records.boiler = [
		record("1", "2024-04", {
			values: { opening: { value: "1", unit: "t" }, ncv: { value: "9", unit: "" } },
		}),
	];
	const { values } = sheet();
	expect(values.map(({ param }) => param).slice(0, 8)).toEqual([
		"activity",
		"opening",
		"purchased",
		"closing",
		"sold",
		"nonEnergyUse",
		"purity",
		"ncv",
	]);
	expect(sheetColumns(values).at(1)?.note).toBe("kg");
});

test("cells show the amounts with the units they have", () => {
	const { input, rows, values } = sheet();
	const cells = sheetCells(input, values);
	const columns = sheetColumns(values);
	const show = (row: number, key: string) => {
		const column = columns.find((each) => each.key === key);
		const line = rows[row];
		return column && line ? cells(line, column) : undefined;
	};
	expect(show(1, "value:activity")).toEqual({ text: "1 t", shown: "1", suffix: "t" });
	expect(show(2, "list:inputs:0:amount")).toEqual({ text: "7" });
	expect(show(3, "value:activity")).toEqual({ text: "" });
});

test("a new row, its evidence and its note come in one step", async () => {
	const records = await edited([
		{ row: "2024-07#0", column: "value:activity", text: "12.5" },
		{ row: "2024-07#0", column: "value:purity", text: "98" },
		{ row: "2024-07#0", column: "evidence", text: "metered" },
		{ row: "2024-07#0", column: "document", text: "log 7" },
		{ row: "2024-07#0", column: "note", text: "read late" },
	]);
	const evidence = { kind: "metered", document: "log 7" };
	expect(records.at(-1)).toEqual({
		id: "new0",
		period: "2024-07",
		values: {
			activity: { value: "12.5", unit: "kg", evidence },
			purity: { value: "98", unit: "%", evidence },
		},
		note: "read late",
	});
});

test("the record that is meant is changed where a period has two", async () => {
	const records = await edited([
		{ row: "2024-04#1", column: "value:activity", text: "8 t" },
		{ row: "2024-04#1", column: "list:inputs:1:amount", text: "3" },
	]);
	expect(records[0]?.values.activity?.value).toBe("1");
	expect(records[1]?.values.activity).toEqual({ value: "8", unit: "t" });
	expect(records[1]?.lists?.inputs?.map((item) => item.amount?.value)).toEqual(["7", "3"]);
});

test("evidence is taken away with its kind, and a document alone is an invoice", async () => {
	const given = await edited([{ row: "2024-04#0", column: "document", text: "A-1" }]);
	expect(given[0]?.values.activity?.evidence).toEqual({ kind: "invoiced", document: "A-1" });
	document.records.boiler = given;
	const taken = await edited([{ row: "2024-04#0", column: "evidence", text: "" }]);
	expect(taken[0]?.values.activity).toEqual({ value: "1", unit: "t" });
});
