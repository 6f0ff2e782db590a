// Commands: what they change, that an undo brings back every bit, and that a refusal says why.

import { expect, test } from "vitest";
import type { Organization } from "../../engine/types.ts";
import { canonicalText } from "../canonical.ts";
import { applyPatch, inverse } from "../patch.ts";
import { organization } from "../testing-organization.ts";
import { commands } from "./index.ts";
import type { Arguments, CommandName } from "./names.ts";

function run<N extends CommandName & keyof typeof commands>(
	before: Organization,
	name: N,
	args: Arguments<N>,
) {
	const command = commands[name] as (document: Organization, args: Arguments<N>) => never;
	const text = canonicalText(before);
	const patch = command(before, args);
	const after = applyPatch(before, patch);
	expect(canonicalText(applyPatch(after, inverse(patch)))).toBe(text);
	expect(canonicalText(before)).toBe(text);
	return after;
}

const cell = (period: string, value: string, more = {}) => ({
	sourceId: "boiler",
	period,
	param: "activity",
	value,
	recordId: `r-${period}`,
	...more,
});

const filled = run(organization("a"), "set-cells", {
	cells: [
		cell("2024-01", "10"),
		cell("2024-02", "２０ 吨", { unit: "吨" }),
		cell("2024-03", "thirty"),
		cell("2024-01", "29.3", { param: "ncv", unit: "GJ/t", recordId: "other" }),
		cell("2024-01", "5", { sourceId: "grid", recordId: "g1" }),
	],
});

test("cells make records, one a period, with the source's unit, and keep what was typed", () => {
	expect(filled.records).toEqual({
		boiler: [
			{
				id: "r-2024-01",
				period: "2024-01",
				values: { activity: { value: "10", unit: "t" }, ncv: { value: "29.3", unit: "GJ/t" } },
			},
			{
				id: "r-2024-02",
				period: "2024-02",
				values: { activity: { value: "２０ 吨", unit: "吨" } },
			},
			{ id: "r-2024-03", period: "2024-03", values: { activity: { value: "thirty", unit: "t" } } },
		],
		grid: [{ id: "g1", period: "2024-01", values: { activity: { value: "5", unit: "MWh" } } }],
	});
});

test("an emptied cell takes its amount away, and a record without amounts goes", () => {
	const cells = [
		cell("2024-01", ""),
		cell("2024-02", " "),
		cell("2024-03", ""),
		cell("2025-01", ""),
	];
	const after = run(filled, "set-cells", { cells });
	expect(after.records.boiler).toEqual([
		{ id: "r-2024-01", period: "2024-01", values: { ncv: { value: "29.3", unit: "GJ/t" } } },
	]);
	const all = run(after, "set-cells", { cells: [cell("2024-01", "", { param: "ncv" })] });
	expect(all.records).not.toHaveProperty("boiler");
});

test("evidence is set and taken away beside the value", () => {
	const evidence = { kind: "metered", document: "M-1" } as const;
	const set = run(filled, "set-cells", {
		cells: [{ sourceId: "boiler", period: "2024-01", param: "activity", evidence, recordId: "x" }],
	});
	expect(set.records.boiler?.[0]?.values.activity).toEqual({ value: "10", unit: "t", evidence });
	const cleared = run(set, "set-cells", { cells: [cell("2024-01", "11", { evidence: null })] });
	expect(cleared.records.boiler?.[0]?.values.activity).toEqual({ value: "11", unit: "t" });
});

test("where a period has several records, the named one is meant", () => {
	const rows = { boiler: [{ period: "2024-01", values: { activity: { value: "1", unit: "t" } } }] };
	const two = run(filled, "import-records", { batch: "b", rows, replace: false });
	const after = run(two, "set-cells", { cells: [cell("2024-01", "2", { recordId: "b:0" })] });
	expect(after.records.boiler?.map((record) => record.values.activity?.value)).toEqual([
		"10",
		"２０ 吨",
		"thirty",
		"2",
	]);
	expect(() =>
		run(filled, "set-cells", { cells: [cell("2024-09", "2", { recordId: "r-2024-01" })] }),
	).toThrow(/already/);
});

test("a step can set notes, items of lists and units of sources beside values", () => {
	const at = { sourceId: "boiler", period: "2024-05", recordId: "new" };
	const item = (list: { id: string; item: number }, value: string) => ({
		...at,
		param: "amount",
		unit: "t",
		list,
		value,
	});
	const after = run(filled, "set-cells", {
		cells: [{ ...at, note: "stocktaking" }, item({ id: "inputs", item: 1 }, "5")],
		units: { boiler: "kg" },
	});
	const record = after.records.boiler?.find(({ id }) => id === "new");
	expect(record?.note).toBe("stocktaking");
	expect(record?.lists).toEqual({ inputs: [{}, { amount: { value: "5", unit: "t" } }] });
	expect(after.sources.find(({ id }) => id === "boiler")?.activityUnit).toBe("kg");
	const emptied = run(after, "set-cells", {
		cells: [{ ...at, note: "" }, item({ id: "inputs", item: 1 }, "")],
		units: { boiler: filled.sources.find(({ id }) => id === "boiler")?.activityUnit ?? "" },
	});
	expect(emptied.records).toEqual(filled.records);
	expect(emptied.sources).toEqual(filled.sources);
});

test("an import counts its rows over all sources", () => {
	const row = { period: "2024-08", values: { activity: { value: "1", unit: "t" } } };
	const rows = { boiler: [row], grid: [row, row] };
	const after = run(filled, "import-records", { batch: "b", rows, replace: false });
	const ids = Object.values(after.records).flatMap((list) => list.map(({ id }) => id));
	expect(ids.filter((id) => id.startsWith("b:"))).toEqual(["b:0", "b:1", "b:2"]);
});

