// One's own factors: what the form's texts mean for the document.

import { describe, expect, test } from "vitest";
import type { Factor } from "../../engine/types.ts";
import type { MethodRecord } from "../model.ts";
import { ownRecord, pinOf } from "../own.ts";
import {
	compositionOf,
	compositionText,
	factorFields,
	factorFormEdits,
	factorItem,
} from "./factor-fields.ts";

const text = (name: string) => ({ zh: name, en: name });

const method: MethodRecord = {
	pack: "cn-core",
	id: "embodied.mass",
	revision: 1,
	name: text("Embodied"),
	category: "embodied",
	emissionTypes: ["embodied-carbon"],
	parameters: [
		{ id: "activity", name: text("AD"), unit: "t", role: "measured", required: true },
		{ id: "ef", symbol: "EF", name: text("EF"), unit: "tCO2e/t", role: "factor", required: true },
	],
	emissions: [{ gas: "co2e", formula: "activity * ef" }],
	direction: "emission",
};

const factor: Factor = {
	id: "own.pulp",
	revision: 1,
	method: "embodied.mass",
	name: text("木浆"),
	source: "供应商报告",
	clause: "表 2",
	values: { ef: { value: "0.386", unit: "tCO2e/t" } },
};

describe("composition", () => {
	test("percentages become fractions by moving the point", () => {
		expect(compositionOf("HFC-32 50; hfc-125: 50 %")).toEqual([
			{ gas: "hfc-32", fraction: "0.5" },
			{ gas: "hfc-125", fraction: "0.5" },
		]);
		expect(compositionOf("sf6 100")).toEqual([{ gas: "sf6", fraction: "1" }]);
		expect(compositionOf("a 7.35；b 0.5")).toEqual([
			{ gas: "a", fraction: "0.0735" },
			{ gas: "b", fraction: "0.005" },
		]);
	});
	test("what is printed reads back", () => {
		for (const composition of [
			[{ gas: "hfc-32", fraction: "0.23" }],
			[{ gas: "sf6", fraction: "1" }],
			[{ gas: "a", fraction: "0.0735" }],
		]) {
			expect(compositionOf(compositionText(composition))).toEqual(composition);
		}
	});
	test("shares without a gas, and gases without a share, are refused", () => {
		for (const wrong of ["50", "hfc-32", "hfc-32 half", "<b> 1"]) {
			expect(compositionOf(wrong)).toBeUndefined();
		}
	});
});

describe("the form", () => {
	test("asks for each value of the method with its unit", () => {
		const names = factorFields(factor, [method]).map(({ name }) => name);
		expect(names).toContain("value ef");
		expect(names).toContain("unit ef");
		expect(names).not.toContain("composition");
	});
	test("shows what the factor has", () => {
		expect(factorItem(factor, [method])).toMatchObject({
			zh: "木浆",
			en: undefined,
			"value ef": "0.386",
			"unit ef": "tCO2e/t",
		});
	});
	test("a value is kept as typed and keeps its unit", () => {
		expect(factorFormEdits(factor, { "value ef": "0,4" }, [method]).values).toEqual({
			ef: { value: "0,4", unit: "tCO2e/t" },
		});
		expect(factorFormEdits(factor, { "value ef": undefined }, [method]).values).toBeUndefined();
	});
	test("one name serves both languages until there are two", () => {
		expect(factorFormEdits(factor, { zh: "浆" }, []).name).toEqual({ zh: "浆", en: "浆" });
		expect(factorFormEdits(factor, { en: "Pulp" }, []).name).toEqual({ zh: "木浆", en: "Pulp" });
	});
	test("a province stands in its country", () => {
		expect(factorFormEdits(factor, { region: "CN-ZJ" }, [])).toMatchObject({
			region: "CN",
			geography: "CN-ZJ",
		});
		expect(factorFormEdits(factor, { region: "GLO" }, [])).toMatchObject({
			region: "GLO",
			geography: undefined,
		});
	});
});

describe("the record", () => {
	const record = ownRecord(factor, method);
	test("has the values in the order of the method, and its source in words", () => {
		expect(record.values[0]).toMatchObject({ parameter: "ef", symbol: "EF", value: "0.386" });
		expect(record.source).toEqual({ title: text("供应商报告"), clause: "表 2" });
	});
	test("is pinned by its id", () => {
		expect(pinOf(record)).toEqual({ pack: "own", factor: "own.pulp" });
	});
});
