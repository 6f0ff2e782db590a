// The fields of a source that only some sources have.

import { expect, test } from "vitest";
import type { Source } from "../../../engine/types.ts";
import { placeFields } from "./fields.ts";

const source = (emissionType: Source["emissionType"], method: string): Source => ({
	id: "s",
	facilityId: "f",
	name: "",
	emissionType,
	method,
});
const names = (given: Source) => placeFields(given).map(({ name }) => name);

test("power without fuel is asked where it was made, other power is not", () => {
	const asked = names(source("purchased-electricity", "electricity.non-fossil"));
	expect(asked).toEqual(["ownership", "certificatesSold", "category", "scope"]);
	expect(names(source("purchased-electricity", "electricity.purchased"))).toEqual([
		"category",
		"scope",
	]);
});

test("vehicles, boilers and treatment are asked whose they are", () => {
	for (const type of ["mobile-combustion", "stationary-combustion", "waste-treatment"] as const) {
		expect(names(source(type, "combustion.mass"))).toContain("ownership");
	}
});
