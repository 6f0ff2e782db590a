// Money by year: which years the grid has, what edits of it do, and how rates of return are told.

import { beforeEach, describe, expect, test } from "vitest";
import type { ProjectEconomics } from "../../engine/project.ts";
import { setLanguage } from "../../i18n/index.ts";
import { createProject } from "../../store/commands/create-project.ts";
import { ratesShort, ratesText } from "../parts/rates.ts";
import { evaluated, solar } from "../testing-project.ts";
import { moneyCells, moneyColumns, moneyEdits, moneyRows, moneyYears } from "./money.ts";
import { appraisalTable, costTable, valueTable } from "./tables.ts";

const economics: ProjectEconomics = {
	unit: "万元",
	carbonPrice: "80",
	flows: [
		{ year: 2025, investment: "100" },
		{ year: 2026, revenue: "30" },
	],
};

beforeEach(() => setLanguage("en"));

describe("years", () => {
	test("the year before the crediting period is there, in which a project is usually built", async () => {
		const document = createProject({ id: "p", name: "Mine", year: 2026 });
		const result = await evaluated(document);
		expect(moneyYears(document, result)).toEqual([
			2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035,
		]);
		expect(moneyYears({ ...document, economics: { unit: "元", baseYear: 2024 } }, result)[0]).toBe(
			2024,
		);
	});
});

describe("edits", () => {
	test("an amount goes into its year, and years stay in order", () => {
		const { flows } = moneyEdits(economics, [{ row: "operation", column: "2024", text: " 5 " }]);
		expect(flows).toEqual([{ year: 2024, operation: "5" }, ...(economics.flows ?? [])]);
	});

	test("a year whose last amount is emptied goes, and with the last year the list", () => {
		const { flows } = moneyEdits(economics, [
			{ row: "investment", column: "2025", text: "" },
			{ row: "revenue", column: "2026", text: "" },
		]);
		expect(flows).toBeUndefined();
	});

	test("a price of a year stands beside the one of all years, which is shown where there is none", async () => {
		const document = await solar();
		const result = await evaluated(document);
		const priced = {
			...economics,
			...moneyEdits(economics, [{ row: "price", column: "2025", text: "95" }]),
		};
		const cells = moneyCells(priced as ProjectEconomics, result);
		const row = moneyRows().find(({ key }) => key === "price");
		const columns = moneyColumns([2025, 2026]);
		if (!row) throw new Error("there is a row of prices");
		expect(columns.slice(1).map((column) => cells(row, column))).toEqual([
			{ text: "95", shown: "95" },
			{ text: "", shown: "80" },
		]);
	});
});

describe("what it comes to", () => {
	test("none, one and several rates of return are told apart", () => {
		expect(ratesText({ answer: "none", percent: [] })).toBe("none: no rate makes the value zero");
		expect(ratesText({ answer: "one", percent: ["19.09975681"] })).toBe("19.1\u00a0%");
		expect(ratesText({ answer: "several", percent: ["10", "-90.5"] })).toMatch(
			/^10\u00a0%, −90.5\u00a0%: several/,
		);
		expect(ratesShort({ answer: "unsolved", percent: [] })).toBe("—");
	});

	test("the appraisal stands without and with credits, and the cost of a tonne opens", async () => {
		const { economics: own } = await evaluated(await solar());
		if (!own) throw new Error("the example has economics");
		const rows = new Map(appraisalTable(own).rows.map(({ key, cells }) => [key, cells]));
		expect(rows.get("levelised")?.[1]?.figure).toBe(own.cost.figure);
		const [npv] = appraisalTable(own).rows;
		expect(npv?.cells.map(({ exact }) => exact)).toEqual([
			undefined,
			own.withoutCarbon.npv,
			own.withCarbon.npv,
		]);
		const values = valueTable(own.sensitivity);
		expect(values.rows.length).toBe(own.sensitivity.rows.length + 1);
		expect(values.columns.length).toBe(own.sensitivity.priceChanges.length + 1);
		expect(costTable(own.sensitivity).rows[0]?.cells[1]?.exact).toBe(
			own.sensitivity.rows[0]?.levelised,
		);
	});
});
