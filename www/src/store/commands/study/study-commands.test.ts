// Commands over a study: what they change, that an undo brings back every bit, and that nothing is left
// that names what is no more.

import { expect, test } from "vitest";
import type { ProcessInput, ProductStudy } from "../../../engine/types.ts";
import { canonicalText } from "../../canonical.ts";
import type { Patch } from "../../model.ts";
import { applyPatch, inverse } from "../../patch.ts";
import { study } from "../../testing-study.ts";
import { type StudyCommands, studyCommands } from "./index.ts";

let last: Patch = [];

function run<N extends keyof StudyCommands>(
	before: ProductStudy,
	name: N,
	args: Parameters<StudyCommands[N]>[1],
): ProductStudy {
	const command = studyCommands[name] as (document: ProductStudy, args: unknown) => Patch;
	const text = canonicalText(before);
	last = command(before, args);
	const after = applyPatch(before, last);
	expect(canonicalText(applyPatch(after, inverse(last)))).toBe(text);
	expect(canonicalText(before)).toBe(text);
	return after;
}

const inputsOf = (document: ProductStudy, process: string) =>
	document.processes.find(({ id }) => id === process)?.inputs ?? [];
const names = (document: ProductStudy, process = "make") =>
	inputsOf(document, process).map(({ id }) => id);
const row = (id: string): ProcessInput => ({ id, name: id, amount: { value: "1", unit: "kg" } });

test("an edit of a leg of an input of a process is one small change", () => {
	const transport = [{ id: "truck", distance: { value: "300", unit: "km" } }];
	const with300 = run(study("a"), "edit-input", { id: "steel", edits: { transport } });
	const further = [{ id: "truck", distance: { value: "400", unit: "km" } }];
	run(with300, "edit-input", { id: "steel", edits: { transport: further } });
	expect(last).toEqual([
		{
			path: ["processes", "make", "inputs", "steel", "transport", "truck", "distance", "value"],
			before: "300",
			after: "400",
		},
	]);
});

test("rows are pasted at a place as one step, and none under an id that is taken", () => {
	const pasted = run(study("a"), "paste-inputs", {
		process: "make",
		inputs: [row("x"), row("y")],
		at: 1,
	});
	expect(names(pasted)).toEqual(["steel", "x", "y", "box", "housing"]);
	expect(() => run(pasted, "add-inputs", { process: "part", inputs: [row("x")] })).toThrow(
		/already/,
	);
});

test("rows that are pasted into an empty row come in its place", () => {
	const pasted = run(study("a"), "paste-inputs", {
		process: "make",
		inputs: [row("x"), row("y")],
		at: 2,
		instead: "box",
	});
	expect(names(pasted)).toEqual(["steel", "x", "y", "housing"]);
});

test("a bill of materials comes in as one step, and in place of an earlier one with its assemblies", () => {
	const part = {
		id: "q1",
		name: "头",
		outputs: [{ id: "o", name: "头", amount: { value: "1", unit: "件" } }],
	};
	const once = run(study("a"), "import-bom", {
		process: "make",
		inputs: [{ ...row("b1"), supply: { kind: "process", process: "q1" } }, row("b2")],
		processes: [{ ...part, inputs: [row("b3")] }],
	});
	expect(names(once)).toEqual(["steel", "box", "housing", "b1", "b2"]);
	const again = run(once, "import-bom", {
		process: "make",
		inputs: [row("c1")],
		processes: [{ ...part, id: "q2" }],
		instead: ["b1", "b2"],
	});
	expect(names(again)).toEqual(["steel", "box", "housing", "c1"]);
	expect(again.processes.map(({ id }) => id)).toEqual(["make", "part", "q2"]);
	expect(() =>
		run(once, "import-bom", { process: "make", inputs: [], processes: [], instead: ["x"] }),
	).toThrow(/no longer/);
});

