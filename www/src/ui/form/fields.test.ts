// What texts in forms stand for, and which are refused with a reason.

import { beforeEach, describe, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { type FieldSpec, isDate, isNumber, textOf, valueFrom, wrongWith } from "./fields.ts";

const field = (spec: Partial<FieldSpec>): FieldSpec => ({ name: "x", label: "x", ...spec });

beforeEach(() => setLanguage("zh"));

describe("numbers", () => {
	test("people write them in many ways", () => {
		for (const text of ["12", "-3.5", "１２．５", "1,234.56", "1 234", "1.2万", "3亿", "1e3"]) {
			expect(isNumber(text), text).toBe(true);
		}
	});
	test("words and half numbers are none", () => {
		for (const text of ["十二", "abc", "12t", "1.2.3", "12,34", "<b>1</b>", ""]) {
			expect(isNumber(text), text).toBe(false);
		}
	});
	test("a number is kept as it is typed, right or wrong, and the reason is said", () => {
		const spec = field({ kind: "number" });
		expect(valueFrom(spec, "1.2 万")).toEqual({ keep: true, value: "1.2 万" });
		expect(valueFrom(spec, "abc")).toEqual({ keep: true, value: "abc" });
		expect(wrongWith(spec, "abc")).toBe("“abc”不是数字。");
	});
});

describe("whole numbers", () => {
	const spec = field({ kind: "whole" });
	test("they become numbers, full width too", () => {
		expect(valueFrom(spec, "２０２４")).toEqual({ keep: true, value: 2024 });
		expect(valueFrom(spec, "")).toEqual({ keep: true, value: undefined });
	});
	test("what is none stays in the field", () => {
		expect(valueFrom(spec, "2024a")).toEqual({ keep: false });
		expect(wrongWith(spec, "2024a")).not.toBe("");
	});
	test("a required one is never taken away", () => {
		expect(valueFrom(field({ kind: "whole", required: true }), "")).toEqual({
			keep: false,
			value: undefined,
		});
	});
});

test("an optional text that is emptied goes; another stays empty", () => {
	expect(valueFrom(field({ optional: true }), " ")).toEqual({ keep: true, value: undefined });
	expect(valueFrom(field({}), "")).toEqual({ keep: true, value: "" });
});

test("ticks are yes or no, choices may be none", () => {
	expect(valueFrom(field({ kind: "tick" }), "true").value).toBe(true);
	expect(valueFrom(field({ kind: "tick" }), "false").value).toBe(false);
	expect(valueFrom(field({ kind: "choice" }), "")).toEqual({ keep: true, value: undefined });
});

test("a text that is converted is kept only when it is right", () => {
	const spec = field({ check: (text) => (text === "b" ? "wrong" : ""), convert: () => 7 });
	expect(valueFrom(spec, "a")).toEqual({ keep: true, value: 7 });
	expect(valueFrom(spec, "b")).toEqual({ keep: false });
});

test("days are those of the calendar", () => {
	expect(isDate("2024-02-29")).toBe(true);
	for (const text of ["2025-02-29", "2025-2-9", "2025", "soon"]) expect(isDate(text)).toBe(false);
});

test("what an item lacks is an empty text", () => {
	expect(textOf({ a: 0, b: null }, "a")).toBe("0");
	expect(textOf({ a: 0, b: null }, "b")).toBe("");
	expect(textOf({}, "c")).toBe("");
});
