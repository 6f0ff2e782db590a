// A newcomer's path: the example, Table A.1, a figure down to its source, a cell changed, the total
// moved and kept; in both languages and both appearances.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { DataPage } from "./pages/data.ts";
import { ResultsPage } from "./pages/results.ts";

/** The example's total in 2024, in tonnes, as the independent calculation of tests/example has it. */
const TOTAL = "44,475";
const BOILER = "燃气锅炉·天然气";

test("from the example to a source document, to a cell, to a total that moves and is kept", async ({
	page,
}) => {
	const app = new App(page);
	const results = new ResultsPage(app);
	await app.visit();
	await app.openExample();
	await expect(results.total).toHaveText(TOTAL);

	await results.open(results.total);
	await expect(app.column).toContainText("44,474,747.841248684099");
	await results.down(/固定源/);
	await results.down(BOILER);
	await results.down(/2024-01/);
	const formula = app.column.locator("tansuan-formula").first();
	await expect(formula.locator("math")).toBeVisible();
	await expect(formula).toHaveJSProperty("line", "AD × NCV × CC × OF × 44 / 12");
	await expect(app.column).toContainText("GB/T 32151.34-2024");
	await expect(app.column).toContainText("天然气抄表记录 2024-01.pdf");

	await app.column.getByRole("link", { name: "到数据" }).last().click();
	const data = new DataPage(app);
	await expect(data.focused).toHaveText(/68\.38/);
	await data.type("168.38");
	await app.saved();
	await app.goTo("results");
	await expect(results.total).not.toHaveText(TOTAL);
	const moved = await results.total.textContent();

	await page.reload();
	await expect(results.total).toHaveText(moved ?? "", { timeout: 20_000 });
});

test("the way back up, and what the column says of a part", async ({ page }) => {
	const app = new App(page);
	const results = new ResultsPage(app);
	await app.visit();
	await app.openExample();
	await results.open(results.total);
	await results.down(/工业生产过程/);
	await results.down(/石灰石分解/);
	const trail = app.column.getByRole("navigation");
	await trail.getByRole("button", { name: "工业生产过程" }).click();
	await expect(app.column.getByRole("listitem").getByText("石灰窑·石灰石分解")).toBeVisible();
	await app.column.getByRole("button", { name: "关闭解释" }).click();
	await expect(app.column).toBeHidden();
});

test("another account has other figures, and Table A.1 follows it", async ({ page }) => {
	const app = new App(page);
	const results = new ResultsPage(app);
	await app.visit();
	await app.openExample();
	await page.getByLabel("核算口径").selectOption({ label: "GHG Protocol · 基于市场" });
	await expect(results.total).not.toHaveText(TOTAL);
	await expect(page).toHaveURL(/account=ghgp-market/);
	await page.goBack();
	await expect(results.total).toHaveText(TOTAL);
});

test("findings lead to the cell they speak of", async ({ page }) => {
	const app = new App(page);
	await app.visit();
	await app.openExample();
	await app.goTo("findings");
	await page.getByRole("link", { name: /相邻月份的/ }).click();
	await expect(new DataPage(app).focused).toBeVisible();
	await expect(page).toHaveURL(/source=src-power-converting/);
});

test("tables and the inventory are saved as files", async ({ page }) => {
	const app = new App(page);
	await app.visit();
	await app.openExample();
	const save = async (name: RegExp) => {
		await page.getByRole("button", { name: "导出" }).click();
		const download = page.waitForEvent("download");
		await page.getByRole("menuitem", { name }).click();
		return (await download).suggestedFilename();
	};
	expect(await save(/^表 A\.1（CSV）/)).toBe("青溪纸业 表 A.1 碳排放强度和总量表.csv");
	expect(await save(/^表 A\.1 至 A\.5/)).toBe("青溪纸业 表A.1至A.5.zip");
	expect(await save(/JSON/)).toBe("青溪纸业.json");
	expect(await save(/\.tansuan/)).toBe("青溪纸业.tansuan");
});

test("the language changes at once, also in an explanation that is open", async ({ page }) => {
	const app = new App(page);
	const results = new ResultsPage(app);
	await app.visit();
	await app.openExample();
	await results.open(results.total);
	await page.getByRole("radio", { name: "English" }).click();
	const english = new App(page, "en");
	await expect(english.column).toContainText("Stationary combustion");
	await expect(new ResultsPage(english).total).toHaveText(TOTAL);
});

test("an organisation of one's own begins with its profile; a deleted one comes back", async ({
	page,
}) => {
	const app = new App(page);
	await app.visit();
	await page.getByRole("button", { name: "开始我自己的" }).click();
	await expect(page).toHaveURL(/\/profile$/);
	await app.goTo("home");
	const row = page.getByRole("row").filter({ hasText: "我的组织" });
	await row.getByRole("button").click();
	await page.getByRole("menuitem", { name: "从本浏览器删除" }).click();
	await expect(row).toBeHidden();
	await page.getByRole("button", { name: "撤销" }).click();
	await expect(row).toBeVisible();
});

for (const [language, colorScheme, width] of [
	["zh", "light", 1280],
	["en", "dark", 390],
] as const) {
	test(`the results in ${language}, ${colorScheme}, at ${width} px`, async ({ page }, info) => {
		test.slow();
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		await page.addInitScript(
			(chosen) => localStorage.setItem("tansuan:language", chosen),
			language,
		);
		const app = new App(page, language);
		const results = new ResultsPage(app);
		await app.visit();
		await app.openExample();
		await expect(results.total).toHaveText(TOTAL);
		await expectAccessible(page);
		const scrolls = await page.evaluate(
			() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
		);
		expect(scrolls, "no sideways scrolling").toBe(false);
		await page.screenshot({ path: info.outputPath("results.png"), fullPage: true });
		await results.total.getByRole("button").click();
		await expect(page.getByText("44,474,747.841248684099")).toBeVisible();
		await expectAccessible(page, ["tansuan-app", "tansuan-column"]);
	});
}
