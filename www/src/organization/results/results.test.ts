// What is looked at, and the data of the charts.

import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { testingResult } from "../testing-result.ts";
import { largest, monthBars, typeShares, yearBars } from "./bars.ts";
import { changeOf } from "./facts.ts";
import { isBlank, type View, viewOf } from "./view.ts";

beforeEach(() => setLanguage("zh"));

const view = (asked = {}): View => {
	const found = viewOf(testingResult(["gbt32150", "ghgp-market"]), asked);
	if (!found) throw new Error("no view");
	return found;
};

test("what is asked for is shown; what there is not, is the organisation's own and latest", () => {
	expect(view({ account: "ghgp-market", year: 2023 })).toMatchObject({
		account: { id: "ghgp-market" },
		year: { year: 2023 },
		before: undefined,
	});
	expect(view({ account: "nonsense", year: 1999 })).toMatchObject({
		account: { id: "gbt32150" },
		year: { year: 2024 },
		before: { year: 2023 },
	});
});

test("without sources there is nothing to show yet", () => {
	expect(isBlank(view())).toBe(true);
});

test("months stand in their order, what spans months after them", () => {
	const { bars, series, figureOf } = monthBars(view());
	expect(bars.map((bar) => bar.label)).toEqual(["1月", "2月", "未按月"]);
	expect(series.map((each) => each.key)).toEqual(["stationary-combustion", "fugitive"]);
	expect(figureOf("2024-02", "stationary-combustion")).toBe("m:2");
});

test("years stack types, those that are deducted in outline", () => {
	const { bars, series } = yearBars(view());
	expect(bars.map((bar) => bar.key)).toEqual(["2023", "2024"]);
	expect(series.at(-1)).toMatchObject({ key: "exported-heat", hollow: true });
});

test("shares leave out what is deducted; the largest leave out what is nothing", () => {
	expect(typeShares(view()).map((share) => share.percent)).toEqual(["60", "40"]);
	expect(largest(view(), () => "fugitive").map((item) => item.label)).toEqual(["boiler", "grid"]);
});

test("a change has a direction and a size", () => {
	expect(changeOf(undefined)).toBeUndefined();
	expect(changeOf("-3.7")).toEqual({ direction: "down", size: "3.7" });
	expect(changeOf("0.4")).toEqual({ direction: "up", size: "0.4" });
	expect(changeOf("0.0")).toEqual({ direction: "same", size: "0.0" });
});
