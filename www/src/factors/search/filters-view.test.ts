// The filters on a phone: folded, what is chosen as chips.

import { html, render } from "lit";
import { expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import type { FilterName } from "./filters.ts";
import { filtersView } from "./filters-view.ts";

function shown(narrow: boolean) {
	setLanguage("zh");
	const told: [FilterName, string][] = [];
	const place = document.createElement("div");
	render(
		html`${filtersView({
			names: ["category", "region", "year"],
			chosen: { region: "CN", year: "" },
			choices: (name) => (name === "region" ? [{ value: "CN", label: "全国" }] : []),
			narrow,
			choose: (name, value) => told.push([name, value]),
		})}`,
		place,
	);
	return { place, told };
}

test("a phone folds the filters, says how many are chosen, and a tap takes one away", () => {
	const { place, told } = shown(true);
	const folded = place.querySelector("details");
	expect(folded?.open).toBe(false);
	expect(folded?.querySelector("summary")?.textContent).toBe("筛选（1）");
	expect(folded?.querySelectorAll("tansuan-select")).toHaveLength(3);
	const chips = [...place.querySelectorAll("button")];
	expect(chips.map(({ textContent }) => textContent?.trim())).toEqual(["地区：全国"]);
	chips[0]?.click();
	expect(told).toEqual([["region", ""]]);
});

test("a wide window shows all filters at once", () => {
	const { place } = shown(false);
	expect(place.querySelector("details")).toBeNull();
	expect(place.querySelectorAll("button")).toHaveLength(0);
	expect(place.querySelectorAll("tansuan-select")).toHaveLength(3);
});
