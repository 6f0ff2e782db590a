// The results of a study as the page tells them: the engine's figures, each with its name, in the tables and
// charts, and the page as readers and keyboards meet it.

import { html } from "lit";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ProductResult } from "../../engine/footprint.ts";
import type { StudyAnswers } from "../../engine/index.ts";
import { setLanguage } from "../../i18n/index.ts";
import { dataCsv } from "../../ui/data-table/model.ts";
import { allInside, hear, inside, mount, press, textInside } from "../../ui/mount.ts";
import { lamp } from "../testing-lamp.ts";
import { openLamp } from "../testing-study.ts";
import { barsOf, figureOfPlace, sankeyOf, sensitivityTable, tornado } from "./charts.ts";
import {
	allocationTable,
	alternativesTable,
	cutOffTable,
	linesTable,
	qualityTable,
} from "./checks.ts";
import { boundaryFacts, solutionFacts } from "./facts.ts";
import { explainPerUnit, PER_FUNCTIONAL, PER_KILOGRAM } from "./per-unit.ts";
import "./results.ts";
import type { TansuanFootprint } from "./results.component.ts";
import { balanceTable, componentTable, hotTable, partsTable } from "./tables.ts";
import "./tree/tree.ts";
import type { TansuanContributionTree } from "./tree/tree.component.ts";

let result: ProductResult;
let ask: StudyAnswers;

beforeAll(async () => {
	({ result, ask } = await openLamp());
});
beforeEach(() => setLanguage("zh"));

describe("tables", () => {
	test("gross and credits stand over the net total, each exact and with its figure's name", () => {
		const { rows } = balanceTable(result);
		expect(rows.map(({ cells }) => [cells[0]?.text, cells[1]?.exact, cells[1]?.figure])).toEqual([
			["总排放", result.gross.kgCo2e, "total:footprint;credit=no"],
			["抵扣：避免的负荷、替代", result.credits.kgCo2e, "total:footprint;credit=yes"],
			["净总量", result.total.kgCo2e, "total:footprint"],
			["不计生物成因吸收及其释放", result.withoutBiogenic.kgCo2e, "total:footprint;biogenic=no"],
		]);
	});

	test("every part of the footprint has a figure that the engine explains", async () => {
		const tables = [
			partsTable("", result.byStage, result.total),
			partsTable("", result.byProcess, result.total),
			hotTable(result),
			componentTable(result),
			linesTable(result),
		];
		const cells = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
		const figures = cells.flatMap(({ figure }) => figure ?? []);
		expect(figures.length).toBeGreaterThan(25);
		for (const figure of new Set(figures)) {
			expect(await ask.explain(figure), figure).toMatchObject({ status: "ok" });
		}
	});

	test("CSV holds exact figures, not what they are rounded to", () => {
		const csv = dataCsv(partsTable("阶段", result.byStage, result.total));
		expect(csv).toContain(`净总量,${result.total.kgCo2e},`);
	});

	test("what was left out, what was found and what was allocated are told", () => {
		expect(cutOffTable(result)?.rows[0]?.cells[1]?.text).toBe("质量很小");
		const quality = qualityTable(result).rows;
		expect(quality.flatMap(({ cells }) => cells.map(({ note }) => note))).toContain("自动判定");
		expect(quality.at(-1)?.cells.at(-1)?.exact).toBe(result.quality.primaryPercent);
		expect(allocationTable(result)?.rows.map(({ cells }) => cells[3]?.exact)).toEqual(["80", "20"]);
		const energy = alternativesTable(result)?.rows.find(({ key }) => key === "energy");
		expect(energy?.cells[1]?.text).toBe("—");
		expect(energy?.cells[0]?.note).not.toBe("");
	});

	test("the boundary says what it leaves out, and the solution how it was found", () => {
		const gate = { ...lamp, settings: { ...lamp.settings, boundary: { kind: "cradle-to-gate" } } };
		const stages: ProductResult["stages"] = ["raw-materials", "production", "packaging"];
		expect(boundaryFacts({ ...result, stages }, gate as typeof lamp)).toContain(
			"不包括分销、使用、维护、生命末期",
		);
		const solution = {
			method: "gauss-seidel",
			steps: 12,
			residual: "0.00000000000012",
			activities: 4,
			loops: [["box", "steam"]],
		};
		expect(solutionFacts({ ...result, solution }).join("；")).toBe(
			"高斯–赛德尔法迭代 12 次求解；4 个活动；残差 0.00000000000012；循环：纸盒厂 ⇄ 锅炉",
		);
		const large = { ...solution, loops: [Array.from({ length: 900 }, (_, at) => `p${at}`)] };
		expect(solutionFacts({ ...result, solution: large }).at(-1)).toMatch(
			/^循环：p0 ⇄ .*p7 ⇄ 另外 892 个过程$/,
		);
	});
});

describe("charts", () => {
	test("stages are bars in the order of a life, credits to the left", () => {
		const bars = barsOf(result.byStage);
		expect(bars.map(({ key }) => key)).toEqual(result.byStage.map(({ figure }) => figure));
		expect(bars.at(-1)?.spans[0]).toMatchObject({ hollow: true, tone: "c7" });
	});

	test("flows come with names, and their places lead to figures", async () => {
		const flows = await ask.flows("0.005");
		if (flows.status === "invalid") throw new Error("no flows");
		const { places, flows: links } = sankeyOf(flows.value);
		expect(places.length).toBe(flows.value.nodes.length);
		expect(links.some(({ decimal }) => decimal.startsWith("-"))).toBe(true);
		expect(figureOfPlace(result, "process:arm")).toBe("total:footprint;process=arm");
		expect(figureOfPlace(result, "input:metal")).toBe("total:footprint;input=metal");
		expect(figureOfPlace(result, "input:gone")).toBeUndefined();
	});

	test("sensitivity is listed from the strongest down, and drawn to both sides", async () => {
		const found = await ask.sensitivity();
		if (found.status === "invalid") throw new Error("no sensitivity");
		expect(sensitivityTable(found.value).rows).toHaveLength(found.value.length);
		const [first] = tornado(result, found.value);
		const [down, up] = first?.spans ?? [];
		expect(down?.to).toBeCloseTo(-(up?.to ?? 0));
	});
});

