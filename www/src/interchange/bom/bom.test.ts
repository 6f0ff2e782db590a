// Bills of materials as they come: heads in two languages, levels and parents, numbers and units as people
// write them, and what is refused.

import { expect, test } from "vitest";
import { levelOf } from "./level.ts";
import { fitness, guessBom } from "./mapping.ts";
import { guessDecimal, readNumber } from "./numbers.ts";
import type { Bom, BomPart } from "./reading.ts";
import { massOf, readBom } from "./tree.ts";

/** The rows of a table that is written with bars. */
const rowsOf = (text: string): string[][] =>
	text
		.trim()
		.split("\n")
		.map((line) => line.split("|").map((cell) => cell.trim()));

function read(text: string, more: Parameters<typeof readBom>[2] = { product: [] }, change = {}) {
	const rows = rowsOf(text);
	return readBom(
		rows,
		{ ...guessBom(rows, Math.max(...rows.map((row) => row.length))), ...change },
		more,
	);
}

/** A tree as text: `a(b, c(d))`. */
function told({ top, assemblies }: Bom): string {
	const part = ({ line, assembly }: BomPart): string => {
		const below = assembly === undefined ? [] : (assemblies.get(assembly)?.parts ?? []);
		return below.length === 0 ? line.name : `${line.name}(${below.map(part).join(", ")})`;
	};
	return top.map(part).join(", ");
}

const reasons = ({ refusals }: Bom) => refusals.map(({ row, reason }) => `${row + 1} ${reason}`);
const doubts = (bom: Bom) => bom.doubts.map(({ row, reason }) => `${row + 1} ${reason}`);
const amounts = ({ top }: Bom) =>
	top.map(({ line }) => {
		const { value, unit } = massOf(line) ?? line.count ?? { value: "", unit: "" };
		return `${value} ${unit}`;
	});

test("heads are known in Chinese, in English and in both, below titles", () => {
	const of = (text: string) => guessBom(rowsOf(text), rowsOf(text).at(-1)?.length ?? 0);
	expect(
		of(
			"台灯 BOM\n层级|物料编码|名称|材质|数量|单位|单重(g)|供应商|产地|备注\n1|A|底座|铝|1|件|350|甲|浙江|x",
		),
	).toEqual({
		head: 1,
		columns: [
			"level",
			"partNumber",
			"name",
			"material",
			"quantity",
			"unit",
			"mass",
			"supplier",
			"origin",
			"note",
		],
		per: "parent",
	});
	expect(
		of(
			"Parent Part No.|Part Number|Description|Material|Qty.|UOM|Net Weight|Vendor|Country of Origin\nX|A|Base|Al|1|EA|0.35|Acme|DE",
		).columns,
	).toEqual([
		"parent",
		"partNumber",
		"name",
		"material",
		"quantity",
		"unit",
		"mass",
		"supplier",
		"origin",
	]);
	expect(of("料号 P/N|名称 Name|父项 Parent|用量 Qty\nA|B||1").columns).toEqual([
		"partNumber",
		"name",
		"parent",
		"quantity",
	]);
	expect(fitness(rowsOf("月份|排放源\n1|电"), 2)).toBe(0);
});

test("a number of a row is a level only where it names a place in the tree", () => {
	expect(guessBom(rowsOf("序号|名称|数量\n1|a|1\n1.1|b|2"), 3).columns[0]).toBe("level");
	expect(guessBom(rowsOf("序号|名称|数量\n1|a|1\n2|b|2"), 3).columns[0]).toBe("nothing");
	expect([
		levelOf("..2", false),
		levelOf("2", false),
		levelOf("...", false),
		levelOf("２", false),
	]).toEqual([2, 2, 3, 2]);
	expect([levelOf("1.2.3", true), levelOf("4", true), levelOf("a", true)]).toEqual([
		3,
		1,
		undefined,
	]);
});

test("numbers are read as they are meant, and refused where that is unclear", () => {
	const value = (text: string, mark?: "point" | "comma") => {
		const number = readNumber(text, mark);
		return number.is === "number" ? number.value : number.is;
	};
	expect(value("１２．５")).toBe("12.5");
	expect(value("1.234,5")).toBe("1234.5");
	expect(value("1,234.5")).toBe("1234.5");
	expect(value("1,234")).toBe("1234");
	expect(value("1,5")).toBe("ambiguous-number");
	expect(value("1,5", "comma")).toBe("1.5");
	expect(value("1.234", "comma")).toBe("1234");
	expect(value("1 234,5", "comma")).toBe("1234.5");
	expect(value("3.2万")).toBe("3.2 * 10000");
	expect(value("1.2E-3")).toBe("1.2 / 1000");
	expect(value(".5")).toBe("0.5");
	expect(value("-1")).toBe("negative");
	expect(value("1.2.3.4")).toBe("ambiguous-number");
	expect(value("1.2.3", "point")).toBe("not-a-number");
	expect(value("约 3")).toBe("not-a-number");
	expect(guessDecimal(["1,5", "2,25 kg", "3"])).toBe("comma");
	expect(guessDecimal(["1,5", "0.5"])).toBeUndefined();
	expect(guessDecimal(["1,234", "5"])).toBeUndefined();
});

