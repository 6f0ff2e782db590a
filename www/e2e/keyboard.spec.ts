// By the keyboard alone: the example down to a source document, an inventory of one's own to its total,
// a workbook taken in and results given out; and wherever the focus is, it shows.

import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";
import { Keys } from "./keys.ts";
import { App } from "./pages/app.ts";
import { ResultsPage } from "./pages/results.ts";
import { SheetPage } from "./pages/sheet.ts";
import { NAMES } from "./small-mill.ts";
import { workbook } from "./workbooks.ts";

test.slow();

test("from the example to a figure, down to its source, and back to where one was", async ({
	page,
}) => {
	const app = new App(page);
	const keys = new Keys(page);
	await app.visit();
	await keys.open("跳到正文");
	await keys.open("打开示例");
	await expect(page.getByRole("heading", { name: app.words.total })).toBeVisible();
	await expect(page.getByRole("main")).toBeFocused();
	await expect(page).toHaveTitle(/^结果 · 青溪纸业/);

	const figure = await keys.to(/^44,475/);
	await keys.press("Enter");
	await expect(app.column.getByRole("heading").first()).toBeFocused();
	for (const part of [/固定源/, /燃气锅炉·天然气/, /2024-01/]) await keys.open(part);
	await expect(app.column).toContainText("GB/T 32151.34-2024");
	await keys.press("Escape");
	await expect(app.column).toBeHidden();
	await expect
		.poll(async () => (await keys.focus()).name, "the focus is back on the figure")
		.toBe(figure.name);
	keys.expectSeen();
});

test("from nothing to a total: facility, source, factor, value", async ({ page }) => {
	const app = new App(page);
	const keys = new Keys(page);
	const results = new ResultsPage(app);
	await app.visit();
	await keys.open("开始我自己的");
	await expect(page).toHaveURL(/\/profile$/);
	await keys.fill(/^组织名称/, "某某造纸有限公司");

	await keys.to(/^概况/, "Shift+Tab");
	await keys.to(/^设施/, "ArrowRight");
	await keys.open("添加设施");
	await keys.fill(/^名称/, "二厂");
	await keys.open("添加");
	await expect(page.getByRole("row").filter({ hasText: "二厂" })).toBeVisible();
	await expect
		.poll(async () => (await keys.focus()).name, "the focus is back where the dialog came from")
		.toBe("添加设施");

	await keys.open(/^排放源/, "Shift+Tab");
	await keys.open("添加排放源：固定燃烧源（分不同燃料）");
	await keys.open("选择因子");
	await keys.fill(/^按名称搜索/, "柴油");
	const found = page.locator("tansuan-dialog[open]").last().getByRole("row").nth(1);
	await expect(found).toContainText("柴油");
	await keys.open("柴油");
	await keys.open("选用");
	await keys.open("添加");
	await expect(page.getByRole("row").filter({ hasText: "柴油" })).toContainText("缺数据");

	await keys.open(/^活动数据/, "Shift+Tab");
	const grid = page.getByRole("grid");
	await expect(grid).toBeVisible();
	const inGrid = page.locator("tansuan-grid :focus");
	for (let tabs = 0; tabs < 60 && (await inGrid.count()) === 0; tabs++) await keys.press("Tab");
	// From the head of the row over the unit to January.
	await keys.press("Control+Home", "ArrowRight", "ArrowRight");
	await expect(grid.locator('[aria-selected="true"]')).toHaveAttribute("aria-colindex", "3");
	await keys.type("10");
	await keys.press("Enter");
	await expect(page.getByRole("row").filter({ hasText: "柴油" }).first()).toContainText("10");
	await app.saved();
	await keys.press("Escape");
	await keys.open(/^结果/, "Shift+Tab");
	await expect(results.row(app.words.totalRow)).toContainText(/\d/);
	keys.expectSeen();
});

test("a workbook is taken in, and the results are saved as one", async ({ page }) => {
	const app = new App(page);
	const keys = new Keys(page);
	const sheet = new SheetPage(app);
	await page.goto("./?start=example");
	await expect(page.getByRole("heading", { name: app.words.total })).toBeVisible();
	await keys.open(/^活动数据/, "Shift+Tab");
	await keys.open("导入文件");
	const chosen = page.waitForEvent("filechooser");
	await keys.to(/选择文件|拖/);
	await keys.press("Enter");
	const rows = [
		["月份", "排放源", "数值", "单位"],
		["2024-02", NAMES.gas, "99.25", "万Nm³"],
	].map((row) => row.map((text) => ({ text })));
	const properties = { title: "台账", created: "2025-01-31" };
	const buffer = await workbook({ properties, sheets: [{ name: "1", rows }] });
	await (await chosen).setFiles({ name: "台账.xlsx", mimeType: "", buffer });
	await expect(page.getByRole("button", { name: "导入 1 条记录" })).toBeVisible();
	await keys.open("导入 1 条记录");
	await expect(sheet.cell(NAMES.gas, 3)).toContainText("99.25");

	await keys.open(/^结果/, "Shift+Tab");
	await keys.open("导出");
	const download = page.waitForEvent("download");
	await keys.open(/^数据表与记录（XLSX）/, "ArrowDown");
	const bytes = await readFile(await (await download).path());
	expect(bytes.subarray(0, 2).toString()).toBe("PK");
	expect((await keys.focus()).name, "the focus is back on the menu's button").toBe("导出");
	keys.expectSeen();
});