test("the figures per functional unit and per kilogram are explained from the total", () => {
	expect(explainPerUnit(result, lamp, PER_KILOGRAM)).toMatchObject({
		value: result.perKilogram,
		children: [{ figure: result.total.figure }, { value: "1.5", unit: "kg" }],
	});
	expect(explainPerUnit(result, lamp, PER_FUNCTIONAL)).toMatchObject({
		value: result.perFunctionalUnit,
		children: [{ figure: result.total.figure }, { value: "2" }],
	});
	expect(explainPerUnit(result, lamp, result.total.figure)).toBeUndefined();
});

describe("the contribution tree", () => {
	const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

	test("is unfolded level by level with the arrow keys, and Enter opens a figure", async () => {
		const tree = await mount<TansuanContributionTree>(
			html`<tansuan-contribution-tree .result=${result} .ask=${ask}></tansuan-contribution-tree>`,
		);
		await settled();
		const opened = hear(tree, "tansuan-door-opened");
		const rows = () => allInside(tree, "tbody tr");
		const levels = () => rows().map((row) => row.getAttribute("aria-level"));
		const begun = rows().length;
		expect(levels().slice(0, 2)).toEqual(["1", "2"]);
		const stop = () => inside(tree, 'tbody tr[tabindex="0"]');
		// Down to the first place that has parts.
		for (let at = 1; at < begun; at++) {
			press(stop(), "ArrowDown");
			await tree.updateComplete;
			if (stop().hasAttribute("aria-expanded")) break;
		}
		expect(stop().getAttribute("aria-expanded")).toBe("false");
		const place = rows().indexOf(stop());
		press(stop(), "ArrowRight");
		await settled();
		expect(rows().length).toBeGreaterThan(begun);
		expect(levels().slice(place, place + 2)).toEqual(["2", "3"]);
		press(stop(), "ArrowRight");
		await tree.updateComplete;
		press(stop(), "Enter");
		expect(opened).toMatchObject([{ figure: "total:footprint;input=metal" }]);
		press(stop(), "ArrowLeft");
		await tree.updateComplete;
		press(stop(), "ArrowLeft");
		await tree.updateComplete;
		expect(rows()).toHaveLength(begun);
		expect(tree.table.rows).toHaveLength(begun);
	});

	test("a place that leads back to something above it is told and can't be unfolded", async () => {
		const outcome = await ask.tree([], 1);
		if (outcome.status === "invalid") throw new Error("no tree");
		const root = outcome.value;
		const parts = root.parts.map((part) => ({ ...part, repeats: true }));
		const looped: StudyAnswers = {
			...ask,
			tree: async () => ({ ...outcome, value: { ...root, parts } }),
		};
		const tree = await mount<TansuanContributionTree>(
			html`<tansuan-contribution-tree .result=${result} .ask=${looped}></tansuan-contribution-tree>`,
		);
		await settled();
		expect(textInside(tree)).toContain("回到上面的一项");
		expect(allInside(tree, "tbody tr[aria-expanded]")).toHaveLength(1);
	});
});

test.each(["zh", "en"] as const)(
	"the page shows every section and explains what is opened (%s)",
	async (language) => {
		setLanguage(language);
		const page = await mount<TansuanFootprint>(
			html`<tansuan-footprint .study=${lamp} .result=${result} .ask=${ask}></tansuan-footprint>`,
		);
		await new Promise((resolve) => setTimeout(resolve, 50));
		const headings = allInside(page, "tansuan-exhibit").map((each) => each.getAttribute("heading"));
		expect(headings.length).toBeGreaterThan(11);
		expect(new Set(headings).size).toBe(headings.length);
		const explained = hear(page, "tansuan-explanation-opened");
		const [exhibit] = allInside(page, "tansuan-exhibit");
		exhibit?.dispatchEvent(
			new CustomEvent("tansuan-door-opened", {
				bubbles: true,
				composed: true,
				detail: { figure: result.total.figure },
			}),
		);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(explained.at(-1)).toMatchObject({ explanation: { figure: result.total.figure } });
	},
);

test("the sensitivity of a large study is worked out when it is asked for", async () => {
	const [line] = result.lines;
	if (!line) throw new Error("no line");
	const large = { ...result, lines: Array.from({ length: 3001 }, () => line) };
	let asked = 0;
	const counted: StudyAnswers = {
		...ask,
		sensitivity: () => {
			asked += 1;
			return ask.sensitivity();
		},
	};
	const page = await mount<TansuanFootprint>(
		html`<tansuan-footprint .study=${lamp} .result=${large} .ask=${counted}></tansuan-footprint>`,
	);
	const isThere = () =>
		allInside(page, "tansuan-exhibit").some((each) => each.getAttribute("heading") === "敏感性");
	expect([asked, isThere()]).toEqual([0, false]);
	inside(page, "section tansuan-button").click();
	await page.updateComplete;
	expect(inside(page, "section [role=status]").textContent).toBe("正在计算…");
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect([asked, isThere()]).toEqual([1, true]);
});
