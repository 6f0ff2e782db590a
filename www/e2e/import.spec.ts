// Spreadsheets in the app: a company's messy workbook from the drop to its results, the template
// there and back, what is exported and read again, and files that mean harm.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { ledger } from "./ledger.ts";
import { App } from "./pages/app.ts";
import { SheetPage } from "./pages/sheet.ts";
import { NAMES, openSmallMill } from "./small-mill.ts";
import { changed, FIRST_SHEET, workbook } from "./workbooks.ts";

// Axe looks at every column's list of roles.
test.slow();

let app: App;
let sheet: SheetPage;

test.beforeEach(async ({ page }) => {
	app = new App(page);
	sheet = new SheetPage(app);
	await openSmallMill(page);
});

const properties = { title: "台账", created: "2025-01-31" };
const XLSX = "台账.xlsx";

test("a company's messy workbook goes from the drop to its results", async ({ page }) => {
	await sheet.openImport();
	await sheet.choose(XLSX, await ledger());
	const confirm = (count: number) => page.getByRole("button", { name: `导入 ${count} 条记录` });
	await expect(page.getByText("“见油卡”")).toBeVisible();
	await expect(confirm(30)).toBeVisible();
	for (const text of [
		"公式没有保存计算结果：B10",
		"合计或平均，计入会重复：第 8 行、第 12 行、第 16 行、第 20 行",
		"隐藏行：第 19 行",
		"合计或金额列：电 Electricity · 电费(元)、合计 · tce",
	]) {
		await expect(page.getByText(text)).toBeVisible();
	}
	const trial = page
		.getByRole("region", { name: "试算结果" })
		.getByRole("row", { name: "GB/T 32150" });
	await expect(trial.getByRole("cell")).toHaveText(["6,835", "0", "6,835"]);
	await expect(page.getByText("计入 30 条 · 不能计入 3 条 · 未读取或空白 5 行")).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("checkbox", { name: "读取 1 个隐藏行" }).check();
	await expect(confirm(33)).toBeVisible();
	await page.getByRole("button", { name: "采用这条明确的建议" }).click();
	await expect(page.getByText("已改 1 个单元格")).toBeVisible();
	await expect(confirm(34)).toBeVisible();
	await confirm(34).click();
	await expect(sheet.cell(NAMES.power, 2)).toHaveText("111");
	await expect(sheet.cell(NAMES.power, 3)).toHaveText("120.5");
	await expect(sheet.cell(NAMES.gas, 4)).toContainText("58,000");
	await expect(sheet.cell(NAMES.diesel, 8)).toContainText("2007");
	await app.goTo("results");
	await expect(page.getByRole("heading", { name: app.words.total })).toBeVisible();

	await page.goto("./#/organization/small-mill/data?year=2024&view=import");
	await sheet.choose(XLSX, await ledger());
	await expect(page.getByText(/时的方式读取/)).toBeVisible();
});

/** Chooses the import and answers what a click downloads. */
async function download(page: Page, click: () => Promise<void>): Promise<Buffer> {
	const coming = page.waitForEvent("download");
	await click();
	return readFile(await (await coming).path());
}

test("the marked copy says why, and is taken in once it is mended", async ({ page }) => {
	await sheet.openImport();
	await sheet.choose(XLSX, await ledger());
	const copy = await download(page, () =>
		page.getByRole("button", { name: "下载带标注的副本" }).click(),
	);
	const mended = changed(copy, "xl/sharedStrings.xml", (xml) =>
		xml.replace("见油卡", "2004").replace("12O.5", "112"),
	);
	await page.getByRole("button", { name: "换一个文件" }).click();
	await sheet.choose("改好.xlsx", mended);
	await expect(page.getByRole("button", { name: "导入 32 条记录" })).toBeVisible();
	await expect(page.getByRole("heading", { name: "不能导入" })).toBeHidden();
});

