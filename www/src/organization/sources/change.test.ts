// Changing a source: what one choice means for the others.

import { describe, expect, test } from "vitest";
import type { Source } from "../../engine/types.ts";
import type { FactorRecord, MethodRecord } from "../../factors/model.ts";
import {
	categoryOfScope3,
	constantEdits,
	constantParameters,
	defaultPlace,
	factorEdits,
	freshSource,
	methodEdits,
	methodsFor,
	presetEdits,
	typeEdits,
} from "./change.ts";
import { sourceEdits } from "./editor/fields.ts";
import { filledRows, sourcesOf, TABLE_A2, TABLE_ROWS } from "./rows.ts";

const text = (name: string) => ({ zh: name, en: name });

const method = (id: string, more: Partial<MethodRecord> = {}): MethodRecord => ({
	pack: "cn-core",
	id,
	revision: 1,
	name: text(id),
	emissionTypes: ["stationary-combustion"],
	parameters: [
		{ id: "activity", name: text("AD"), unit: "t", role: "measured", required: true },
		{ id: "ncv", name: text("NCV"), unit: "GJ/t", role: "factor", required: true },
	],
	emissions: [{ gas: "co2", formula: "activity * ncv" }],
	direction: "emission",
	...more,
});

const mass = method("fuel.mass");
const volume = method("fuel.volume", {
	parameters: [
		{ id: "activity", name: text("AD"), unit: "万Nm3", role: "measured", required: true },
		{ id: "cc", name: text("CC"), unit: "tC/万Nm3", role: "factor", required: true },
	],
});
const project = method("project", { levels: ["project"] });
const process = method("process", { emissionTypes: ["industrial-process"] });
const methods = [mass, volume, project, process];

const source: Source = {
	id: "s",
	facilityId: "f",
	name: "Boiler",
	emissionType: "stationary-combustion",
	method: "fuel.mass",
	activityUnit: "t",
	factor: { pack: "cn-core", factor: "coal" },
	values: { ncv: { value: "20", unit: "GJ/t" } },
};

const coal: FactorRecord = {
	pack: "cn-core",
	id: "coal",
	revision: 2,
	digest: "d1",
	method: "fuel.mass",
	name: text("Coal"),
	values: [],
};

describe("methods", () => {
	test("those of other types and other levels are not offered", () => {
		expect(methodsFor("stationary-combustion", methods)).toEqual([mass, volume]);
	});
	test("those made for the type come first", () => {
		const flare = method("flare", { emissionTypes: ["industrial-process", "fugitive"] });
		const leak = method("leak", { emissionTypes: ["fugitive"] });
		expect(methodsFor("fugitive", [flare, leak])).toEqual([leak, flare]);
	});
	test("a new source takes the first that fits, and its unit", () => {
		const fresh = freshSource("n", "industrial-process", undefined, methods);
		expect(fresh).toMatchObject({ method: "process", activityUnit: "t", facilityId: "" });
	});
	test("another method drops what it does not know: values, unit, factor", () => {
		expect(methodEdits(source, volume, coal)).toEqual({
			method: "fuel.volume",
			activityUnit: "万Nm3",
			values: undefined,
			factor: undefined,
		});
	});
	test("a factor that serves the other method stays", () => {
		const serving = { ...coal, alsoMethods: ["fuel.volume"] };
		expect(methodEdits(source, volume, serving)).not.toHaveProperty("factor");
	});
	test("another type keeps the method where it fits", () => {
		expect(typeEdits(source, "stationary-combustion", methods)).toEqual({
			emissionType: "stationary-combustion",
		});
		expect(typeEdits(source, "industrial-process", methods)).toMatchObject({ method: "process" });
	});
	test("constants are all parameters but the activity", () => {
		expect(constantParameters(mass).map(({ id }) => id)).toEqual(["ncv"]);
	});
});

