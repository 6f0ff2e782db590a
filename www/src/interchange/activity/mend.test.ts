// What is suggested for cells that can't be read.

import { expect, test } from "vitest";
import { mendsOf, nearestUnits, numbers, type Refused } from "./mend.ts";
import { knownMill } from "./testing.ts";

const texts = (refused: Partial<Refused>) =>
	mendsOf({ row: 3, column: 2, code: "", text: "", ...refused }, knownMill).map(
		(mend) => mend.text,
	);

test.each([
	["1.234,56", ["1234.56", "1.23456"]],
	["6,8.2", ["68.2", "6.82"]],
	["1,23", ["1.23", "123"]],
	["1O5", ["105"]],
	["l2.5", ["12.5"]],
	["约120", ["120"]],
	["12。5", ["12.5"]],
	["12..5", ["12.5"]],
	["12.5.", ["12.5"]],
	["abc", []],
	["见附件", []],
])("%s is meant as %j", (text, expected) => {
	expect(numbers(text)).toEqual(expected);
});

test.each([
	["kwhh", "MWh", ["kWh"]],
	["Mwj", "MWh", ["MWh", "MJ"]],
	["kgs", "t", ["kg"]],
	["万kw.h", "MWh", ["万kWh"]],
	["箱", "t", []],
])("the unit %s of a source in %s is meant as %j", (unit, own, expected) => {
	expect(nearestUnits(unit, own)).toEqual(expected);
});

test("a volume of gas without its state is offered both", () => {
	expect(texts({ code: "gas-state-missing", text: "12", unit: "万m³" })).toEqual([
		"万Nm3",
		"万Sm3",
	]);
});

test("a letter in a number is not taken for a unit", () => {
	expect(texts({ code: "unknown-unit", text: "3O5", unit: "O5" })).toEqual(["305"]);
});

test("an unknown name is offered its nearest sources, a day as a number its month", () => {
	expect(texts({ code: "unknown-source", text: "燃汽锅炉" })).toEqual(["燃气锅炉"]);
	expect(texts({ code: "unknown-period", text: "45474" })).toEqual(["2024-07"]);
	expect(texts({ code: "unknown-period", text: "soon" })).toEqual([]);
});
