// Filters as queries, and what a hit says of itself.

import { html, render } from "lit";
import { beforeEach, expect, test } from "vitest";
import type { FactorChoices, Fit } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { filterChoices, queryOf } from "./filters.ts";
import { fitLines, warningList } from "./fit.ts";

beforeEach(() => setLanguage("zh"));

const choices: FactorChoices = {
	categories: ["fuel", "unheard-of"],
	regions: ["CN", "CN-ZJ", "GB", "GLO"],
	years: [2025, 2023],
	boundaries: [{ id: "combustion", name: { zh: "燃烧", en: "Combustion" } }],
	families: ["average"],
	units: ["MWh"],
	sets: [{ id: "s", name: { zh: "指南", en: "Guideline" }, source: "s" }],
};

test("filters become the query that they stand for", () => {
	expect(queryOf({ year: "2023", boundary: "combustion", pack: "", region: "CN" })).toEqual({
		year: 2023,
		boundary: "combustion",
		region: "CN",
	});
});

test("what can be chosen is named, and what has no name is told by its id", () => {
	expect(filterChoices("category", choices)).toEqual([
		{ value: "fuel", label: "燃料" },
		{ value: "unheard-of", label: "unheard-of" },
	]);
	expect(filterChoices("boundary", choices)).toEqual([{ value: "combustion", label: "燃烧" }]);
	const regions = filterChoices("region", choices).map(({ value }) => value);
	expect(regions.filter((code) => code === "CN-ZJ")).toHaveLength(1);
	expect(regions).toContain("GB");
	expect(regions).not.toContain("GLO");
	expect(filterChoices("set", undefined)).toEqual([]);
});

const warning = (severity: "warning" | "info", message: string) => ({
	code: "x",
	severity,
	path: "",
	message,
	details: {},
	about: [],
});

test("a hit tells how it was found, what fits and what to beware of, in the language in use", () => {
	const fit = {
		level: "pinyin",
		reason: { zh: "拼音符合“柴油”", en: "by the pinyin of “柴油”" },
		matches: [{ what: "region", text: { zh: "CN-ZJ", en: "CN-ZJ" } }],
		warnings: [warning("warning", "other year"), warning("info", "one secondary document")],
	} as unknown as Fit;
	const place = document.createElement("div");
	render(html`${fitLines(fit)}`, place);
	expect(place.textContent).toContain("拼音符合“柴油” · 地区相符：浙江");
	expect(place.textContent).toContain("other year");
	expect(place.textContent).not.toContain("secondary");
	render(html`${warningList(fit)}`, place);
	expect(place.querySelectorAll("li")).toHaveLength(2);
	setLanguage("en");
	render(html`${fitLines(fit)}`, place);
	expect(place.textContent).toContain("by the pinyin");
});
