// A bill of materials on its way into a study: what is searched for, scores, rows and processes, parts that
// are there already, what is remembered.

import { expect, test } from "vitest";
import type { FactorHit, ProductStudy } from "../../../engine/types.ts";
import { setLanguage } from "../../../i18n/index.ts";
import { guessBom } from "../../../interchange/bom/mapping.ts";
import { readBom } from "../../../interchange/bom/tree.ts";
import { importBom } from "../../../store/commands/study/inputs.ts";
import { applyPatch } from "../../../store/patch.ts";
import { study } from "../../../store/testing-study.ts";
import { withRole } from "./columns-view.ts";
import { existingParts } from "./existing.ts";
import { materialKey, materialsOf, suppliesInUse } from "./materials.ts";
import { memoriesOf, withMemories } from "./memory.ts";
import { originOf } from "./origin.ts";
import { batchOf, type Made, madeOf } from "./parts.ts";
import { isMeant, queriesOf, scoreOf } from "./score.ts";
import { templateRows } from "./template.ts";
import { treeRows } from "./tree-view.ts";

const HEADS = "层级|物料编码|名称|材质|数量|单位|单重(kg)|供应商|产地|备注";

const bomOf = (text: string, heads = HEADS) => {
	const rows = `${heads}\n${text.trim()}`
		.split("\n")
		.map((line) => line.split("|").map((cell) => cell.trim()));
	const columns = rows[0]?.length ?? 0;
	return readBom(rows, guessBom(rows, columns), { product: [] });
};

const LAMP = bomOf(`
1|A|灯头||2|件|||
2|B|灯壳|铝板|1|件|0.42|甲厂|浙江宁波|阳极氧化
2|C|螺丝|不锈钢|12|件|0.005||DE|
1|D|底座|铝板|1|件|1.6|||
1|E|电源||1|件||||`);

const FACTOR = { kind: "factor" as const, factor: { pack: "cn-core", factor: "al" } };

const made = (bom = LAMP, more: Partial<Parameters<typeof madeOf>[1]> = {}): Made =>
	madeOf(bom, {
		per: "parent",
		batch: "bom-1",
		stage: "raw-materials",
		supplyOf: () => undefined,
		...more,
	});

const hit = (level: FactorHit["fit"]["level"], severities: string[] = []) =>
	({
		fit: { level, warnings: severities.map((severity) => ({ severity })) },
	}) as unknown as FactorHit;

test("a material is searched for by its name, then by parts of it, then by what is of its kind", () => {
	expect(queriesOf("铝型材")).toEqual([
		{ text: "铝型材", by: "name", share: 1 },
		{ text: "未锻轧铝", by: "kin", share: 0.5 },
	]);
	const steel = queriesOf("Q235 钢板");
	expect(steel.map(({ text, by }) => `${text} ${by}`)).toEqual([
		"q235 钢板 name",
		"q235 part",
		"钢板 part",
		"热轧板卷 kin",
		"冷轧板卷 kin",
		"钢锭 kin",
	]);
	expect(queriesOf("PC/ABS").some(({ text }) => text === "塑料")).toBe(true);
	expect(queriesOf("SUS304").some(({ text }) => text === "不锈钢")).toBe(true);
	// `pp` in a longer word is no polypropylene.
	expect(queriesOf("copper").some(({ by }) => by === "kin")).toBe(false);
	expect(queriesOf("  ")).toEqual([]);
});

test("a score is how near the name is, times how much of it was searched for, less each reservation", () => {
	const whole = { text: "", by: "name", share: 1 } as const;
	expect(scoreOf(hit("name"), whole)).toBe(100);
	expect(scoreOf(hit("synonym", ["warning", "info"]), whole)).toBe(90);
	expect(scoreOf(hit("name", ["warning"]), { text: "", by: "kin", share: 0.5 })).toBe(45);
	expect(
		scoreOf(hit("subsequence", ["error", "warning"]), { text: "", by: "part", share: 0.25 }),
	).toBe(1);
});

test("a few letters inside another word are not meant", () => {
	const led = { text: "led", by: "part", share: 0.5 } as const;
	expect(isMeant(hit("substring"), led)).toBe(false);
	expect(isMeant(hit("synonym"), { ...led, text: "pp" })).toBe(true);
	expect(isMeant(hit("substring"), { ...led, text: "灯板" })).toBe(true);
});

test("parts become inputs with the words of the table, assemblies processes of their own", () => {
	const { inputs, processes } = made(LAMP, {
		supplyOf: (key) => (key === "铝板 | kg" ? { supply: FACTOR, unit: "t" } : undefined),
	});
	expect(inputs.map(({ name, amount, stage }) => [name, amount.value, amount.unit, stage])).toEqual(
		[
			["灯头", "2", "件", "raw-materials"],
			["底座", "1.6", "kg", "raw-materials"],
			["电源", "1", "件", "raw-materials"],
		],
	);
	const [head] = processes;
	expect(processes.length).toBe(1);
	expect(inputs[0]?.supply).toEqual({ kind: "process", process: head?.id });
	expect(head?.outputs).toEqual([{ id: "out", name: "灯头", amount: { value: "1", unit: "件" } }]);
	expect(head?.inputs).toEqual([
		{
			id: expect.any(String),
			name: "灯壳",
			amount: { value: "0.42", unit: "kg" },
			supply: FACTOR,
			partNumber: "B",
			material: "铝板",
			supplier: "甲厂",
			location: "CN-ZJ",
			note: expect.stringContaining("浙江宁波"),
		},
		{
			id: expect.any(String),
			name: "螺丝",
			amount: { value: "12 * 0.005", unit: "kg" },
			partNumber: "C",
			material: "不锈钢",
			location: "DE",
		},
	]);
	const ids = [...inputs, ...(head?.inputs ?? [])].map(({ id }) => id);
	expect(new Set(ids).size).toBe(5);
	expect(new Set(ids.map(batchOf))).toEqual(new Set(["bom-1"]));
});