test("the template is filled in and read by itself", async ({ page }) => {
	await sheet.openImport();
	const template = await download(page, () =>
		page.getByRole("button", { name: "下载 2024 年度模板" }).click(),
	);
	await sheet.choose("空模板.xlsx", template);
	await expect(page.getByText(/^示例：/)).toBeVisible();
	await page.getByRole("button", { name: "换一个文件" }).click();
	const fill = (xml: string, cell: string, value: string) =>
		xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")?/>`), `<c r="${cell}"$1><v>${value}</v></c>`);
	const filled = changed(template, FIRST_SHEET, (xml) =>
		fill(fill(xml, "D5", "12.25"), "D30", "110"),
	);
	await sheet.choose("模板.xlsx", filled);
	await page.getByRole("button", { name: "导入 2 条记录" }).click();
	await expect(sheet.cell(NAMES.gas, 2)).toHaveText("12.25");
});

test("what is exported is read again to the same digits", async ({ page }) => {
	await sheet.openImport();
	await page
		.locator("textarea")
		.fill(`月份\t排放源\t数值\t单位\n2024-01\t${NAMES.power}\t0.123456789012345678\t万kWh`);
	await page.getByRole("button", { name: "读取粘贴的内容" }).click();
	await page.getByRole("button", { name: "导入 1 条记录" }).click();
	await expect(sheet.cell(NAMES.power, 2)).toHaveText("0.123456789012345678");
	await app.goTo("results");
	await page.getByRole("button", { name: "导出" }).click();
	const exported = await download(page, () =>
		page.getByRole("menuitem", { name: /数据表与记录（XLSX）/ }).click(),
	);
	await app.goTo("data");
	await sheet.cell(NAMES.power, 2).click();
	await page.keyboard.press("Delete");
	await expect(sheet.cell(NAMES.power, 2)).toHaveText("");
	await sheet.openImport();
	await sheet.choose("导出.xlsx", exported);
	await page.getByRole("button", { name: "导入 1 条记录" }).click();
	await expect(sheet.cell(NAMES.power, 2)).toHaveText("0.123456789012345678");
});

test("workbooks that mean harm show a problem and store nothing", async ({ page }) => {
	const plain = await workbook({ properties, sheets: [{ name: "1", rows: [[{ text: "月份" }]] }] });
	const far = changed(plain, FIRST_SHEET, (xml) => xml.replace('r="A1"', 'r="XFD1048576"'));
	const bomb = changed(plain, FIRST_SHEET, () => " ".repeat(20_000_000));
	const entity = changed(plain, FIRST_SHEET, (xml) =>
		xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'),
	);
	await sheet.openImport();
	for (const [name, bytes] of Object.entries({ far, bomb, entity, cut: plain.subarray(0, 900) })) {
		await sheet.choose(`${name}.xlsx`, bytes);
		await expect(page.getByRole("alert")).toContainText(`${name}.xlsx`);
	}
	await sheet.choose("page.xls", Buffer.from("<html><p>1</p></html>"));
	await expect(page.getByRole("alert")).toContainText("没有表格的网页");
	const cells = `<tr><td>月份<td>排放源<td>数值<tr><td>2024-01<td>${NAMES.power}<td>5.50`;
	await sheet.choose("用友导出.xls", Buffer.from(`<html><table>${cells}</table></html>`));
	await expect(page.getByRole("button", { name: "导入 1 条记录" })).toBeVisible();
	await page.getByRole("link", { name: "回到数据表" }).click();
	await sheet.openImport();
	await sheet.choose("text.xlsx", Buffer.from(`月份,排放源,数值\n2024-01,${NAMES.power},5\n`));
	await expect(page.getByRole("button", { name: "导入 1 条记录" })).toBeVisible();
	await page.getByRole("link", { name: "回到数据表" }).click();
	await expect(sheet.cell(NAMES.power, 2)).toHaveText("");
});
