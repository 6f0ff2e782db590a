// Findings and explanations lead to the place they speak of, by id or by path.

import { expect, test } from "vitest";
import type { Organization } from "../../engine/types.ts";
import { organization } from "../../store/testing-organization.ts";
import { placeOf } from "./place.ts";

const document: Organization = {
	...organization("mill"),
	records: { boiler: [{ id: "r1", period: "2024-03", values: {} }] },
	instruments: [{ id: "m-1", name: "M" }],
};

test.each([
	[
		{ about: ["r1", "boiler"], path: "records.boiler[r1].values.activity" },
		"data?source=boiler&record=r1&period=2024-03&parameter=activity",
	],
	[{ about: ["r1"] }, "data?source=boiler&record=r1&period=2024-03"],
	[{ about: [], path: "records.boiler[0].period" }, "data?source=boiler&record=r1&period=2024-03"],
	[{ about: ["grid"], path: "records.grid" }, "data?source=grid"],
	[{ about: ["grid"], path: "" }, "data?source=grid"],
	[{ about: ["a.factor", "grid"], path: "sources[1].factor" }, "sources?source=grid"],
	[{ about: [], path: "sources[0]" }, "sources?source=boiler"],
	[{ about: ["mill"], path: "facilities[0].share" }, "profile?facility=mill"],
	[{ about: [], path: "products[0].years.2024.output" }, "profile?product=paper"],
	[{ about: ["m-1"], path: "" }, "profile?instrument=m-1"],
	[{ about: [], path: "settings.years" }, "profile?section=settings"],
])("%o", (spoken, expected) => {
	expect(placeOf(document, spoken)).toBe(`#/organization/mill/${expected}`);
});

test("what is nothing in the document leads nowhere", () => {
	expect(placeOf(document, { about: ["gone"], path: "" })).toBeUndefined();
});
