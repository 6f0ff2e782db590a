// The yearly grid: what its cells show of the worked project, and what edits of them do to the document.

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ProjectDocument, ProjectResult } from "../../engine/project.ts";
import { setLanguage } from "../../i18n/index.ts";
import type { CellEdit, GridCell } from "../../ui/grid/model.ts";
import { evaluated, gridElectricity, solar } from "../testing-project.ts";
import { ALL, type GridGround, gridCells, gridColumns, gridRows, totalKey } from "./cells.ts";
import { gridEdits } from "./edits.ts";
import { recordsOf } from "./rows.ts";

const methods = new Map([[gridElectricity.id, gridElectricity]]);
let document: ProjectDocument;
let result: ProjectResult;
let count = 0;
const newId = () => `new${++count}`;

beforeAll(async () => {
	document = await solar();
	result = await evaluated(document);
});
beforeEach(() => setLanguage("en"));

const ground = (own: Partial<GridGround> = {}): GridGround => ({
	document,
	result,
	years: result.years,
	side: "ex-ante",
	methods,
	findings: [],
	library: undefined,
	...own,
});

/** The cell of a row and a column. */
function cell(row: string, column: string, own: Partial<GridGround> = {}): GridCell {
	const all = ground(own);
	const line = gridRows(all).find(({ key }) => key === row);
	const place = gridColumns(all.years).find(({ key }) => key === column);
	if (!line || !place) throw new Error(`no cell ${row} ${column}`);
	return gridCells(all)(line, place);
}

/** The document after edits. */
function edited(edits: readonly CellEdit[], own = document, side: GridGround["side"] = "ex-ante") {
	return { ...own, ...gridEdits(own, side, result.years, methods, edits, newId) };
}

describe("cells", () => {
	test("a partial year says how many of its days count", () => {
		const [, , , first, second] = gridColumns(result.years);
		expect(first).toMatchObject({ heading: "2024", note: "275 days" });
		expect(second).not.toHaveProperty("note");
	});

	test("sources stand under their role, and what they come to below", () => {
		expect(gridRows(ground()).map(({ heading, name }) => heading ?? name)).toEqual([
			"Baseline emissions",
			"被替代的电网电量",
			"Project emissions",
			"逆变器夜间用电",
			"Leakage",
			"光伏组件制造与运输",
			"What it comes to, tCO₂e",
			"BE Baseline emissions",
			"PE Project emissions",
			"LE Leakage",
			"ER Emission reductions",
			"Cumulative reductions",
			"Creditable, whole tonnes",
		]);
	});

	test("totals are the engine's, and those of credits are whole tonnes rounded down", () => {
		const [, year] = result.exAnte.years;
		expect(year?.year).toBe(2025);
		expect(cell(totalKey("reduction"), "2025")).toMatchObject({ text: "1,508", opens: true });
		expect(cell(totalKey("credits"), "2025").text).toBe("1,508");
		expect(year?.reduction.kgCo2e.startsWith("1508")).toBe(true);
		expect(cell(totalKey("credits"), ALL).text).toBe("14,793");
		expect(cell(totalKey("cumulative"), ALL)).toEqual({ text: "", fixed: true });
	});

	test("a year that lacks data is credited nothing, and says what it lacks", async () => {
		const [last] = result.years.slice(-1);
		const shown = cell(totalKey("credits"), String(last?.year), { side: "monitored" });
		expect(shown).toMatchObject({ text: "0", state: "info" });
		expect(shown.reason).toMatch(/^A year is credited once .* 被替代的电网电量/);
		expect(cell(totalKey("credits"), "2025", { side: "monitored" })).not.toHaveProperty("state");
	});

	test("months of a year are shown as a count that opens the source", () => {
		const [year] = result.years;
		const months = ["2024-04", "2024-05"].map((period) => ({
			id: period,
			period,
			values: { activity: { value: "5", unit: "MWh" } },
		}));
		const own = { ...document, monitored: { "s-own": months } };
		const [source] = (document.sources ?? []).filter(({ role }) => role === "project");
		const monitored = { [source?.id ?? ""]: months };
		const shown = cell(source?.id ?? "", String(year?.year), {
			document: { ...own, monitored },
			side: "monitored",
		});
		expect(shown).toMatchObject({ text: "2 records", fixed: true, opens: true });
	});
});

describe("records", () => {
	test("a year's name and its days are the record that a cell edits; months are parts", () => {
		const [year] = result.years;
		if (!year) throw new Error("there are years");
		const record = (period: string) => ({ id: period, period, values: {} });
		expect(recordsOf([record("2024")], year).own?.id).toBe("2024");
		expect(recordsOf([record("2024-04-01/2024-12-31")], year).own).toBeDefined();
		const { own, parts } = recordsOf([record("2024-06"), record("2025-01"), record("2025")], year);
		expect(own).toBeUndefined();
		expect(parts.map(({ id }) => id)).toEqual(["2024-06"]);
	});
});

describe("edits", () => {
	const grid = () => document.sources?.find(({ role }) => role === "baseline")?.id ?? "";

	test("a typed amount changes the record of its year and nothing else", () => {
		const after = edited([{ row: grid(), column: "2025", text: "2000" }]);
		const before = document.exAnte?.[grid()] ?? [];
		const now = after.exAnte?.[grid()] ?? [];
		expect(now.length).toBe(before.length);
		expect(now.filter((record, at) => record !== before[at]).map(({ period }) => period)).toEqual([
			"2025",
		]);
		expect(now[1]?.values?.activity).toEqual({ value: "2000", unit: "MWh" });
	});

	test("an amount of a partial year is of just its days, and stands in its place", () => {
		const bare = { ...document, exAnte: {} };
		const later = edited([{ row: grid(), column: "2025", text: "7" }], bare);
		const both = edited([{ row: grid(), column: "2024", text: "3 kWh" }], later);
		expect(both.exAnte?.[grid()]?.map(({ period, values }) => [period, values?.activity])).toEqual([
			["2024-04-01/2024-12-31", { value: "3", unit: "kWh" }],
			["2025", { value: "7", unit: "MWh" }],
		]);
	});

	test("an emptied cell takes its record away, and the last one the side", () => {
		const one = edited([{ row: grid(), column: "2025", text: "7" }], { ...document, exAnte: {} });
		const none = edited([{ row: grid(), column: "2025", text: "" }], one);
		expect(none.exAnte).toBeUndefined();
	});

	test("another unit goes to the source and to the amounts that had the one before", () => {
		const after = edited([{ row: grid(), column: "unit", text: "kWh" }]);
		expect(after.sources?.find(({ id }) => id === grid())?.activityUnit).toBe("kWh");
		expect(after.exAnte?.[grid()]?.[0]?.values?.activity?.unit).toBe("kWh");
		expect(after.exAnte?.[grid()]?.[0]?.values?.activity?.value).toBe(
			document.exAnte?.[grid()]?.[0]?.values?.activity?.value,
		);
	});
});
