// Comparing and merging documents: what a file adds, what it changes, and what stays.

import { expect, test } from "vitest";
import { diffDocuments } from "../diff.ts";
import { applyPatch } from "../patch.ts";
import { type Mill, mill, rows } from "../testing.ts";
import { organization } from "../testing-organization.ts";
import { compareDocuments, countDifferences, nameOf, twinsOf } from "./compare.ts";
import { mergeDocuments } from "./merge.ts";

const here: Mill = {
	...mill("a"),
	sources: [
		{ id: "boiler", name: "Boiler" },
		{ id: "truck", name: "Truck" },
		{ id: "mine", name: "Only here" },
	],
	records: { boiler: rows(4), mine: [{ id: "m", value: "1" }] },
};
const file: Mill = {
	...mill("a"),
	name: "Renamed",
	sources: [
		{ id: "boiler", name: "Boiler 2" },
		{ id: "truck", name: "Truck" },
		{ id: "grid", name: "Only in the file" },
	],
	records: {
		boiler: [{ id: "r0", value: "0" }, { id: "r1", value: "other" }, ...rows(2, "n")],
		grid: rows(1, "g"),
	},
};
const KEEP = { others: "here" as const, except: new Set<string>() };
const TAKE = { others: "file" as const, except: new Set<string>() };

test("differences are counted by what they are in, from here to the file", () => {
	const counts = countDifferences(compareDocuments(here, file));
	expect(Object.fromEntries(counts)).toEqual({
		name: { added: 0, changed: 1, removed: 0 },
		sources: { added: 1, changed: 1, removed: 1 },
		records: { added: 3, changed: 1, removed: 3 },
	});
	expect(compareDocuments(here, structuredClone(here))).toEqual([]);
});

test("profile and settings are compared field by field, and ids and versions not at all", () => {
	const a = organization("a");
	const b = {
		...organization("b"),
		profile: { ...a.profile, industry: "22" },
		settings: { ...a.settings, years: [2023, 2024] },
	};
	expect(compareDocuments(a, b as typeof a)).toEqual([
		{ path: ["profile", "industry"], file: "22" },
		{ path: ["settings", "years"], here: [2024], file: [2023, 2024] },
	]);
});

test("a merge adds what only the file has, and keeps what is here", () => {
	const merged = mergeDocuments(here, file, KEEP);
	expect(merged.name).toBe(here.name);
	expect(merged.sources.map(({ name }) => name)).toEqual([
		"Boiler",
		"Truck",
		"Only here",
		"Only in the file",
	]);
	expect(merged.records).toEqual({
		boiler: [...rows(4), ...rows(2, "n")],
		mine: [{ id: "m", value: "1" }],
		grid: rows(1, "g"),
	});
	expect(compareDocuments(merged, file).every((each) => each.here !== undefined)).toBe(true);
});

test("of what differs a merge takes from the file what was chosen", () => {
	const all = mergeDocuments(here, file, TAKE);
	expect([all.name, all.sources[0]?.name, all.records.boiler?.[1]?.value]).toEqual([
		"Renamed",
		"Boiler 2",
		"other",
	]);
	expect(all.records.boiler).toHaveLength(6);
	const name = nameOf({ path: ["name"] });
	const allButOne = mergeDocuments(here, file, { ...TAKE, except: new Set([name]) });
	expect([allButOne.name, allButOne.sources[0]?.name]).toEqual([here.name, "Boiler 2"]);
	const one = mergeDocuments(here, file, { ...KEEP, except: new Set([name]) });
	expect([one.name, one.sources[0]?.name]).toEqual(["Renamed", "Boiler"]);
});

test("records that stand here under another id are left out of a merge, unless they are wanted", () => {
	const both = { ...mill("a"), records: { boiler: [...rows(1), { id: "x", value: "7" }] } };
	const other = {
		...mill("a"),
		records: {
			boiler: [...rows(1), { id: "y", value: "7" }, { id: "z", value: "7" }],
			truck: [{ id: "t", value: "7" }],
		},
	};
	const ids = ({ records }: Mill) => Object.values(records).map((list) => list.map(({ id }) => id));
	expect([...twinsOf(compareDocuments(both, other))]).toEqual(['["records","boiler","y"]']);
	expect(ids(mergeDocuments(both, other, KEEP))).toEqual([["r0", "x", "z"], ["t"]]);
	const all = mergeDocuments(both, other, { ...KEEP, twins: true });
	expect(ids(all)).toEqual([["r0", "x", "y", "z"], ["t"]]);
});

test("a merge is a patch that can be taken back, and merging again changes nothing", () => {
	const merged = mergeDocuments(here, file, TAKE);
	const patch = diffDocuments(here, merged);
	expect(applyPatch(here, patch)).toEqual(merged);
	expect(diffDocuments(merged, mergeDocuments(merged, file, TAKE))).toEqual([]);
});
