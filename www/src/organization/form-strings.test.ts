// Every string of the form pages in both languages, and the regions in both.

import { describe, expect, test } from "vitest";
import { strings as own } from "../factors/own/strings.ts";
import { strings as library } from "../factors/strings.ts";
import { formatRegion, provinces } from "../format/index.ts";
import { setLanguage } from "../i18n/index.ts";
import { strings as baseYear } from "./profile/base-year-strings.ts";
import { strings as lists } from "./profile/lists-strings.ts";
import { strings as products } from "./profile/products-strings.ts";
import { strings as registers } from "./profile/registers-strings.ts";
import { strings as settings } from "./profile/settings-strings.ts";
import { strings as profile } from "./profile/strings.ts";
import { strings as editor } from "./sources/editor/strings.ts";
import { strings as sources } from "./sources/strings.ts";

const keys = (value: unknown, path = ""): string[] =>
	typeof value === "object" && value !== null
		? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
		: [path];

test("both languages have the same keys", () => {
	for (const { languages } of [
		lists,
		baseYear,
		products,
		registers,
		settings,
		profile,
		editor,
		sources,
		own,
		library,
	]) {
		expect(keys(languages.zh)).toEqual(keys(languages.en));
	}
});

describe("regions", () => {
	test("all provinces are there, once", () => {
		expect(provinces.length).toBe(34);
		expect(new Set(provinces.map(({ name }) => name.zh)).size).toBe(34);
	});
	test("provinces, grids, countries and the world have names in both languages", () => {
		setLanguage("zh");
		expect(["CN-ZJ", "CN-GRID-EC", "GLO", "VN"].map(formatRegion)).toEqual([
			"浙江",
			"华东电网",
			"全球",
			"越南",
		]);
		setLanguage("en");
		expect(["CN-SN", "CN-SX", "GLO", "VN"].map(formatRegion)).toEqual([
			"Shaanxi",
			"Shanxi",
			"World",
			"Vietnam",
		]);
		expect(formatRegion("X-Y")).toBe("X-Y");
	});
});
