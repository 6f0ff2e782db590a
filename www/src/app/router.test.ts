// The address, followed.

import { beforeEach, expect, test } from "vitest";
import { navigate, pageOf, route, startRouter, yearOf } from "./router.ts";

beforeEach(() => {
	location.hash = "";
	startRouter();
});

test("the route follows the address", () => {
	navigate("#/organization/x/data?year=2023", true);
	expect(route()).toMatchObject({ name: "organization", page: "data", query: { year: "2023" } });
	navigate({ name: "home", query: {} }, true);
	expect(route().name).toBe("home");
});

test("a query does not make another page", () => {
	navigate("#/organization/x/data?year=2023", true);
	const before = pageOf(route());
	navigate("#/organization/x/data?year=2024", true);
	expect(pageOf(route())).toBe(before);
});

test("the year is the one asked for, else the latest", () => {
	const at = (year: string) => yearOf({ name: "home", query: { year } }, [2022, 2023, 2024]);
	expect(at("2023")).toBe(2023);
	expect(at("1999")).toBe(2024);
	expect(at("soon")).toBe(2024);
	expect(yearOf({ name: "home", query: {} }, [])).toBeUndefined();
});