test("quantities for the whole product make assemblies of as many as there are of them", () => {
	const shared = bomOf("A||a|2\nB||b|3\nC|A|c|1\nC|B|c|4\nD|C|d|20", "料号|父项|名称|数量");
	const { processes } = made(shared, { per: "product" });
	const told = processes.map(({ name, outputs, inputs }) => [
		name,
		outputs[0]?.amount.value,
		inputs?.map(({ amount }) => amount.value).join(),
	]);
	expect(told).toEqual([
		["a", "2", "1"],
		["c", "1 + 4", "20"],
		["b", "3", "4"],
	]);
});

test("a factor for pieces takes their number, with the mass beside", () => {
	const { inputs } = made(bomOf("1|D|底座|铝板|3|件|1.6|||"), {
		supplyOf: () => ({ supply: FACTOR, unit: "件" }),
	});
	expect(inputs[0]).toMatchObject({
		amount: { value: "3", unit: "件" },
		mass: { value: "3 * 1.6", unit: "kg" },
	});
});

test("a material is one in each unit, and is supplied as the study supplies it already", () => {
	const materials = materialsOf(LAMP);
	expect(materials.map(({ key, lines }) => [key, lines.length])).toEqual([
		["铝板 | kg", 2],
		["不锈钢 | kg", 1],
		["电源 | 件", 1],
	]);
	const document = study("a");
	const [process] = document.processes;
	const input = {
		id: "x",
		name: "壳",
		material: "铝板",
		amount: { value: "3", unit: "g" },
		supply: FACTOR,
	};
	const used: ProductStudy = {
		...document,
		processes: [{ ...(process as (typeof document.processes)[number]), inputs: [input] }],
	};
	const [sheet] = materials;
	expect(sheet && suppliesInUse(used, sheet)).toEqual([FACTOR]);
	expect(sheet && suppliesInUse(document, sheet)).toEqual([]);
	expect(LAMP.top[1] && materialKey(LAMP.top[1].line)).toBe("铝板 | kg");
});

test("parts that are there are told, with the rows of the table that brought them", () => {
	const document = study("a");
	expect(existingParts(document, LAMP).names).toEqual([]);
	const once = applyPatch(
		document,
		importBom(document, { process: "make", ...made() }),
	) as ProductStudy;
	const found = existingParts(once, LAMP);
	expect(found.names).toEqual(["灯头", "灯壳", "螺丝", "底座", "电源"]);
	expect(found.earlier.map(({ name }) => name)).toEqual(["灯头", "底座", "电源"]);
	expect(found.others).toBe(0);
	const typed = existingParts(once, bomOf("Box|kg|1", "name|unit|qty"));
	expect([typed.names, typed.earlier, typed.others]).toEqual([["Box"], [], 1]);
});

test("materials are remembered with their factors, except those of one study", () => {
	const kept = memoriesOf({ "a | kg": { factor: FACTOR.factor, at: "2026-01-01" }, "b | kg": 1 });
	expect(Object.keys(kept)).toEqual(["a | kg"]);
	const given = new Map([
		["a | kg", { pack: "cn-core", factor: "new" }],
		["own | kg", { pack: "own", factor: "mine" }],
	]);
	expect(withMemories(kept, given, "2026-02-02")).toEqual({
		"a | kg": { factor: { pack: "cn-core", factor: "new" }, at: "2026-02-02" },
	});
	expect(memoriesOf(undefined)).toEqual({});
});

test("places are known by code and by name in both languages", () => {
	expect(originOf("浙江省")).toEqual({ location: "CN-ZJ", exact: true });
	expect(originOf("中国江苏苏州")).toEqual({ location: "CN-JS", exact: false });
	expect(originOf("Zhejiang")).toEqual({ location: "CN-ZJ", exact: true });
	expect(originOf("德国")).toEqual({ location: "DE", exact: true });
	expect(originOf("Viet Nam") ?? originOf("Vietnam")).toEqual({ location: "VN", exact: true });
	expect(originOf("jp")).toEqual({ location: "JP", exact: true });
	expect(originOf("USA")).toEqual({ location: "US", exact: true });
	expect(originOf("二号仓")).toBeUndefined();
});

test("the template is read by itself in both languages", () => {
	for (const language of ["zh", "en"] as const) {
		setLanguage(language);
		const rows = templateRows().map((row) => row.map(({ number }) => number));
		const bom = readBom(rows, guessBom(rows, 10), { product: [] });
		expect([bom.refusals, bom.doubts]).toEqual([[], []]);
		expect(treeRows(bom, 99).map(({ level }) => level)).toEqual([1, 2, 2, 1, 1]);
		expect(materialsOf(bom).every(({ unit, named }) => unit === "kg" && named)).toBe(true);
	}
});

test("no two columns hold the same", () => {
	expect(withRole(["name", "quantity"], 1, "name")).toEqual(["nothing", "name"]);
});
