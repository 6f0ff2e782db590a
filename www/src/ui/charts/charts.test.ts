// Charts: their geometry, and their marks as readers and keyboards meet them.

import { html } from "lit";
import { beforeEach, describe, expect, test } from "vitest";
import { setLanguage, words } from "../../i18n/index.ts";
import { allInside, hear, inside, mount, press, textInside } from "../mount.ts";
import type { TansuanBars } from "./bars.component.ts";
import "./bars.ts";
import { groupedBars, labelStep, shares, stackedBars } from "./geometry.ts";
import "./ranked-bars.ts";
import "./share-strip.ts";
import { EMISSION_TYPE_ORDER, emissionHollow, emissionTone } from "./tone.ts";

const frame = { width: 400, height: 200, left: 40, top: 10, bottom: 20 };
const series = [
	{ key: "a", label: "甲", tone: "c1" },
	{ key: "b", label: "乙", tone: "c2" },
	{ key: "out", label: "输出", tone: "c3", hollow: true },
] as const;
const bars = [
	{ key: "2024-01", label: "1月", values: { a: "3000", b: "1000", out: "-500" } },
	{ key: "2024-02", label: "2月", values: { a: "2000" } },
];

beforeEach(() => setLanguage("zh"));

describe("geometry", () => {
	test("stacked parts stand on one another and deductions hang below zero", () => {
		const { marks, base } = stackedBars(bars, series, frame);
		const [a, b, out] = marks;
		expect(marks.map((mark) => `${mark.bar.key} ${mark.series.key}`)).toEqual([
			"2024-01 a",
			"2024-01 b",
			"2024-01 out",
			"2024-02 a",
		]);
		expect((a?.y ?? 0) + (a?.height ?? 0)).toBeLessThanOrEqual(base);
		expect((b?.y ?? 0) + (b?.height ?? 0)).toBeLessThanOrEqual(a?.y ?? 0);
		expect(out?.y).toBe(base);
	});

	test("everything stays inside the frame", () => {
		for (const { marks } of [stackedBars(bars, series, frame), groupedBars(bars, series, frame)]) {
			for (const mark of marks) {
				expect(mark.x).toBeGreaterThanOrEqual(frame.left);
				expect(mark.x + mark.width).toBeLessThanOrEqual(frame.width);
				expect(mark.y).toBeGreaterThanOrEqual(0);
				expect(mark.y + mark.height).toBeLessThanOrEqual(frame.height);
			}
		}
	});

	test("nothing but zeros and texts draws nothing that is not a number", () => {
		const odd = [{ key: "x", label: "x", values: { a: "0", b: "soon" } }];
		const { marks, ticks } = stackedBars(odd, series, frame);
		expect(marks).toEqual([]);
		expect(ticks.every(({ y }) => Number.isFinite(y))).toBe(true);
	});

	test("shares fill the strip", () => {
		const pieces = shares([{ value: "3" }, { value: "-1" }, { value: "1" }], 400);
		expect(pieces.map(({ x, width }) => [x, width])).toEqual([
			[0, 299],
			[300, 99],
		]);
		expect(shares([{ value: "0" }], 400)).toEqual([]);
	});

	test("labels that would touch are thinned out", () => {
		const many = Array.from({ length: 12 }, (_, index) => ({
			key: `${index}`,
			label: `${index}月`,
			values: { a: "1" },
		}));
		expect(labelStep(stackedBars(many, series, { ...frame, width: 640 }), 640)).toBe(1);
		expect(labelStep(stackedBars(many, series, { ...frame, width: 200 }), 200)).toBeGreaterThan(1);
	});
});

test("every emission type has a name, a tone and a place in the order", () => {
	expect([...EMISSION_TYPE_ORDER].sort()).toEqual(Object.keys(words().emissionType).sort());
	expect(new Set(EMISSION_TYPE_ORDER.map(emissionTone)).size).toBe(8);
	expect(emissionHollow("exported-heat")).toBe(true);
	expect(emissionHollow("fugitive")).toBe(false);
});

describe("bars", () => {
	const chart = () =>
		mount<TansuanBars>(
			html`<tansuan-bars label="逐月" .series=${series} .bars=${bars}></tansuan-bars>`,
		);

	test("each mark says what it is, in tonnes", async () => {
		const names = allInside(await chart(), ".mark").map((mark) => mark.getAttribute("aria-label"));
		expect(names[0]).toBe("1月, 甲: 3.00 tCO₂e");
		expect(names[2]).toBe("1月, 输出: −0.5 tCO₂e");
	});

	test("one tab stop, walked by arrows, chosen by Enter", async () => {
		const element = await chart();
		const chosen = hear(element, "tansuan-mark-chosen");
		expect(allInside(element, '.mark[tabindex="0"]')).toHaveLength(1);
		for (const key of ["ArrowRight", "Enter", "ArrowLeft", "ArrowUp", "Enter", "End", "Enter"]) {
			press(inside(element, "svg"), key);
			await element.updateComplete;
		}
		expect(chosen).toEqual([
			{ period: "2024-02", key: "a" },
			{ period: "2024-01", key: "b" },
			{ period: "2024-02", key: "a" },
		]);
	});

	test("the legend names only what is drawn", async () => {
		const element = await mount(
			html`<tansuan-bars label="x" .series=${series} .bars=${bars.slice(1)}></tansuan-bars>`,
		);
		expect(textInside(element)).not.toContain("乙");
	});
});

test("a strip shows the percentages it is given and no others", async () => {
	const element = await mount(html`<tansuan-share-strip
		label="占比"
		.parts=${[
			{ key: "a", label: "甲", value: "3", tone: "c1", percent: "75" },
			{ key: "b", label: "乙", value: "1", tone: "c2" },
		]}
	></tansuan-share-strip>`);
	expect(allInside(element, ".legend li").map((item) => item.textContent?.trim())).toEqual([
		"甲\u00a075\u00a0%",
		"乙",
	]);
});

test("ranked rows are buttons with their figure", async () => {
	const element = await mount(html`<tansuan-ranked-bars
		label="最大的源"
		.items=${[{ key: "s1", label: "锅炉", value: "22680000", tone: "c1", note: "一号厂" }]}
	></tansuan-ranked-bars>`);
	const chosen = hear(element, "tansuan-mark-chosen");
	inside(element, "button").click();
	expect(chosen).toEqual([{ key: "s1" }]);
	expect(textInside(element)).toBe("锅炉一号厂 22,680 tCO₂e");
});