describe("factors", () => {
	test("a pin names pack, revision and digest", () => {
		expect(factorEdits(source, coal, "Coal")).toEqual({
			factor: { pack: "cn-core", factor: "coal", revision: 2, digest: "d1" },
		});
	});
	test("a source without a name is called like its factor", () => {
		expect(factorEdits({ ...source, name: " " }, coal, "Coal").name).toBe("Coal");
	});
	test("one's own factor is pinned by its id alone", () => {
		const own = { ...coal, pack: "own", digest: "" };
		expect(factorEdits(source, own, "").factor).toEqual({ pack: "own", factor: "coal" });
	});
});

describe("constants", () => {
	test("a text is kept as it is typed; an empty one takes the value away", () => {
		expect(constantEdits(source, "ncv", { value: "2o" }, "GJ/t").values?.ncv?.value).toBe("2o");
		expect(constantEdits(source, "ncv", { value: "" }, "GJ/t")).toEqual({ values: undefined });
	});
	test("a preset is copied as an estimate", () => {
		const preset = {
			...coal,
			values: [{ parameter: "operate", name: text("x"), value: "10", unit: "%/a" }],
		};
		expect(presetEdits(source, preset).values).toEqual({
			ncv: { value: "20", unit: "GJ/t" },
			operate: { value: "10", unit: "%/a", evidence: { kind: "estimated" } },
		});
	});
	test("unit and evidence stand beside it", () => {
		const { values } = constantEdits(source, "ncv", { evidence: "metered" }, "GJ/t");
		expect(values?.ncv).toEqual({ value: "20", unit: "GJ/t", evidence: { kind: "metered" } });
		expect(constantEdits(source, "ncv", { unit: "MJ/kg" }, "GJ/t").values?.ncv?.unit).toBe("MJ/kg");
	});
});

describe("category and scope", () => {
	test("they follow from type and ownership", () => {
		expect(defaultPlace(source)).toEqual({ category: 1, scope: 1 });
		expect(defaultPlace({ ...source, ownership: "contracted" })).toEqual({ category: 4, scope: 3 });
		expect(defaultPlace({ emissionType: "purchased-heat" })).toEqual({ category: 2, scope: 2 });
		expect(defaultPlace({ emissionType: "mobile-combustion", ownership: "contracted" })).toEqual({
			category: 3,
			scope: 3,
		});
	});
	test("scope 3 categories lead to those of ISO 14064-1", () => {
		expect([1, 4, 5, 7, 9, 11, 15].map(categoryOfScope3)).toEqual([4, 3, 4, 3, 3, 5, 5]);
		expect(categoryOfScope3(undefined)).toBe(6);
	});
});

describe("forms", () => {
	test("an exclusion begins without its reason and ends without a trace", () => {
		expect(sourceEdits(source, { isExcluded: true })).toEqual({ excluded: { reason: "" } });
		expect(sourceEdits(source, { reason: "small" })).toEqual({ excluded: { reason: "small" } });
		expect(sourceEdits(source, { isExcluded: false })).toEqual({ excluded: undefined });
	});
	test("evidence keeps its document when its kind changes", () => {
		const metered: Source = { ...source, evidence: { kind: "metered", document: "log" } };
		expect(sourceEdits(metered, { evidenceKind: "invoiced" }).evidence).toEqual({
			kind: "invoiced",
			document: "log",
		});
		expect(sourceEdits(metered, { evidenceKind: undefined })).toEqual({ evidence: undefined });
	});
	test("a tick that is taken out leaves nothing", () => {
		expect(sourceEdits(source, { biogenic: false })).toEqual({ biogenic: undefined });
	});
});

describe("Table A.2", () => {
	test("every emission type has one row", () => {
		const types = TABLE_A2.flatMap(({ rows }) => rows.flatMap((row) => row.types));
		expect(new Set(types).size).toBe(14);
		expect(types.length).toBe(14);
	});
	test("rows with sources are counted, those beside the table are not", () => {
		expect(TABLE_ROWS).toBe(10);
		expect(filledRows([source, { ...source, id: "t", emissionType: "other-indirect" }])).toBe(1);
		const stationary = TABLE_A2[0]?.rows[0];
		expect(stationary && sourcesOf(stationary, [source])).toEqual([source]);
	});
});