test("an amount is a quantity times a mass as a formula, in the unit of the cell, the head or the column", () => {
	expect(amounts(read("名称|数量|单重(g)\na|12|0.35\nb|1|2 kg\nc|3|"))).toEqual([
		"12 * 0.35 g",
		"2 kg",
		"3 件",
	]);
	expect(amounts(read("名称|数量|单位|重量\na|2|kg|0.5\nb|4|克|3"))).toEqual([
		"2 * 0.5 kg",
		"4 * 3 g",
	]);
	expect(amounts(read("名称|重量|单位\na|0,35|kg\nb|1.234,5|kg"))).toEqual([
		"0.35 kg",
		"1234.5 kg",
	]);
	expect(amounts(read("name|qty|uom|total weight (kg)\na|2|pcs|5\nb|3|m|\nc|7|EA|"))).toEqual([
		"5 kg",
		"3 m",
		"7 件",
	]);
	const unsaid = read("名称|数量|单重\na|2|0.5");
	expect(reasons(unsaid)).toEqual(["2 no-mass-unit"]);
	expect(amounts(read("名称|数量|单重\na|2|0.5", { product: [] }, { massUnit: "g" }))).toEqual([
		"2 * 0.5 g",
	]);
	expect(doubts(read("名称|数量|单位|单重(kg)\na|2|kg|0.5"))).toEqual(["2 mass-aside"]);
});

test("levels make a tree, whatever way they are written", () => {
	const plain = read("层级|名称|数量\n1|a|1\n2|b|2\n3|c|3\n2|d|4\n1|e|5");
	expect(told(plain)).toBe("a(b(c), d), e");
	expect(told(read("level|name|qty\n.1|a|1\n..2|b|2\n...3|c|3\n..2|d|4\n.1|e|5"))).toBe(
		told(plain),
	);
	expect(told(read("序号|名称|数量\n1|a|1\n1.1|b|2\n1.1.1|c|3\n1.2|d|4\n2|e|5"))).toBe(told(plain));
	expect(reasons(plain)).toEqual([]);
});

test("a level that jumps hangs on the row above and is told", () => {
	const bom = read("层级|名称|数量\n1|a|1\n3|c|3\n1|e|5");
	expect(told(bom)).toBe("a(c), e");
	expect(doubts(bom)).toEqual(["3 level-jump"]);
});

test("what is below a row that can't be read is refused with it", () => {
	const bom = read("层级|名称|数量\n1|a|1\n2|b|x\n3|c|3\n2|d|4\n1|e|5\n?|f|1\n2|g|1\n1|h|1");
	expect(told(bom)).toBe("a(d), e, h");
	expect(reasons(bom)).toEqual([
		"3 not-a-number",
		"4 above-refused",
		"7 unknown-level",
		"8 above-refused",
	]);
});

test("parents make a tree in any order, and an assembly that is used twice is there once", () => {
	const bom = read("料号|名称|父项|数量\nD|d|B|1\nB|b|A|2\nA|a||1\nC|c||1\nB|b|C|3");
	expect(told(bom)).toBe("a(b(d)), c(b(d))");
	expect(bom.assemblies.size).toBe(3);
	expect(reasons(bom)).toEqual([]);
});

test("a part that is its own ancestor, or whose parent there is not, is refused", () => {
	const bom = read(
		"料号|名称|父项|数量\nA|a||1\nB|b|C|1\nC|c|B|1\nD|d|B|1\nE|e|Z|1\nA|a|A|1\nF|f|A|1",
	);
	expect(told(bom)).toBe("a(f)");
	expect(reasons(bom)).toEqual([
		"3 own-ancestor",
		"4 own-ancestor",
		"5 above-refused",
		"6 missing-parent",
		"7 own-ancestor",
	]);
});

test("a parent that is the product itself needs no row, and a row of the product is not a part of it", () => {
	expect(told(read("料号|名称|父项|数量\nA|a|LAMP|1\nB|b|A|1"))).toBe("a(b)");
	expect(told(read("料号|名称|父项|数量\nA|a|LAMP|1\nB|b|X|1", { product: ["Lamp"] }))).toBe("a");
	const levels = "层级|名称|数量\n0|台灯|1\n1|a|1\n1|b|1";
	const own = read(levels);
	expect([told(own), own.itself?.name]).toEqual(["a, b", "台灯"]);
	expect(told(read(levels, { product: [], itself: false }))).toBe("台灯(a, b)");
	expect(told(read("层级|名称|数量\n1|头|2\n2|a|1"))).toBe("头(a)");
});

test("a part number twice below one part, or for two names, is told and nothing is merged", () => {
	const bom = read("料号|名称|数量\nA|a|1\nA|a|2\nA|z|1");
	expect(told(bom)).toBe("a, a, z");
	expect(doubts(bom)).toEqual(["3 same-part-twice", "4 same-part-twice", "4 number-of-two"]);
});

test("rows without a name or an amount are refused; sums, repeated heads and hidden rows are left out and told", () => {
	const text = "名称|数量|单重(kg)\na|1|1\n|2|1\nb||\n合计|3|2\n名称|数量|单重(kg)\nc|1|1";
	const rows = rowsOf(text);
	const bom = readBom(
		rows,
		guessBom(rows, 3),
		{ product: [] },
		{
			hidden: new Set([6]),
			unread: new Map([["1:2", "formula-without-value"]]),
		},
	);
	expect(reasons(bom)).toEqual(["2 formula-without-value", "3 no-name", "4 no-amount"]);
	expect(bom.leftOut.map(({ row, reason }) => `${row + 1} ${reason}`)).toEqual([
		"5 sum",
		"6 heads",
		"7 hidden",
	]);
});
