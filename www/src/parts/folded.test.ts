// Flat fields stand for the things within a thing, there and back.

import { expect, test } from "vitest";
import { flat, folded } from "./folded.ts";

const item = { name: "Box", mass: { value: "2", unit: "kg" }, ids: ["a", "b"] };

test("amounts and lists are shown by their members", () => {
	expect(flat(item)).toEqual({ name: "Box", "mass.value": "2", "mass.unit": "kg", ids: "a\nb" });
});

test("a new value keeps the unit, a first one takes the usual unit, and an emptied amount goes", () => {
	expect(folded(item, { "mass.value": "3" })).toEqual({ mass: { value: "3", unit: "kg" } });
	expect(folded({}, { "mass.value": "3" }, { mass: "kg" })).toEqual({
		mass: { value: "3", unit: "kg" },
	});
	expect(folded(item, { "mass.value": undefined })).toEqual({ mass: undefined });
	expect(folded(item, { "mass.unit": "t", name: "X" })).toEqual({
		mass: { value: "2", unit: "t" },
		name: "X",
	});
});

test("an object of other members goes with its last one", () => {
	expect(folded({ rule: { each: "1" } }, { "rule.each": undefined })).toEqual({ rule: undefined });
	expect(folded({ rule: { each: "1" } }, { "rule.total": "5" })).toEqual({
		rule: { each: "1", total: "5" },
	});
});
