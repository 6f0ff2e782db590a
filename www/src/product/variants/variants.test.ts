// Variants beside their study: tables and charts that add up, and edits that keep the rest as it was.

import { beforeAll, beforeEach, expect, test } from "vitest";
import type { ProductResult, VariantComparison } from "../../engine/footprint.ts";
import { setLanguage } from "../../i18n/index.ts";
import { lamp } from "../testing-lamp.ts";
import { openLamp } from "../testing-study.ts";
import { changesTable, stageBars, stageTable, totalsTable, waterfall } from "./compared.ts";
import { supplyFrom, supplyText, trimmed, withInput, withParameter } from "./edits.ts";

let result: ProductResult;
let compared: VariantComparison[];

beforeAll(async () => {
	const opened = await openLamp();
	result = opened.result;
	const outcome = await opened.ask.compare();
	if (outcome.status === "invalid") throw new Error("no comparison");
	compared = outcome.value;
});
beforeEach(() => setLanguage("zh"));

test("the study's total stands first, each variant's with its difference after it", () => {
	const { rows } = totalsTable(result, compared);
	expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(["本研究", "轻灯臂", "省电"]);
	expect(rows.map(({ cells }) => cells[1]?.exact)).toEqual([
		result.total.kgCo2e,
		...compared.map(({ kgCo2e }) => kgCo2e),
	]);
	expect(rows[1]?.cells[2]?.text).toMatch(/^−/);
	expect(rows[2]?.cells[2]?.text).toMatch(compared[1]?.difference?.startsWith("-") ? /^−/ : /^\+/);
});

test("stages stand side by side, and those that nothing adds to are not there", () => {
	const { bars, series } = stageBars(result, compared);
	expect(bars.map(({ label }) => label)).toEqual(["本研究", "轻灯臂", "省电"]);
	expect(series.map(({ key }) => key)).toContain("raw-materials");
	expect(series.map(({ key }) => key)).not.toContain("maintenance");
	const { columns, rows } = stageTable(result, compared);
	expect(columns).toHaveLength(4);
	expect(rows).toHaveLength(series.length);
});

test("a waterfall goes from the study's total to the variant's", () => {
	for (const variant of compared) {
		const rows = waterfall(result, variant);
		const before = rows.at(-2)?.spans[0]?.to;
		expect(before).toBeCloseTo(rows.at(-1)?.spans[0]?.to ?? 0, 9);
		expect(changesTable(result, variant).rows.at(-1)?.cells[3]?.exact).toBe(variant.difference);
	}
});

test("a variant without a result is in the table, and not in the bars", () => {
	const { kgCo2e: _, difference: __, ...broken } = compared[0] as VariantComparison;
	expect(totalsTable(result, [broken]).rows[1]?.cells[1]?.text).toBe("—");
	expect(stageBars(result, [broken]).bars).toHaveLength(1);
});

test("an edit changes one thing and keeps the others", () => {
	const [light, short] = lamp.variants ?? [];
	if (!light || !short) throw new Error("no variants");
	const value = { value: "0.5", unit: "kg" };
	expect(withParameter(light, "weight", value)).toEqual({ parameters: { weight: value } });
	expect(withParameter(light, "weight", undefined)).toEqual({ parameters: {} });
	expect(withInput(short, "scrap", undefined).inputs).toEqual({ burning: short.inputs?.burning });
	expect(trimmed({ removed: true }, { removed: false, location: "" })).toEqual({});
	expect(light.parameters).toEqual({ weight: { value: "0.7", unit: "kg" } });
});

test("a supply that is chosen reads back as the choice", () => {
	for (const choice of ["electricity", "process:arm", "footprint:a:b", ""]) {
		expect(supplyText(supplyFrom(choice))).toBe(choice);
	}
	expect(supplyText({ kind: "factor" })).toBe("other");
});
