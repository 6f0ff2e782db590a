// The inventory as rows and lanes, moves within them, and rows that come from a spreadsheet.

import { expect, test } from "vitest";
import { study } from "../../store/testing-study.ts";
import { isTable, pastedInputs } from "./paste.ts";
import { processesFound } from "./process-picker.component.ts";
import { lanesOf, looseProcesses, neighbour } from "./rows.ts";

const shown = (open: string[]) =>
	lanesOf(study("a"), new Set(open)).map(({ stage, rows }) => [
		stage,
		rows.map(({ id, level }) => `${id} ${level}`),
	]);

test("rows stand in the lanes of their stages, and a part unfolds to its own rows", () => {
	expect(shown([])).toEqual([
		["raw-materials", ["steel 1"]],
		["production", ["housing 1"]],
		["packaging", ["box 1"]],
	]);
	expect(shown(["/housing"])[1]).toEqual(["production", ["housing 1", "power 2"]]);
});

test("a stage outside the boundary is shown as long as it has rows", () => {
	const document = study("a");
	document.settings = { ...document.settings, boundary: { kind: "gate-to-gate" } };
	const lanes = lanesOf(document, new Set());
	expect(lanes.map(({ stage, inside }) => [stage, inside])).toEqual([
		["raw-materials", false],
		["production", true],
		["packaging", true],
	]);
});

test("a process that leads back to itself unfolds once", () => {
	const document = study("a");
	document.processes[1]?.inputs?.push({
		id: "back",
		name: "Back",
		amount: { value: "1", unit: "件" },
		supply: { kind: "process", process: "make" },
	});
	const rows = lanesOf(document, new Set(["/housing", "/housing/back"]))[1]?.rows ?? [];
	expect(rows.map(({ id, repeats }) => [id, repeats])).toEqual([
		["housing", false],
		["power", false],
		["back", true],
	]);
});

test("a row moves past rows of other stages to the next of its own", () => {
	const document = study("a");
	const make = document.processes[0];
	if (!make) throw new Error("no process");
	expect(neighbour(make, "steel", 1, 1)).toBeUndefined();
	make.inputs?.push({ ...make.inputs[0], id: "more" } as never);
	expect(neighbour(make, "steel", 1, 1)).toBe(3);
	expect(neighbour(make, "steel", 1, 2)).toBe(1);
});

test("a process that nothing needs is told", () => {
	const document = study("a");
	document.processes.push({ id: "x", name: "X", outputs: [], inputs: [] });
	expect(looseProcesses(document).map(({ id }) => id)).toEqual(["x"]);
});

let count = 0;
const newId = () => `r${++count}`;

test("a table without heads is name, amount, unit; amounts with units are taken apart", () => {
	count = 0;
	expect(isTable("钢板\t1.5\tkg")).toBe(true);
	expect(isTable("钢板\n")).toBe(false);
	expect(pastedInputs("钢板\t1.5\tt\r\n纸箱\t200 g\r\n螺钉\t厚度*2", newId, "packaging")).toEqual([
		{ id: "r1", name: "钢板", amount: { value: "1.5", unit: "t" }, stage: "packaging" },
		{ id: "r2", name: "纸箱", amount: { value: "200", unit: "g" }, stage: "packaging" },
		{ id: "r3", name: "螺钉", amount: { value: "厚度*2", unit: "kg" }, stage: "packaging" },
	]);
});

test("heads say which column is what, in both languages", () => {
	count = 0;
	const text = "料号\t物料名称\t单位\t用量\t供应商\nA-1\t钢板\tkg\t2\t某厂";
	expect(pastedInputs(text, newId)).toEqual([
		{
			id: "r1",
			name: "钢板",
			amount: { value: "2", unit: "kg" },
			partNumber: "A-1",
			supplier: "某厂",
		},
	]);
	expect(pastedInputs("Part\tQty\tUoM\nScrew\t4\tpcs", newId)[0]).toMatchObject({
		name: "Screw",
		amount: { value: "4", unit: "pcs" },
	});
});

test("a process is found by the words of its name and place", () => {
	const { processes } = study("a");
	const [first] = processes;
	if (!first) throw new Error("no process");
	const steel = { ...first, id: "steel", name: "Steel, hot rolled", location: "CN-HB" };
	const found = (question: string) =>
		processesFound([...processes, steel], question).map(({ id }) => id);
	expect(found("rolled STEEL")).toEqual(["steel"]);
	expect(found("steel cn-hb")).toEqual(["steel"]);
	expect(found("steel us")).toEqual([]);
	expect(found(" ")).toHaveLength(processes.length + 1);
});
