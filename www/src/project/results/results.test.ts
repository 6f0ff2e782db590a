// The results of a project as the page tells them: the engine's figures, each with its name, in tables and charts.

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ProjectDocument, ProjectResult } from "../../engine/project.ts";
import { setLanguage } from "../../i18n/index.ts";
import { dataCsv } from "../../ui/data-table/model.ts";
import { curveOf, evaluated, explained, solar } from "../testing-project.ts";
import {
	cashBars,
	comparedBars,
	cumulativeBars,
	curveSteps,
	yearBars,
	yearFigure,
} from "./charts.ts";
import {
	cashTable,
	comparedTable,
	creditTable,
	cumulativeTable,
	curveTable,
	shownSide,
	sourceTable,
	yearTable,
} from "./tables.ts";

let document: ProjectDocument;
let result: ProjectResult;

beforeAll(async () => {
	document = await solar();
	result = await evaluated(document);
});
beforeEach(() => setLanguage("en"));

describe("tables", () => {
	test("every figure of the tables is one that the engine explains", async () => {
		const tables = [
			yearTable(result.exAnte, result),
			cumulativeTable(result),
			comparedTable(result),
			creditTable(result.exAnte),
			sourceTable(result),
		];
		const cells = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
		const figures = new Set(cells.flatMap(({ figure }) => figure ?? []));
		expect(figures.size).toBeGreaterThan(60);
		for (const figure of figures) {
			expect(await explained(document, figure), figure).toMatchObject({ status: "ok" });
		}
	});

	test("years are exact in a table that is taken away", () => {
		const csv = dataCsv(yearTable(result.exAnte, result));
		expect(csv).toContain(result.exAnte.reduction.kgCo2e);
		expect(csv).toContain("14793");
	});

	test("years without data have no sum so far", () => {
		const last = cumulativeTable(result).rows.at(-1)?.cells;
		expect(last?.[1]?.exact).toBe(result.exAnte.years.at(-1)?.cumulative.kgCo2e);
		expect(last?.[2]?.text).toBe("—");
	});

	test("the side that is reported is shown, and the other one where that has nothing", () => {
		const monitored = { ...document, settings: { ...document.settings, side: "monitored" } };
		expect(shownSide(result, document).side).toBe("ex-ante");
		expect(shownSide(result, monitored as ProjectDocument).side).toBe("monitored");
		const without = { ...result, monitored: { ...result.monitored, given: false } };
		expect(shownSide(without, monitored as ProjectDocument).side).toBe("ex-ante");
	});

	test("money of a kind that there is none of has no column", () => {
		const { economics } = result;
		if (!economics) throw new Error("the example has economics");
		const labels = cashTable(economics).columns.map(({ label }) => label);
		expect(labels).toContain("Investment");
		expect(labels).not.toContain("Other");
	});
});

describe("charts", () => {
	test("the marks of the years lead to the engine's figures", () => {
		const { bars, series, lines } = yearBars(result.exAnte);
		expect(bars.length).toBe(result.years.length);
		for (const { key } of [...series, ...lines]) {
			expect(yearFigure(result.exAnte, "2025", key), key).toContain("year=2025");
		}
		expect(yearFigure(result.exAnte, "2025", "nothing")).toBeUndefined();
	});

	test("a year without any data is a gap of the chart, not a zero", () => {
		const { bars } = yearBars(result.monitored);
		expect(bars.find(({ key }) => key === "2025")?.values.reduction).toBe(
			result.monitored.years.find(({ year }) => year === 2025)?.reduction.kgCo2e,
		);
		expect(bars.at(-1)?.values).toEqual({});
	});

	test("what was monitored ends where its data end", () => {
		const { bars } = cumulativeBars(result);
		const monitored = bars.filter(({ values }) => values.monitored !== undefined);
		expect(monitored.map(({ key }) => key)).toEqual(
			result.monitored.years
				.filter(({ missing }) => missing.length === 0)
				.map(({ year }) => String(year)),
		);
		expect(comparedBars(result).bars.map(({ key }) => key)).toEqual(
			result.differences.map(({ year }) => String(year)),
		);
	});

	test("money is stacked as it is paid and earned, with what it has come to as a line", () => {
		const { economics } = result;
		if (!economics) throw new Error("the example has economics");
		const { bars, lines } = cashBars(economics);
		expect(bars[0]?.values.investment).toBe(economics.years[0]?.investment);
		expect(bars.at(-1)?.values.cumulative).toBe(economics.years.at(-1)?.cumulative);
		expect(lines.map(({ key }) => key)).toEqual(["cumulative", "discounted"]);
	});

	test("the curve has the cheapest tonne first, and says who can't stand in it", async () => {
		const { economics: _, ...bare } = document;
		const dear = {
			...document,
			id: "dear",
			economics: { ...document.economics, residualValue: "0" },
		} as ProjectDocument;
		const curve = await curveOf([dear, document, { ...bare, id: "bare" } as ProjectDocument]);
		const steps = curveSteps(curve);
		expect(steps.map(({ key }) => key)).toEqual([document.id, "dear"]);
		expect(steps[1]?.from).toBe(steps[0]?.to);
		const out = curveTable(curve).rows.at(-1);
		expect(out?.key).toBe("out bare");
		expect(out?.cells[0]?.note).toMatch(/^Not in the curve: /);
	});
});
