// @vitest-environment node
// What the engine makes of a bill of materials that was taken in: its formulas, its assemblies, its pieces.

import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { beginProduct, type LoadedProduct } from "../../../engine/load-product.ts";
import type { ProductStudy } from "../../../engine/types.ts";
import { guessBom } from "../../../interchange/bom/mapping.ts";
import { readBom } from "../../../interchange/bom/tree.ts";
import { importBom } from "../../../store/commands/study/inputs.ts";
import { applyPatch } from "../../../store/patch.ts";
import { study } from "../../../store/testing-study.ts";
import { madeOf } from "./parts.ts";

let loaded: LoadedProduct;

beforeAll(async () => {
	const read = (path: string) => readFile(new URL(`../../../../../${path}`, import.meta.url));
	const wasm = new Uint8Array(await read("pkg/wasm/product/product_bg.wasm"));
	loaded = await beginProduct(wasm, await read("pkg/packs/cn-core.json"));
});

/** 4.881 kgCO2e/kg: Aluminium profiles, (EU) 2025/2621, Annex I, China. */
const ALUMINIUM = { pack: "cn-core", factor: "embodied.cbam_cn.al_profile" };

const HEADS = "层级|物料编码|名称|材质|数量|单位|单重|产地|备注";

/** An empty study with a bill of materials taken in, evaluated. */
function evaluated(text: string, per: "parent" | "product" = "parent") {
	const rows = `${HEADS}\n${text.trim()}`.split("\n").map((line) => line.split("|"));
	const bom = readBom(rows, { ...guessBom(rows, 9), massUnit: "kg" }, { product: [] });
	const { substages: _, variants: _v, footprints: _f, ...document } = study("a");
	const [make] = document.processes;
	const empty = { ...document, processes: make ? [{ ...make, inputs: [] }] : [] } as ProductStudy;
	const made = madeOf(bom, {
		per,
		batch: "bom-1",
		stage: "raw-materials",
		supplyOf: () => ({ supply: { kind: "factor", factor: ALUMINIUM }, unit: "t" }),
	});
	const full = applyPatch(empty, importBom(empty, { process: "make", ...made })) as ProductStudy;
	const { product, library } = loaded;
	const outcome = product.evaluateProduct(full, library, "2026-01-01");
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	const errors = outcome.findings.filter(({ severity }) => severity === "error");
	return { total: outcome.value.total.kgCo2e, errors: errors.map(({ code }) => code) };
}

test("a bill of three levels comes to its masses times the factor, counted for the part above", () => {
	// (2 × (3 × (0.42 + 0.08) + 0.1) + 1.6) × 4.881 = (2 × 1.6 + 1.6) × 4.881 = 4.8 × 4.881
	const bill = `
1|A|灯头||2|件|||
2|B|组件||3|件|||
3|C|灯壳|铝|1|件|420 g|浙江宁波|
3|D|灯罩|铝|1|件|0.08|德国|
2|E|支架|铝|1|件|1E-1||
1|F|底座|铝|1|件|1.6||`;
	expect(evaluated(bill)).toEqual({ total: "23.4288", errors: [] });
});

test("the same bill with quantities for the whole product comes to the same", () => {
	// 2 heads and 6 assemblies in all: 6 × 0.42, 6 × 0.08, 2 × 0.1, 1.6.
	const bill = `
1|A|灯头||2|件|||
2|B|组件||6|件|||
3|C|灯壳|铝|6|件|0.42||
3|D|灯罩|铝|6|件|0.08||
2|E|支架|铝|2|件|0.1||
1|F|底座|铝|1|件|1.6||`;
	expect(evaluated(bill, "product")).toEqual({ total: "23.4288", errors: [] });
});

test("a part without a mass under a factor by mass is an error of the study, not a zero", () => {
	const { errors } = evaluated("1|A|底座|铝|1|件|||");
	expect(errors.length).toBeGreaterThan(0);
});
