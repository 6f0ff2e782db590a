// Numbers, units and dates in both languages.

import { beforeEach, describe, expect, test } from "vitest";
import { setLanguage } from "../i18n/index.ts";
import {
	formatAgo,
	formatDate,
	formatFraction,
	formatMonth,
	formatNumber,
	formatPercent,
	formatPeriod,
	formatTonnes,
	formatUnit,
	isDecimal,
	magnitudeOf,
	withUnit,
} from "./index.ts";

beforeEach(() => setLanguage("zh"));

describe("numbers", () => {
	test("digits beyond a double survive", () => {
		expect(formatNumber("12345678901234567890.12345678")).toBe(
			"12,345,678,901,234,567,890.12345678",
		);
	});
	test("rounding is half to even", () => {
		expect(formatNumber("0.125", { places: 2 })).toBe("0.12");
		expect(formatNumber("0.135", { places: 2 })).toBe("0.14");
		expect(formatNumber("2.5", { places: 0 })).toBe("2");
	});
	test("a minus is a minus and not a hyphen", () => {
		expect(formatNumber("-3.4")).toBe("−3.4");
		expect(formatNumber("3.4", { signed: true })).toBe("+3.4");
	});
	test("what is no number is shown as it was typed", () => {
		for (const text of ["", "abc", "1.234,56", "0x10", "Infinity", " 1"]) {
			expect(isDecimal(text)).toBe(false);
			expect(formatNumber(text)).toBe(text);
		}
	});
	test("kilograms become tonnes by moving the point", () => {
		expect(formatTonnes("44692123.456")).toBe("44,692");
		expect(formatTonnes("1284060.5", { places: 2 })).toBe("1,284.06");
		expect(formatTonnes("12.3456")).toBe("0.0123");
		expect(formatTonnes("0")).toBe("0");
	});
	test("people write 万 and 亿", () => {
		expect(formatNumber("123456789", { compact: true, significant: 3 })).toBe("1.23亿");
		expect(formatNumber("45000", { compact: true })).toBe("4.5万");
	});
	test("percentages keep a space before their sign", () => {
		expect(formatPercent("3.44")).toBe("3.4\u00a0%");
		expect(formatFraction("0.99")).toBe("99\u00a0%");
	});
	test("the magnitude is that of the first digit", () => {
		expect(magnitudeOf("1234.5")).toBe(3);
		expect(magnitudeOf("-0.0012")).toBe(-3);
		expect(magnitudeOf("1e3")).toBe(3);
		expect(magnitudeOf("0.0")).toBe(Number.NEGATIVE_INFINITY);
	});
});

describe("units", () => {
	test("gases have subscripts and powers superscripts", () => {
		expect(formatUnit("kgCO2e")).toBe("kgCO₂e");
		expect(formatUnit("kgCO2/kgC")).toBe("kgCO₂/kgC");
		expect(formatUnit("kgN2O/kgN")).toBe("kgN₂O/kgN");
		expect(formatUnit("GJ/万Nm3")).toBe("GJ/万Nm³");
	});
	test("Chinese multiples are spelled out in English", () => {
		setLanguage("en");
		expect(formatUnit("tCO2e/万元")).toBe("tCO₂e/10⁴ CNY");
		expect(formatUnit("GJ/万Nm3")).toBe("GJ/10⁴ Nm³");
	});
	test("a number keeps apart from the multiple of its unit", () => {
		expect(withUnit("59.38", "万Nm3")).toBe("59.38 万Nm³");
		expect(withUnit("0.21", "")).toBe("0.21");
		setLanguage("en");
		expect(withUnit("59.38", "万Nm3")).toBe("59.38 × 10⁴ Nm³");
	});
});

describe("dates", () => {
	test("periods follow the language", () => {
		expect(formatPeriod("2024-07")).toBe("2024年7月");
		expect(formatPeriod("2024")).toBe("2024年");
		expect(formatMonth("2024-07")).toBe("7月");
		expect(formatDate("2025-05-31")).toBe("2025年5月31日");
		setLanguage("en");
		expect(formatPeriod("2024-07")).toBe("Jul 2024");
		expect(formatPeriod("2024-07/2024-09")).toBe("Jul 2024 – Sep 2024");
		expect(formatDate("2025-05-31")).toBe("31 May 2025");
	});
	test("what is no period stays as it is", () => {
		expect(formatPeriod("soon")).toBe("soon");
		expect(formatPeriod("2024-13")).toBe("2024-13");
		expect(formatDate("2024-02-31x")).toBe("2024-02-31x");
	});
	test("recent moments are relative", () => {
		const now = new Date("2026-11-22T12:00:00Z");
		expect(formatAgo(new Date("2026-11-19T11:00:00Z"), now)).toBe("3天前");
		expect(formatAgo(new Date("2026-01-02T00:00:00Z"), now)).toBe("2026年1月2日");
	});
});
