// Activity data in the app: a paste and its undo, a wrong cell and its reason, an import from a
// Chinese spreadsheet, files that are refused.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { SheetPage } from "./pages/sheet.ts";

const BOILER = "燃气锅炉·天然气";
const CARS = "公务车·汽油";
const TRUCKS = "自有货车和叉车·柴油";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

// Axe looks at some five hundred cells.
test.slow();

let app: App;
let sheet: SheetPage;

test.beforeEach(async ({ page }) => {
	app = new App(page);
	sheet = new SheetPage(app);
	await app.visit();
	await page.getByRole("button", { name: app.words.openExample }).click();
	await page.waitForURL(/results/);
	await app.goTo("data");
	await expect(sheet.cell(BOILER, 2)).toHaveText("68.38");
});

test("a year pasted from a spreadsheet is one step, and the sums follow", async ({ page }) => {
	const months = (value: number) => Array(12).fill(value).join("\t");
	await sheet.cell(CARS, 2).click();
	await sheet.paste(`${months(100)}\r\n${months(2)}\r\n`);
	await expect(sheet.cell(CARS, 15)).toHaveText("1,200");
	await expect(sheet.cell(TRUCKS, 15)).toHaveText("24");
	await expectAccessible(page);
	await page.keyboard.press("Control+z");
	await expect(sheet.cell(CARS, 2)).toHaveText("2890.8");
	await expect(sheet.cell(CARS, 15)).toHaveText("37,158.2");
	await page.getByRole("button", { name: "重做" }).click();
	await expect(sheet.cell(TRUCKS, 15)).toHaveText("24");
});

test("a wrong cell keeps what was typed and says why in both languages", async ({ page }) => {
	await sheet.cell(BOILER, 2).click();
	await page.keyboard.type("6,8.2");
	await page.keyboard.press("Enter");
	await expect(sheet.cell(BOILER, 2)).toHaveAttribute("aria-invalid", "true");
	await sheet.cell(BOILER, 2).click();
	await expect(page.getByText("“6,8.2”有两种读法")).toBeVisible();
	await page.getByRole("radio", { name: "English" }).click();
	await expect(page.getByText(/can be read in two ways/)).toBeAttached();
	await expect(sheet.cell(BOILER, 2)).toContainText("6,8.2");
});

test("a value may name its unit, and another source's sheet shows everything it has", async ({
	page,
}) => {
	await sheet.cell(TRUCKS, 2).click();
	await page.keyboard.type("28260 kg");
	await page.keyboard.press("Enter");
	await expect(sheet.cell(TRUCKS, 15)).toHaveText("339.62");
	await page.getByText("燃煤锅炉·烟煤").click();
	await expect(page).toHaveURL(/source=/);
	await expect(page.getByRole("columnheader", { name: /期初库存/ })).toBeVisible();
	await expect(sheet.cell("2024年7月", 2)).toHaveText("396.7");
});

/** The table of {@link GB18030_TABLE}: a title, heads, two months, one of a source that is unknown. */
const GB18030_TABLE = Buffer.from(
	"MjAyNMTqu+62r8r9vt0K1MK33SzE3NS0w/uzxizP+7rEwb8staXOuwoyMDI0xOox1MIsuavO8bO1oaTG+9PNLDI1MDAsa2cKMjAyNMTqMtTCLLmrzvGztaGkxvvTzSxhYmMsa2cKMjAyNMTqM9TCLMDPufjCryw1LHQK",
	"base64",
);

test("a table from a Chinese spreadsheet is read, checked and taken in as one step", async ({
	page,
}) => {
	await sheet.openImport();
	await sheet.choose("data.csv", GB18030_TABLE);
	await expect(page.getByText("2024年活动数据")).toBeVisible();
	await expect(page.getByText("没有名为“老锅炉”的排放源")).toBeVisible();
	await expect(page.getByText("应为数字，实际为“abc”")).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("button", { name: "导入 1 条记录" }).click();
	await expect(sheet.cell(CARS, 2)).toHaveText("2500");
	await expect(sheet.cell(CARS, 3)).toHaveText("3212.9");
	await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
	await expect(sheet.cell(CARS, 2)).toHaveText("2890.8");
});

test("files that are no tables are refused with the reason", async ({ page }) => {
	await sheet.openImport();
	await sheet.choose("book.csv", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
	await expect(page.getByRole("alert")).toContainText("已损坏");
	await sheet.choose("wide.csv", Buffer.from(`a\n${"x,".repeat(10_000)}x`));
	await expect(page.getByRole("alert")).toContainText("表格有 10001 列，最多可读取 256 列");
	await sheet.choose("empty.csv", Buffer.from(""));
	await expect(page.getByRole("alert")).toContainText("文件是空的");
});
