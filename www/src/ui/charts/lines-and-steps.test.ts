// Lines over bars, and steps: their geometry, and their marks as readers and keyboards meet them.

import { html } from "lit";
import { beforeEach, describe, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { allInside, hear, inside, mount, press } from "../mount.ts";
import "./bars.ts";
import { stackedBars } from "./geometry.ts";
import { placeSteps } from "./step-geometry.ts";
import "./steps.ts";

const frame = { width: 400, height: 200, left: 40, top: 10, bottom: 20 };
const series = [{ key: "net", label: "Net", tone: "c1" }] as const;
const lines = [{ key: "sum", label: "So far", tone: "c8" }] as const;
const bars = [
	{ key: "2025", label: "2025", values: { net: "-500", sum: "-500" } },
	{ key: "2026", label: "2026", values: { net: "200", sum: "-300" } },
	{ key: "2027", label: "2027", values: { net: "900", sum: "600" } },
];
const steps = [
	{ key: "led", label: "LED", high: "-120", wide: "100", from: "0", to: "100" },
	{ key: "sun", label: "Sun", high: "80", wide: "300", from: "100", to: "400" },
];

beforeEach(() => setLanguage("en"));

describe("lines", () => {
	test("a point stands at its value in the middle of its bar", () => {
		const { marks, labels, base } = stackedBars(bars, series, frame, lines);
		const points = marks.filter(({ point }) => point);
		expect(points.map(({ value }) => value)).toEqual(["-500", "-300", "600"]);
		for (const [at, { x, y, width, height }] of points.entries()) {
			expect(x + width / 2).toBeCloseTo(labels[at]?.x ?? 0);
			expect(y + height / 2 > base).toBe(bars[at]?.values.sum.startsWith("-"));
		}
	});

	test("the scale holds a line that goes beyond the bars", () => {
		const high = [{ key: "a", label: "a", values: { net: "1", sum: "1000" } }];
		const [, point] = stackedBars(high, series, frame, lines).marks;
		expect(point?.y).toBeGreaterThanOrEqual(0);
	});

	test("a line is drawn through its points and named in the legend", async () => {
		const chart = await mount(
			html`<tansuan-bars unit="元" .bars=${bars} .series=${series} .lines=${lines}></tansuan-bars>`,
		);
		expect(inside(chart, "polyline").getAttribute("points")?.split(" ").length).toBe(3);
		expect(allInside(chart, ".legend li").map((item) => item.textContent)).toEqual([
			"Net",
			"So far",
		]);
	});
});

describe("steps", () => {
	test("steps are as wide as what they amount to, and hang where they earn", () => {
		const { steps: [led, sun] = [], base } = placeSteps(steps, frame);
		expect((sun?.width ?? 0) / (led?.width ?? 1)).toBeCloseTo(3, 0);
		expect(led?.y).toBeCloseTo(base);
		expect((sun?.y ?? 0) + (sun?.height ?? 0)).toBeCloseTo(base);
	});

	test("a step is named with its cost and width, and opens by the keyboard", async () => {
		const chart = await mount(
			html`<tansuan-steps unit="CNY/t" across="t" .steps=${steps}></tansuan-steps>`,
		);
		const [led, sun] = allInside(chart, ".mark");
		expect(led?.getAttribute("aria-label")).toBe("LED: −120 CNY/t · 100 t");
		const heard = hear(chart, "tansuan-mark-chosen");
		if (!led || !sun) throw new Error("there are two steps");
		(led as unknown as HTMLElement).dispatchEvent(new FocusEvent("focus"));
		press(led, "ArrowRight");
		press(led, "Enter");
		expect(heard.at(-1)).toEqual({ key: "sun" });
	});
});
