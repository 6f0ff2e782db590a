// Rows with floating bars and flows: their geometry, and their marks as readers and keyboards meet them.

import { html } from "lit";
import { beforeEach, describe, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { allInside, hear, inside, mount, press } from "../mount.ts";
import { apart, type Flow, layFlows } from "./flows.ts";
import "./sankey.ts";
import { fitting, layOut, partRows, tornadoRows, waterfallRows } from "./span-rows.ts";
import "./spans.ts";
import type { TansuanSpans } from "./spans.component.ts";
import "./sankey.ts";

const part = (key: string, decimal: string) =>
	({ key, label: key, decimal, value: decimal, tone: "c1" }) as const;

beforeEach(() => setLanguage("zh"));

describe("rows with floating bars", () => {
	test("what is negative lies left of zero, in outline", () => {
		const plot = layOut(partRows([part("a", "3"), part("b", "-1")]), 640);
		const [a, b] = plot.rows.map(({ bars }) => bars[0]);
		expect(a?.x).toBeCloseTo(plot.zero);
		expect((b?.x ?? 0) + (b?.width ?? 0)).toBeCloseTo(plot.zero);
		expect([a?.span.hollow, b?.span.hollow]).toEqual([false, true]);
		expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(3);
	});

	test("each step of a waterfall begins where the last one ended, and the last ends at the total", () => {
		const rows = waterfallRows(
			part("x", "10"),
			[part("a", "-4"), part("b", "1.5")],
			part("y", "7.5"),
		);
		const ends = rows.map(({ spans }) => [spans[0]?.from, spans[0]?.to]);
		expect(ends).toEqual([
			[0, 10],
			[10, 6],
			[6, 7.5],
			[0, 7.5],
		]);
	});

	test("a tornado reaches to both sides, whichever of them is more", () => {
		const [row] = tornadoRows([{ ...part("a", ""), up: "-2", down: "2" }]);
		expect(row?.spans.map(({ to }) => to)).toEqual([2, -2]);
	});

	test.each([300, 390, 640, 1080])("everything stays inside a width of %i", (width) => {
		const plot = layOut(
			partRows([part("一个相当长的名称，长到放不下", "3"), part("b", "-1")]),
			width,
		);
		for (const { bars } of plot.rows) {
			for (const bar of bars) {
				expect(bar.x).toBeGreaterThanOrEqual(0);
				expect(bar.x + bar.width).toBeLessThanOrEqual(width);
			}
		}
	});

	test("nothing but zeros draws no bar and no position that is not a number", () => {
		const plot = layOut(partRows([part("a", "0"), part("b", "soon")]), 640);
		expect(plot.rows.flatMap(({ bars }) => bars)).toEqual([]);
		expect(Number.isFinite(plot.zero)).toBe(true);
	});

	test("a name that does not fit is cut, and says so", () => {
		expect(fitting("再生铝棒材", 1000)).toBe("再生铝棒材");
		expect(fitting("再生铝棒材", 40)).toBe("再生…");
	});

	test("rows that open are walked by the arrow keys and chosen by Enter", async () => {
		const rows = [...partRows([part("a", "3"), part("b", "1")]), { ...part("", "0"), spans: [] }];
		const chart = await mount<TansuanSpans>(html`<tansuan-spans .rows=${rows}></tansuan-spans>`);
		const chosen = hear(chart, "tansuan-mark-chosen");
		expect(allInside(chart, "[role=button]")).toHaveLength(2);
		const first = inside(chart, ".mark");
		press(first, "ArrowDown");
		await chart.updateComplete;
		press(inside(chart, ".mark[tabindex='0']"), "Enter");
		expect(chosen).toEqual([{ key: "b" }]);
	});
});

const flow = (from: string, to: string, decimal: string, closesLoop = false): Flow => ({
	from,
	to,
	decimal,
	value: decimal,
	closesLoop,
});
const places = (keys: string) => [...keys].map((key) => ({ key, label: key, tone: "c1" }) as const);

describe("flows", () => {
	test("links that close a loop are set apart, also those that nobody marked", () => {
		const flows = [
			flow("b", "a", "1", true),
			flow("a", "b", "5"),
			flow("b", "c", "4"),
			flow("c", "a", "1"),
			flow("c", "c", "1"),
		];
		const { straight, returns } = apart(flows);
		expect(straight.map(({ from, to }) => from + to)).toEqual(["ab", "bc"]);
		expect(returns.map(({ from, to }) => from + to)).toEqual(["ca", "cc", "ba"]);
		const plot = layFlows(places("abc"), flows, 600);
		expect(plot?.returns).toHaveLength(3);
		expect(plot?.flows.map(({ flow }) => flow.decimal)).toEqual(["5", "4"]);
	});

	test("bands are as wide as what flows, whichever its sign", () => {
		const flows = [flow("a", "c", "6"), flow("b", "c", "-3")];
		const widths = layFlows(places("abc"), flows, 600)?.flows.map(({ width }) => width) ?? [];
		expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2);
	});

	test("where nothing flows nothing is drawn", () => {
		expect(layFlows(places("ab"), [flow("a", "b", "0")], 600)).toBeUndefined();
		expect(layFlows([], [flow("a", "b", "1")], 600)).toBeUndefined();
	});

	test("places are buttons with their names", async () => {
		const chart = await mount(
			html`<tansuan-sankey .places=${places("ab")} .flows=${[flow("a", "b", "1")]}></tansuan-sankey>`,
		);
		const chosen = hear(chart, "tansuan-mark-chosen");
		const [a] = allInside(chart, "[role=button]");
		expect(a?.getAttribute("aria-label")).toBe("a");
		press(a as Element, "Enter");
		expect(chosen).toEqual([{ key: "a" }]);
	});
});
