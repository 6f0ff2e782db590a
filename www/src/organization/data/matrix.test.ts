// The matrix of all sources: what its cells show, and what edits of them change.

import { beforeEach, expect, test } from "vitest";
import type { ActivityRecord, Organization, Problem } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { splitAmount } from "../../interchange/activity/amount-text.ts";
import { commands } from "../../store/commands/index.ts";
import { applyPatch } from "../../store/patch.ts";
import { organization } from "../../store/testing-organization.ts";
import { CellProblems, paramOf } from "./cell-problems.ts";
import { matrixCells, matrixColumns, matrixRows } from "./matrix.ts";
import { matrixEdits } from "./matrix-edits.ts";
import type { MethodView } from "./methods.ts";
import { monthsOf } from "./records.ts";

const parameter = (id: string, unit: string) => ({
	id,
	unit,
	name: { zh: id, en: id },
	role: "measured" as const,
	alternatives: ["kg"],
});
const methods = new Map<string, MethodView>(
	["fuel.ncv.mass", "electricity.purchased"].map((id) => [
		id,
		{ id, name: { zh: id, en: id }, parameters: [parameter("activity", "t")] },
	]),
);

const record = (id: string, period: string, value: string, unit = "t"): ActivityRecord => ({
	id,
	period,
	values: { activity: { value, unit } },
});

let document: Organization;

beforeEach(() => {
	setLanguage("en");
	const base = organization("paper");
	const [source] = base.sources;
	if (!source) throw new Error("the testing organisation has a source");
	document = {
		...base,
		settings: { ...base.settings, years: [2024], yearStartMonth: 1 },
		sources: [{ ...source, id: "boiler", method: "fuel.ncv.mass", activityUnit: "t" }],
		records: {
			boiler: [
				record("a", "2024-01", "10"),
				record("b", "2024年2月", "2000", "kg"),
				record("c", "2024-03/2024-05", "30"),
				record("d", "2024-06", "1"),
				record("e", "2024-06", "2"),
				record("y", "2024", "120"),
			],
		},
	};
});

const shown = (problems: Problem[] = []) => {
	const input = {
		document,
		methods,
		year: 2024,
		result: undefined,
		problems: new CellProblems(document, problems),
	};
	const cells = matrixCells(input);
	const row = matrixRows(document).find(({ key }) => key === "boiler");
	const columns = new Map(matrixColumns(document, 2024).map((column) => [column.key, column]));
	return (key: string) => {
		const column = columns.get(key);
		if (!row || !column) throw new Error(key);
		return cells(row, column);
	};
};

test("before the methods are known values show, and no cell takes what would go astray", () => {
	const problems = new CellProblems(document, []);
	const cells = matrixCells({
		document,
		methods: new Map(),
		year: 2024,
		result: undefined,
		problems,
	});
	const row = { key: "boiler", name: "boiler" };
	const cell = (key: string) => cells(row, { key, heading: key, width: 1 });
	expect(cell("2024-01")).toEqual({ text: "10", fixed: true });
	expect(cell("2024-07")).toEqual({ text: "", fixed: true });
});

const edited = (edits: { column: string; text: string }[]) => {
	let minted = 0;
	const full = edits.map((edit) => ({ row: "boiler", ...edit }));
	const step = matrixEdits(document, methods, 2024, full, () => `new${minted++}`);
	const after = applyPatch(document, commands["set-cells"](document, step));
	return { after, amounts: after.records.boiler?.map(told) };
};
const told = ({ id, period, values }: ActivityRecord) =>
	`${id} ${period} ${values.activity?.value} ${values.activity?.unit}`;

test("values show as typed, with their unit where it is not the row's", () => {
	const cell = shown();
	expect(cell("2024-01")).toEqual({ text: "10" });
	expect(cell("2024-02")).toEqual({ text: "2000 kg", shown: "2000", suffix: "kg" });
	expect(cell("2024")).toEqual({ text: "120" });
	expect(cell("2024-07")).toEqual({ text: "" });
});

test("spans of months and several records lead to the source", () => {
	const cell = shown();
	for (const month of ["2024-03", "2024-04", "2024-06"]) {
		expect(cell(month)).toMatchObject({ fixed: true, opens: true, shown: "⋯" });
	}
});

test("problems mark their cell with the reason in words", () => {
	const problem = (about: string[], path = ""): Problem => ({
		code: "invalid-number",
		severity: "error",
		message: "",
		details: { found: "abc" },
		about,
		path,
	});
	const cell = shown([problem(["boiler", "a"], "sources[0].records[0].values.activity")]);
	expect(cell("2024-01").state).toBe("error");
	expect(cell("2024-01").reason).toContain("abc");
	expect(shown([problem([], "sources[0].records[1].values.activity.value")])("2024-02").state).toBe(
		"error",
	);
	expect(shown([problem([], "records.boiler[0].values.activity")])("2024-01").state).toBe("error");
	expect(shown([problem(["boiler"])])("name").state).toBe("error");
	expect(paramOf("records[0].lists.inputs[2].amount.unit")).toBe("inputs:2:amount");
});

test("a typed value makes a record, changes one, or takes it away", () => {
	expect(
		edited([
			{ column: "2024-01", text: "" },
			{ column: "2024-02", text: "2.1" },
			{ column: "2024-07", text: "７，０００ kg" },
			{ column: "2024-08", text: "abc" },
		]).amounts,
	).toEqual([
		"b 2024年2月 2.1 t",
		"c 2024-03/2024-05 30 t",
		"d 2024-06 1 t",
		"e 2024-06 2 t",
		"y 2024 120 t",
		"new0 2024-07 ７，０００ kg",
		"new1 2024-08 abc t",
	]);
});

test("another unit of the row is another unit of its values, in one step", () => {
	const { after, amounts } = edited([
		{ column: "unit", text: "kg" },
		{ column: "2024-09", text: "5" },
	]);
	expect(after.sources[0]?.activityUnit).toBe("kg");
	expect(amounts).toContain("a 2024-01 10 kg");
	expect(amounts).toContain("b 2024年2月 2000 kg");
	expect(amounts).toContain("new0 2024-09 5 kg");
	expect(amounts).toContain("c 2024-03/2024-05 30 t");
});

test("a reporting year may start in any month", () => {
	expect(monthsOf(2024, 4).slice(0, 2)).toEqual(["2024-04", "2024-05"]);
	expect(monthsOf(2024, 4).at(-1)).toBe("2025-03");
});

test("what is typed is parted into number and unit", () => {
	const cases: [string, string, string | undefined][] = [
		["12.5", "12.5", undefined],
		["1,234.5 kg", "1,234.5", "kg"],
		["3.2万", "3.2万", undefined],
		["3.2万kWh", "3.2万", "kWh"],
		["59.38 万Nm3", "59.38 万", "Nm3"],
		["1e3", "1e3", undefined],
		["-5 t", "-5", "t"],
		["abc", "abc", undefined],
		["12abc", "12", "abc"],
		["5㎥", "5", "㎥"],
		["", "", undefined],
	];
	expect(splitAmount("59.38 万Nm3", ["Nm3", "万Nm3"])).toEqual({ value: "59.38", unit: "万Nm3" });
	for (const [text, value, unit] of cases) {
		expect([text, splitAmount(text)]).toEqual([text, { value, unit }]);
	}
});