test("an import can take the place of the same periods, and clearing leaves the others", () => {
	const row = (period: string) => ({ period, values: { activity: { value: "1", unit: "t" } } });
	const rows = { boiler: [row("2024-02"), row("2024-04")], grid: [] };
	const after = run(filled, "import-records", { batch: "b", rows, replace: true });
	expect(after.records.boiler?.map((record) => record.id)).toEqual([
		"r-2024-01",
		"r-2024-03",
		"b:0",
		"b:1",
	]);
	const some = run(after, "clear-records", { sourceId: "boiler", periods: ["2024-04", "2024-01"] });
	expect(some.records.boiler?.map((record) => record.id)).toEqual(["r-2024-03", "b:0"]);
	expect(run(some, "clear-records", { sourceId: "boiler" }).records).not.toHaveProperty("boiler");
});

test("what is removed takes along what stands in it", () => {
	const without = run(filled, "remove-source", { id: "boiler" });
	expect([without.sources.length, Object.keys(without.records)]).toEqual([1, ["grid"]]);
	const empty = run(filled, "remove-facility", { id: "mill" });
	expect([empty.facilities.length, empty.sources, empty.records]).toEqual([1, [], {}]);
});

test("fields are set, and undefined or an empty text takes them away", () => {
	let after = run(filled, "set-profile", { legalName: "", region: "CN-ZJ" });
	expect(after.profile).toEqual({ region: "CN-ZJ" });
	after = run(after, "set-settings", { baseYear: 2023, gwp: "ar5" });
	expect(after.settings).toMatchObject({ baseYear: 2023, gwp: "ar5" });
	after = run(after, "edit-source", { id: "grid", edits: { activityUnit: undefined, note: "x" } });
	expect(after.sources[1]).toMatchObject({ note: "x" });
	expect(after.sources[1]).not.toHaveProperty("activityUnit");
	after = run(after, "set-exclusion", { id: "grid", reason: "sold" });
	expect(after.sources[1]?.excluded).toEqual({ reason: "sold" });
	after = run(after, "set-exclusion", { id: "grid", reason: undefined });
	expect(after.sources[1]).not.toHaveProperty("excluded");
	after = run(after, "set-product-year", {
		id: "paper",
		year: "2024",
		edits: { output: "9", value: undefined },
	});
	const priceBasis = { kind: "current", taxIncluded: false } as const;
	after = run(after, "set-product-year", { id: "paper", year: "2024", edits: { priceBasis } });
	expect(after.products[0]?.years).toEqual({ "2024": { output: "9", priceBasis } });
	const value = { value: "1,200", unit: "万元" };
	after = run(after, "set-output-value", { year: 2024, value });
	after = run(after, "set-output-value", { year: 2024, value, priceBasis });
	expect(after.outputValues).toEqual([{ year: 2024, value, priceBasis }]);
	expect(run(after, "set-output-value", { year: 2024 }).outputValues).toEqual([]);
});

test("items of every list are added, changed and removed", () => {
	const lists = {
		facility: { id: "n", name: "New", controlled: true, share: "50" },
		source: { id: "n", name: "N", facilityId: "mill", emissionType: "fugitive", method: "leak" },
		instrument: { id: "n", name: "Scale" },
		product: { id: "n", name: "Board", unit: "t", sole: false, years: {} },
		certificate: {
			id: "n",
			kind: "gec",
			serials: "1",
			mwh: "1",
			country: "CN",
			generationYear: 2024,
		},
		"base-year-change": { id: "n", kind: "error", description: "", tonnes: "1" },
		"own-factor": { id: "n" },
		"own-method": { id: "n" },
	} as const;
	for (const [noun, item] of Object.entries(lists)) {
		const name = (verb: string) => `${verb}-${noun}` as "add-instrument";
		const added = run(filled, name("add"), { item: item as never });
		expect(() => run(added, name("add"), { item: item as never })).toThrow(/already/);
		const edited = run(added, name("edit") as never, { id: "n", edits: { note: "y" } } as never);
		expect(canonicalText(edited)).toContain('"note":"y"');
		const removed = run(edited, name("remove") as never, { id: "n" } as never);
		expect(canonicalText(removed)).toBe(canonicalText(filled));
	}
});

test("a register that a document does not have yet begins with its first entry", () => {
	const item = { id: "n", kind: "error", description: "", tonnes: "1" } as const;
	const { baseYearChanges: _, ...older } = filled;
	const after = run(older, "add-base-year-change", { item });
	expect(after.baseYearChanges).toEqual([item]);
	expect(() => run(older, "remove-base-year-change", { id: "n" })).toThrow();
});

test("a row of the significance register is set whole, and removed", () => {
	const row = { id: "s", category: 4, subcategory: "3.1", criteria: [], included: true };
	let after = run(filled, "set-significance", { row: { ...row, reason: "large" } });
	after = run(after, "set-significance", { row: { ...row, included: false } });
	expect(after.significance).toEqual([{ ...row, included: false }]);
	after = run(after, "remove-significance", { id: "s" });
	expect(after.significance).toEqual([]);
});

test("a paste of ten thousand cells into a hundred thousand records lands where it belongs", () => {
	const values = { activity: { value: "1", unit: "t" } };
	const boiler = Array.from({ length: 100_000 }, (_, i) => ({
		id: `r${i}`,
		period: `${i}`,
		values,
	}));
	const large = { ...filled, records: { boiler } };
	const cells = Array.from({ length: 10_000 }, (_, i) => cell(`${i * 20}`, "2"));
	const after = applyPatch(large, commands["set-cells"](large, { cells }));
	expect(after.records.boiler).toHaveLength(105_000);
});