test("an input moves within its process, to another stage and to another process", () => {
	const moved = run(study("a"), "move-input", { id: "housing", to: 0, stage: "packaging" });
	expect(names(moved)).toEqual(["housing", "steel", "box"]);
	expect(inputsOf(moved, "make")[0]?.stage).toBe("packaging");
	const inside = run(moved, "move-input", { id: "steel", to: 0, process: "part", stage: null });
	expect(names(inside)).toEqual(["housing", "box"]);
	expect(names(inside, "part")).toEqual(["steel", "power"]);
	expect(inputsOf(inside, "part")[0]).not.toHaveProperty("stage");
});

test("a part goes with the processes that served it alone, and variants forget its rows", () => {
	const after = run(study("a"), "remove-input", { id: "housing", parts: true });
	expect(after.processes.map(({ id }) => id)).toEqual(["make"]);
	expect(after.variants?.[0]).not.toHaveProperty("inputs");
	const shared = run(study("a"), "add-inputs", {
		process: "make",
		inputs: [{ ...row("second"), supply: { kind: "process", process: "part" } }],
	});
	const left = run(shared, "remove-input", { id: "housing", parts: true });
	expect(left.processes.map(({ id }) => id)).toEqual(["make", "part"]);
});

test("a removed process or footprint leaves its inputs without a supply", () => {
	const after = run(study("a"), "remove-process", { id: "part" });
	expect(inputsOf(after, "make")[2]).toEqual(row("housing"));
	expect(() => run(after, "remove-process", { id: "make" })).toThrow(/can't be taken away/);
	const without = run(study("a"), "remove-footprint", { id: "carton" });
	expect(inputsOf(without, "make")[1]).not.toHaveProperty("supply");
	expect(without.footprints).toEqual([]);
});

test("a parameter under another name is called by it in every formula", () => {
	const after = run(study("a"), "edit-parameter", { id: "厚度", edits: { id: "板厚" } });
	expect(inputsOf(after, "make")[0]?.amount.value).toBe("板厚 * 2 + 厚度2");
	expect(after.parameters?.map(({ id }) => id)).toEqual(["板厚"]);
	expect(after.variants?.[0]?.parameters).toEqual({ 板厚: { value: "1", unit: "kg" } });
	const none = run(study("a"), "remove-parameter", { id: "厚度" });
	expect(none.variants?.[0]?.parameters).toEqual({});
});

test("the process that the study is of follows the declared unit as long as it makes just that", () => {
	const amount = { value: "1000", unit: "件" };
	const after = run(study("a"), "set-declared-unit", { amount });
	expect(after.processes[0]?.outputs[0]?.amount).toEqual(amount);
	const own = run(study("a"), "edit-output", { process: "make", id: "o", edits: { amount } });
	const stays = run(own, "set-declared-unit", { amount: { value: "2", unit: "kg" } });
	expect(stays.processes[0]?.outputs[0]?.amount).toEqual(amount);
});

test("a study that is taken in whole keeps the id that it has here", () => {
	const other = { ...study("other"), name: "Other", processes: study("b").processes.slice(0, 1) };
	const after = run(study("a"), "import-study", { study: other });
	expect(after).toEqual({ ...other, id: "a" });
});

test("files of footprints replace what is known under their id, all of it, and add the rest", () => {
	const carton = study("a").footprints?.[0];
	if (!carton) throw new Error("there is a carton");
	const { productIds: _, ...rest } = carton;
	const items = [
		{ ...rest, amount: "2", region: "CN" },
		{ ...carton, id: "tape", name: "Tape" },
	];
	const taken = run(study("a"), "take-footprints", { items });
	expect(taken.footprints).toEqual(items);
	expect(inputsOf(taken, "make").find(({ id }) => id === "box")?.supply).toEqual({
		kind: "footprint",
		footprint: "carton",
	});
	run(taken, "take-footprints", { items });
	expect(last).toEqual([]);
});
