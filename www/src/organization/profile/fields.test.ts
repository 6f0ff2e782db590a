// The settings' years and the output values: texts to what the document keeps.

import { describe, expect, test } from "vitest";
import { yearsOf } from "./settings-fields.ts";
import { valueEdits, valueFields, valueItem } from "./value-fields.ts";

describe("years", () => {
	test("are read in any order and with any separator", () => {
		expect(yearsOf("2024, 2022，2023")).toEqual([2022, 2023, 2024]);
		expect(yearsOf("２０２３ 2023;2024")).toEqual([2023, 2024]);
	});
	test("what names none, or names something else, is refused", () => {
		for (const text of ["", "next year", "24", "2024-2026", "20240"]) {
			expect(yearsOf(text)).toBeUndefined();
		}
	});
});

describe("output value", () => {
	test("price basis and tax are one choice", () => {
		const valued = {
			value: { value: "12", unit: "万元" },
			priceBasis: { kind: "constant" as const, constantYear: 2020, taxIncluded: true },
		};
		expect(valueItem(valued)).toEqual({
			amount: "12",
			unit: "万元",
			basis: "constant-gross",
			constantYear: 2020,
		});
		expect(valueEdits(valued, {})).toEqual(valued);
	});
	test("current prices have no year of their own", () => {
		const { priceBasis } = valueEdits({}, { basis: "current-net", constantYear: 2020 });
		expect(priceBasis).toEqual({ kind: "current", taxIncluded: false });
	});
	test("the year is asked for where prices are constant", () => {
		const constant = { priceBasis: { kind: "constant" as const, taxIncluded: false } };
		expect(valueFields(constant).map(({ name }) => name)).toContain("constantYear");
		expect(valueFields({}).map(({ name }) => name)).not.toContain("constantYear");
	});
	test("an emptied amount takes the value away; what was typed stays as typed", () => {
		const old = { value: { value: "12", unit: "元" } };
		expect(valueEdits(old, { amount: "" }).value).toBeUndefined();
		expect(valueEdits(old, { amount: "1.2 亿" }).value).toEqual({ value: "1.2 亿", unit: "元" });
	});
});
