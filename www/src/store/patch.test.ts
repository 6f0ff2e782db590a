// Patches: applied, taken back, and refused where they do not fit.

import { expect, test } from "vitest";
import { canonicalBytes, canonicalText } from "./canonical.ts";
import type { Patch } from "./model.ts";
import { applyPatch, inverse } from "./patch.ts";
import { mill, rows } from "./testing.ts";

const before = Object.freeze(mill("a", 3));

const cases: [string, Patch][] = [
	["a field", [{ path: ["name"], before: before.name, after: "b" }]],
	["a new field", [{ path: ["note"], after: "b" }]],
	["an item's field", [{ path: ["sources", "truck", "name"], before: "Truck", after: "卡车" }]],
	["an item in between", [{ path: ["sources", "new"], after: { id: "new", name: "" }, at: 1 }]],
	["an item gone", [{ path: ["sources", "boiler"], before: before.sources[0], at: 0 }]],
	["a source's first row", [{ path: ["records", "truck", "t0"], after: { id: "t0", value: "1" } }]],
	[
		"a source's last rows",
		[0, 1, 2].map((i) => ({
			path: ["records", "boiler", `r${i}`],
			before: { id: `r${i}`, value: `${i}` },
			at: 0,
		})),
	],
	["all rows", [{ path: ["records", "boiler"], before: rows(3) }]],
	["a batch", [{ batch: "b", rows: { boiler: rows(2, "b:"), truck: rows(2, "b:") } }]],
	["a name like a prototype", [{ path: ["__proto__"], after: { polluted: "yes" } }]],
];

test.each(cases)("%s is applied and taken back", (_, patch) => {
	const text = canonicalText(before);
	const after = applyPatch(before, patch);
	expect(canonicalText(after)).not.toBe(text);
	expect(canonicalText(applyPatch(after, inverse(patch)))).toBe(text);
	expect(canonicalText(before)).toBe(text);
	expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test("what a patch leaves alone stays the same object", () => {
	const after = applyPatch(before, [{ path: ["name"], before: before.name, after: "b" }]);
	expect(after.sources).toBe(before.sources);
	expect(after.records).toBe(before.records);
});

const misfits: [string, Patch][] = [
	["another value", [{ path: ["name"], before: "someone", after: "b" }]],
	["an item that is not there", [{ path: ["sources", "gone", "name"], before: "", after: "b" }]],
	["an item that is there", [{ path: ["sources", "truck"], after: { id: "truck", name: "" } }]],
	["a batch that is there", [{ batch: "b", rows: { boiler: rows(1, "c:") } }]],
	["a part of a part that is absent", [{ path: ["profile", "region"], after: "CN-ZJ" }]],
];

test.each(misfits)("a patch that expects %s is refused", (_, patch) => {
	expect(() => applyPatch(before, patch)).toThrow();
});

test("five thousand new cells in a hundred thousand rows are each where they belong", () => {
	const large = mill("a", 100_000);
	const patch: Patch = rows(5000).map((row, i) =>
		i % 2 === 0
			? { path: ["records", "boiler", row.id, "value"], before: row.value, after: "x" }
			: { path: ["records", "boiler", `n${i}`], after: { id: `n${i}`, value: "" } },
	);
	const after = applyPatch(large, patch);
	expect(after.records.boiler).toHaveLength(102_500);
});

/** Source: RFC 8785, section 3.2.3: members sorted by UTF-16 code units. */
test("canonical JSON sorts members and keeps no spaces", () => {
	const value = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
	expect(canonicalText(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
	expect(() => canonicalText({ a: Number.NaN })).toThrow();
});

test("canonical JSON of long lists is the same, written in turns", async () => {
	const value = [{ batch: "b", rows: { boiler: rows(5001) } }, rows(2001), { a: undefined }];
	expect(new TextDecoder().decode(await canonicalBytes(value))).toBe(canonicalText(value));
});
