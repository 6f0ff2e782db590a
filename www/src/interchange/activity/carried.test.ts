// Remembered mappings in a file: there and back whatever their names are, and nothing that makes no sense.

import { expect, test } from "vitest";
import { brought, carried } from "./carried.ts";
import { type Remembered, together } from "./remembered.ts";

const reading = (at: string, more: Partial<Remembered["mapping"]> = {}): Remembered => ({
	shift: 0,
	at,
	mapping: {
		heads: 1,
		columns: [
			{ is: "period" },
			{ is: "value", param: "activity", month: 7, unit: "t" },
			{ is: "nothing", why: "sum" },
		],
		names: { constructor: "boiler", 锅炉: "boiler" },
		units: { 吨: "t" },
		fillDown: true,
		...more,
	},
});

test("mappings go into a file and come back, whatever the names in them", () => {
	const all = {
		"3\u001e期间": reading("2026-11-01"),
		b: reading("2026-11-02", { sourceId: "s", decimal: "comma" }),
	};
	const file = JSON.stringify(carried(all));
	expect(file).not.toContain('"constructor":');
	expect(brought(JSON.parse(file))).toEqual(all);
	expect([carried(undefined), carried({})]).toEqual([undefined, undefined]);
});

test.each([
	["no list", {}],
	["nothing", [null]],
	["no heads", [{ ...carried({ a: reading("x") })?.[0], heads: 1 }]],
	["a broken place", [{ ...carried({ a: reading("x") })?.[0], shift: 0.5 }]],
	["no mapping", [{ heads: "a", shift: 0, at: "x" }]],
	["a column of no role", carried({ a: reading("x", { columns: [{} as never] }) })],
	[
		"a column of an odd month",
		carried({ a: reading("x", { columns: [{ is: "value", param: "", month: "7" } as never] }) }),
	],
	[
		"a value of no parameter",
		carried({ a: reading("x", { columns: [{ is: "value" } as never] }) }),
	],
	["names that mean no text", carried({ a: reading("x", { names: { a: 1 as never } }) })],
	["an odd separator", carried({ a: reading("x", { decimal: "both" as never }) })],
])("%s is no mapping", (_, value) => {
	expect(brought(value)).toBeUndefined();
});

test("of two places the later reading of the same heads stays, and at most forty in all", () => {
	const here = { a: reading("2026-02"), b: reading("2026-02") };
	const there = { a: reading("2026-01"), b: reading("2026-03"), c: reading("2026-01") };
	const both = together(here, there);
	expect(Object.keys(both).sort()).toEqual(["a", "b", "c"]);
	expect([both.a, both.b]).toEqual([here.a, there.b]);
	const many = Object.fromEntries(
		Array.from({ length: 60 }, (_, at) => [`m${at}`, reading(`2027-${at + 10}`)]),
	);
	const kept = Object.keys(together(here, many));
	expect([kept.length, kept.includes("a")]).toEqual([40, false]);
});
