// Addresses there and back.

import { expect, test } from "vitest";
import { organizationAddress, parseRoute, printRoute } from "./index.ts";

test("every address reads back as it was printed", () => {
	for (const hash of [
		"#/",
		"#/factors",
		"#/storage",
		"#/factors?text=%E6%9F%B4%E6%B2%B9",
		"#/reading/a%2Fb",
		"#/reading",
		"#/organization/a%2Fb/results",
		"#/organization/x/data?year=2024&record=r1",
		"#/organization/x/findings",
		"#/product/a%2Fb/model?input=r1",
		"#/product/x/variants",
		"#/nowhere",
		"#/organization/x/nothing",
		"#/factors/extra",
		"#/storage/extra",
	]) {
		expect(printRoute(parseRoute(hash))).toBe(hash);
	}
});

test("no address is home, an organisation alone is its results", () => {
	expect(parseRoute("").name).toBe("home");
	expect(parseRoute("#/organization/x")).toEqual({
		name: "organization",
		id: "x",
		page: "results",
		query: {},
	});
});

test("broken escapes lead nowhere instead of throwing", () => {
	expect(parseRoute("#/organization/%E0%A4%A/results").name).toBe("unknown");
});

test("a link carries the row it speaks of", () => {
	expect(organizationAddress("x", "data", { record: "r 1" })).toBe(
		"#/organization/x/data?record=r+1",
	);
});
