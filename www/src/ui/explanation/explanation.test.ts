// Explanations: formulas cut into pieces, and the tree as it is shown.

import { html } from "lit";
import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { allInside, inside, mount, textInside } from "../mount.ts";
import { type ExplanationView, formulaParts } from "./explanation.ts";
import type { TansuanExplanation } from "./explanation-view.component.ts";
import "./explanation-view.ts";

const leaf = (symbol: string, value: string, unit: string): ExplanationView => ({
	label: { zh: `参数${symbol}`, en: `Parameter ${symbol}` },
	symbol,
	kind: "factor",
	value,
	unit,
	about: [],
	children: [],
});

const tree: ExplanationView = {
	label: { zh: "燃气锅炉", en: "Boiler" },
	kind: "entry",
	formula: "activity * ncv",
	substituted: "59.38 {万Nm3} * 389.31 {GJ/万Nm3}",
	value: "1284060.123456789012",
	unit: "kgCO2",
	about: [],
	children: [
		{
			...leaf("activity", "59.38", "万Nm3"),
			evidence: { kind: "metered", document: "抄表.pdf", instrumentId: "m" },
		},
		{
			...leaf("ncv", "389.31", "GJ/万Nm3"),
			source: { title: { zh: "国标", en: "Standard" }, clause: "C.1", url: "javascript:alert(1)" },
		},
		{ ...leaf("half", "0.123456789", "1"), kind: "operation", children: [leaf("a", "1", "kg")] },
	],
};

const show = (explanation: ExplanationView) =>
	mount<TansuanExplanation>(
		html`<tansuan-explanation
			.explanation=${explanation}
			.instruments=${{ m: "流量计 M-03" }}
		></tansuan-explanation>`,
	);

beforeEach(() => setLanguage("zh"));

test("numbers are told from names and units", () => {
	expect(formulaParts("a2 * 44 {kgCO2/kgC} / 12 - CO2")).toEqual([
		{ text: "a2 × ", kind: "text" },
		{ text: "44", kind: "number" },
		{ text: " ", kind: "text" },
		{ text: "kgCO2/kgC", kind: "unit" },
		{ text: " / ", kind: "text" },
		{ text: "12", kind: "number" },
		{ text: " − CO2", kind: "text" },
	]);
});

test("the figure is in tonnes and its exact digits stand beside", async () => {
	const element = await show(tree);
	expect(textInside(inside(element, "tansuan-figure"))).toBe("1,284.06tCO₂");
	expect(textInside(element)).toContain("精确值 1,284,060.123456789012 kgCO₂");
});

test("each leaf shows its evidence or its source, down to the clause", async () => {
	const text = textInside(await show(tree));
	expect(text).toContain("计量 · 流量计 M-03 · 抄表.pdf");
	expect(text).toContain("国标 · C.1");
});

test("only web addresses become links", async () => {
	expect(allInside(await show(tree), "a")).toEqual([]);
});

test("inputs are exact, what was computed is rounded, and steps unfold", async () => {
	const element = await show(tree);
	expect(textInside(element)).toContain("389.31 GJ/万Nm³");
	expect(inside(element, "summary").textContent).toContain("0.123457");
});

test("a total of thousands shows some and offers the rest", async () => {
	const children = Array.from({ length: 1000 }, (_, index) => leaf(`p${index}`, "1", "kg"));
	const element = await show({ ...tree, children });
	expect(allInside(element, "li")).toHaveLength(40);
	inside(element, ".rest").click();
	await element.updateComplete;
	expect(allInside(element, "li")).toHaveLength(240);
});

test("it speaks the language in use", async () => {
	setLanguage("en");
	expect(textInside(await show(tree))).toContain("Parameter ncv");
});
