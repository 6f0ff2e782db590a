// Addresses there and back.

import { expect, test } from "vitest";
import { organizationAddress, parseRoute, printRoute, subjectAddress, subjectOf } from "./index.ts";

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
		"#/event/a%2Fb/neutralise?lot=l1",
		"#/event/x/actual",
		"#/event/x/profile",
		"#/project/x/economics",
		"#/project/x/variants",
		"#/assets/x/lots",
		"#/calculators/event",
		"#/calculators/event?days=2",
		"#/calculators/event/more",
		"#/calculators/nothing",
		"#/calculators",
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

test("an event, a project and a register alone are the pages they open on", () => {
	for (const kind of ["event", "project", "assets"]) {
		const hash = subjectAddress(kind, "a/b");
		expect(parseRoute(`#/${kind}/a%2Fb`)).toEqual(parseRoute(hash));
		expect(subjectOf(parseRoute(hash))?.name).toBe(kind);
	}
	expect(subjectAddress("event", "x")).toBe("#/event/x/basics");
	expect(subjectAddress("project", "x")).toBe("#/project/x/results");
	expect(subjectAddress("assets", "x")).toBe("#/assets/x/lots");
});

test("a calculator is a page of no subject", () => {
	const route = parseRoute("#/calculators/event");
	expect(route).toEqual({ name: "calculator", calculator: "event", query: {} });
	expect(subjectOf(route)).toBeUndefined();
});
