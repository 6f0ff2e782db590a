// The search: how things are found, ranked and grouped.

import { describe, expect, test } from "vitest";
import example from "../../../public/examples/paper-mill.json" with { type: "json" };
import type { Organization } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { answers, beginning } from "./answers.ts";
import { groupsOf } from "./groups.ts";
import { initialsOf } from "./initials.ts";
import type { Item, ItemKind } from "./item.ts";
import { documentItems } from "./places.ts";
import { folded, ranked, wordsOf } from "./rank.ts";
import { recentKeys, remember } from "./recent.ts";
import { recordsFound } from "./records.ts";

const document = example as unknown as Organization;
const home = { name: "home", query: {} } as const;

const item = (label: string, kind: ItemKind = "source", more: Partial<Item> = {}): Item => ({
	key: `${kind}:${label}`,
	kind,
	label,
	go: "#/",
	...more,
});
const labels = (question: string, items: readonly Item[]) =>
	ranked(question, items).map(({ item }) => item.label);

describe("Chinese names are found by the initials of their sounds", () => {
	test("each character gives its own", () => {
		expect(initialsOf("燃气锅炉·天然气")).toBe("rqgltrq");
		expect(initialsOf("外购电力·安吉厂")).toBe("wgdlajc");
		expect(initialsOf("R410A 补充")).toBe("r410abc");
	});
	test("the first character of each sound begins it", () => {
		expect(initialsOf("阿八擦大额发嘎哈机卡拉妈那哦怕七然撒他挖西呀匝")).toBe(
			"abcdefghjklmnopqrstwxyz",
		);
	});
	test("a text without Chinese has none", () => {
		expect(initialsOf("Boiler 1")).toBe("");
	});
});

describe("ranking", () => {
	const items = [
		item("Natural gas boiler"),
		item("Boiler"),
		item("Small boiler house"),
		item("Kiln"),
	];
	test("all of a name comes first, then its beginning, then a word of it", () => {
		expect(labels("boiler", items)).toEqual(["Boiler", "Natural gas boiler", "Small boiler house"]);
		expect(labels("natural", items)).toEqual(["Natural gas boiler"]);
	});
	test("every word has to be found", () => {
		expect(labels("boiler gas", items)).toEqual(["Natural gas boiler"]);
		expect(labels("boiler diesel", items)).toEqual([]);
	});
	test("what stands beside the name finds it too, after those that have it in the name", () => {
		const both = [item("Meter", "instrument", { also: ["SN-118"] }), item("SN-118")];
		expect(labels("sn-118", both)).toEqual(["SN-118", "Meter"]);
	});
	test("width, case and accents do not matter", () => {
		expect(folded("Ｃａｆé 吨")).toBe("cafe 吨");
		expect(wordsOf("  a　b ")).toEqual(["a", "b"]);
	});
	test("one letter is no sound", () => {
		expect(labels("r", [item("燃气锅炉")])).toEqual([]);
		expect(labels("rq", [item("燃气锅炉")])).toEqual(["燃气锅炉"]);
	});
});

describe("groups", () => {
	test("the group with the best answer comes first, and says how many there are", () => {
		const many = Array.from({ length: 9 }, (_, at) => item(`Old boiler ${at}`));
		const groups = groupsOf(ranked("boiler", [...many, item("Boiler", "facility")]));
		expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
			["facility", 1],
			["source", 9],
		]);
		expect(groups[1]?.items.length).toBe(6);
	});
	test("what was found elsewhere takes its place by how well it answers", () => {
		const factor = item("Diesel", "factor");
		const found = { kind: "factor", items: [factor], count: 40, score: 4 } as const;
		const groups = groupsOf(ranked("diesel", [item("Old diesel engine")]), [found]);
		expect(groups.map(({ kind }) => kind)).toEqual(["source", "factor"]);
		expect(groups[1]?.count).toBe(40);
	});
});

describe("answers", () => {
	const factor = { kind: "factor", items: [item("Diesel", "factor")], count: 1, score: 4 } as const;
	test("what the engine found for an older question is dropped", () => {
		const kinds = (asked: string) =>
			answers("die", [], undefined, { question: asked, found: factor }).map(({ kind }) => kind);
		expect(kinds("die")).toEqual(["factor"]);
		expect(kinds("di")).toEqual([]);
	});
	test("before anything is asked, what was chosen last stands before pages and commands, once", () => {
		const [page, command, source] = [item("Home", "page"), item("Undo", "command"), item("Kiln")];
		const groups = beginning([command, page, source], [source, page]);
		expect(groups.map(({ kind, items }) => [kind, items.map(({ label }) => label)])).toEqual([
			["recent", ["Kiln", "Home"]],
			["command", ["Undo"]],
		]);
	});
});

describe("the worked example", () => {
	test("its sources, facilities, instruments and certificates are found", () => {
		setLanguage("zh");
		const items = documentItems(document, home);
		expect(labels("rqgl", items)).toEqual(["燃气锅炉·天然气"]);
		expect(labels("海盐 外购", items)).toContain("外购电力·海盐厂");
		expect(labels("U2103-118", items)).toEqual(["超声流量计 M-03"]);
		expect(labels("GEC-SAMPLE-2024-003001", items)).toHaveLength(1);
	});
	test("a source leads to its data, and on the page of sources to its form", () => {
		const go = (route: Parameters<typeof documentItems>[1]) =>
			documentItems(document, route).find(({ key }) => key === "source:src-pulp")?.go;
		expect(go(home)).toBe(`#/organization/${document.id}/data?source=src-pulp`);
		const page = { name: "organization", id: document.id, page: "sources", query: {} } as const;
		expect(go(page)).toBe(`#/organization/${document.id}/sources?source=src-pulp`);
	});
	test("a document number leads to the row that rests on it", () => {
		const { items, count } = recordsFound(wordsOf("天然气抄表 2024-03"), document);
		expect(count).toBe(2); // the boiler and the kiln rest on one log
		expect(items.map(({ label }) => label).join()).not.toMatch(/2024-(?!03)/);
		expect(items[0]?.go).toContain("record=rec-src-boiler-gas-2024-03");
	});
	test("all records are counted, and few are listed", () => {
		const { items, count } = recordsFound(wordsOf("抄表记录"), document);
		expect(count).toBeGreaterThan(30);
		expect(items).toHaveLength(6);
	});
});

test("what was chosen last stands first, once, and only its key is kept", () => {
	localStorage.clear();
	for (const key of ["a", "b", "a", ...Array.from({ length: 6 }, (_, at) => `c${at}`)]) {
		remember(key);
	}
	expect(recentKeys()).toEqual(["c5", "c4", "c3", "c2", "c1", "c0", "a"]);
	localStorage.setItem("tansuan:recent", "not json");
	expect(recentKeys()).toEqual([]);
});
