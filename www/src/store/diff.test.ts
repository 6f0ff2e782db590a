// Differences: the patch between any two documents leads from one to the other, and back.

import { expect, test } from "vitest";
import { canonicalText } from "./canonical.ts";
import { diffDocuments } from "./diff.ts";
import type { SubjectDocument } from "./model.ts";
import { applyPatch, inverse } from "./patch.ts";
import { tidy } from "./stored.ts";
import { mill, rows } from "./testing.ts";
import { organization } from "./testing-organization.ts";

type Json = Record<string, unknown>;

/** Numbers in an order of their own, the same for every run with the same seed. */
function sequence(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

/** A document changed at random: fields, items, lists, rows, order. */
function mutate(document: SubjectDocument, random: (below: number) => number): SubjectDocument {
	const copy = structuredClone(document) as unknown as Json;
	for (let i = random(8); i >= 0; i--) change(copy, random, 0);
	return { ...(copy as unknown as SubjectDocument), id: document.id };
}

function change(here: Json | unknown[], random: (below: number) => number, depth: number): void {
	const keys = Object.keys(here);
	const key = keys[random(keys.length + 1)] ?? `new${random(5)}`;
	const value: unknown = Reflect.get(here, key);
	if (value !== null && typeof value === "object" && (depth < 1 || random(3) > 0)) {
		change(value as Json, random, depth + 1);
	} else if (Array.isArray(here)) {
		const item = random(2) ? { id: `i${random(9)}` } : { year: 2020 + random(9), value: "1" };
		if (random(4) === 0) here.reverse();
		else here.splice(random(here.length + 1), random(3), ...(random(2) ? [item] : []));
	} else if (depth === 1 && Array.isArray(Object.values(here)[0])) {
		here[key] = rows(random(4) + 1, `s${random(3)}-`);
	} else if (depth > 0) {
		if (random(3) === 0) delete here[key];
		else here[key] = [`${random(99)}`, [1, 2], { a: { b: "c" } }, { id: "x" }][random(4)];
	} else here.name = `${random(99)}`;
}

test.each([1, 7, 42, 2024, 39_2022])(
	"the patch between two documents leads from one to the other and back (seed %i)",
	(seed) => {
		const random = sequence(seed);
		let before: SubjectDocument = {
			...organization("a"),
			records: { boiler: rows(5), grid: rows(3) },
		};
		for (let i = 0; i < 200; i++) {
			const after = mutate(before, random);
			const patch = diffDocuments(before, after);
			const there = applyPatch(before, patch);
			expect(canonicalText(there)).toBe(canonicalText(tidy(after)));
			expect(canonicalText(applyPatch(there, inverse(patch)))).toBe(canonicalText(before));
			before = there;
		}
	},
);

test("a document and itself have no difference", () => {
	expect(diffDocuments(mill("a", 3), structuredClone(mill("a", 3)))).toEqual([]);
	expect(diffDocuments(mill("a"), { ...mill("a"), records: { boiler: [] } })).toEqual([]);
});

test("a difference is no larger than it must be", () => {
	const before = mill("a", 700);
	const after = structuredClone(before);
	after.records.boiler?.splice(0, 1);
	after.records.boiler?.splice(3, 0, { id: "new", value: "1" });
	after.sources.push({ id: "car", name: "Car" });
	after.sources[0] = { id: "boiler", name: "锅炉" };
	expect(diffDocuments(before, after)).toEqual([
		{ path: ["sources", "car"], after: { id: "car", name: "Car" }, at: 2 },
		{ path: ["sources", "boiler", "name"], before: "Boiler", after: "锅炉" },
		{ path: ["records", "boiler", "r0"], before: { id: "r0", value: "0" }, at: 0 },
		{ path: ["records", "boiler", "new"], after: { id: "new", value: "1" }, at: 3 },
	]);
});

test("a hundred thousand rows in place of others are one change", () => {
	const [before, after] = [mill("a", 100_000), mill("a", 100_000)];
	after.records.boiler = rows(100_000, "s");
	const patch = diffDocuments(before, after);
	expect(patch.map((each) => "path" in each && each.path)).toEqual([["records", "boiler"]]);
	expect(applyPatch(before, patch)).toEqual(after);
});
