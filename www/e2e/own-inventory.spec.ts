// An inventory of one's own: a facility, a source with its factor, a value, a total; what is typed is
// kept, and what is wrong with it is said where it stands.

import { expect, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { DataPage } from "./pages/data.ts";
import { FormPages } from "./pages/forms.ts";
import { ResultsPage } from "./pages/results.ts";

async function startOwn(app: App) {
	await app.visit();
	await app.page.getByRole("button", { name: app.words.startOwn }).click();
	await expect(app.page).toHaveURL(/\/profile$/);
	return new FormPages(app);
}

test("from nothing to a total: facility, source, factor, value", async ({ page }) => {
	test.slow();
	const app = new App(page);
	const forms = await startOwn(app);
	await page.getByLabel("组织名称").fill("某某造纸有限公司");
	await page.getByLabel("所在省份").selectOption({ label: "浙江 Zhejiang" });

	await forms.part(/设施/);
	await page.getByRole("button", { name: "添加设施" }).click();
	await forms.dialog.getByLabel("名称").fill("二厂");
	await forms.dialog.getByRole("button", { name: "添加", exact: true }).click();
	await expect(page.getByRole("row").filter({ hasText: "二厂" })).toContainText("浙江");

	await forms.goTo("排放源");
	await forms.addSource("固定燃烧源（分不同燃料）");
	await forms.dialog.getByLabel("设施").selectOption({ label: "二厂" });
	await forms.pickFactor("柴油", "柴油", "GB/T 32151.34");
	await expect(forms.dialog).toContainText("42.652 GJ/t");
	await expect(forms.dialog.getByLabel("名称")).toHaveValue("柴油");
	await forms.dialog.getByLabel("名称").fill("应急发电机");
	await forms.dialog.getByRole("button", { name: "添加", exact: true }).click();
	const row = page.getByRole("row").filter({ hasText: "应急发电机" });
	await expect(row).toContainText("缺数据");

	await row.getByRole("button", { name: "应急发电机：更多操作" }).click();
	await page.getByRole("menuitem", { name: "去填数据" }).click();
	const cell = page.getByRole("gridcell").filter({ visible: true });
	await expect(cell.first()).toBeVisible();
	await page.getByRole("grid").locator('[aria-selected="true"]').first().click();
	await new DataPage(app).type("10");
	await forms.saved();

	await app.goTo("results");
	const results = new ResultsPage(app);
	// 10 t × 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12 = 30.9594… tCO₂ (GB/T 32151.34-2024, table C.1)
	await expect(results.row(app.words.totalRow)).toContainText("30.96");
	await page.reload();
	await expect(results.row(app.words.totalRow)).toContainText("30.96");
	await forms.goTo("排放源");
	await expect(row).toContainText("30.96");
	await expect(row).toContainText("12 个月中有 1 个月");
});

test("what is typed is kept over a reload, right or wrong, and its reason is said", async ({
	page,
}) => {
	const app = new App(page);
	const forms = await startOwn(app);
	await page.getByLabel("统一社会信用代码").fill("123");
	await expect(page.getByText("统一社会信用代码为 18 位数字和字母。")).toBeVisible();
	await forms.part(/设施/);
	await page.getByRole("row").nth(1).getByRole("button").click();
	await forms.dialog.getByLabel("持股比例 %").fill("一百二");
	await expect(forms.dialog.getByRole("alert")).toHaveText("“一百二”不是数字。");
	await forms.dialog.getByRole("button", { name: "完成" }).click();
	await forms.saved();
	await page.reload();
	await page.getByRole("row").nth(1).getByRole("button").click();
	await expect(forms.dialog.getByLabel("持股比例 %")).toHaveValue("一百二");
	await page.keyboard.press("Escape");
	await forms.part(/^概况/);
	await expect(page.getByLabel("统一社会信用代码")).toHaveValue("123");
});

test("years that are no years stay in their field and change nothing", async ({ page }) => {
	const app = new App(page);
	const forms = await startOwn(app);
	await forms.part(/核算设置/);
	const years = page.getByLabel("报告年度", { exact: true }).filter({ visible: true }).last();
	await years.fill("明年");
	await expect(page.getByText("年度请写成 2022, 2023, 2024。")).toBeVisible();
	await expect(years).toHaveValue("明年");
	await years.fill("2023，2024");
	await years.blur();
	await expect(page.getByRole("radio", { name: "2023" })).toBeVisible();
});

test("a source that is deleted comes back with its data", async ({ page }) => {
	const app = new App(page);
	const forms = new FormPages(app);
	await forms.openExample();
	await forms.goTo("排放源");
	const row = page.getByRole("row").filter({ hasText: "燃气锅炉·天然气" });
	await expect(row).toContainText("15,955");
	await row.getByRole("button", { name: /更多操作/ }).click();
	await page.getByRole("menuitem", { name: "删除" }).click();
	await expect(row).toBeHidden();
	await page.getByRole("button", { name: "撤销" }).click();
	await expect(row).toContainText("15,955");
});

test("one's own factor is found and used; a formula that is wrong says where", async ({ page }) => {
	const app = new App(page);
	const forms = new FormPages(app);
	await forms.openExample();
	await forms.goTo("因子库");
	await page.getByRole("tab", { name: /自有因子/ }).click();
	await page.getByRole("button", { name: "添加因子" }).click();
	await forms.dialog.getByLabel("中文名称").fill("再生浆");
	await forms.dialog
		.getByLabel(/^排放因子|单位产品排放|EF/)
		.first()
		.fill("0.21");
	await forms.dialog.getByLabel("出处").fill("供应商碳足迹报告");
	await forms.dialog.getByRole("button", { name: "添加", exact: true }).click();
	await page.getByRole("tab", { name: "内置因子" }).click();
	await page.getByRole("searchbox").fill("再生浆");
	await expect(page.getByRole("row").filter({ hasText: "再生浆" })).toContainText("0.21");

	await page.getByRole("tab", { name: "方法" }).click();
	await page.getByRole("button", { name: "添加方法" }).click();
	await expect(forms.dialog.getByText("公式无误")).toBeVisible();
	await forms.dialog.getByLabel("CO₂ 的公式").fill("activity * nothing");
	await expect(forms.dialog.getByRole("alert")).toContainText("nothing");
	await forms.dialog.getByLabel("CO₂ 的公式").fill("activity + ef");
	await expect(forms.dialog.getByRole("alert")).toBeVisible();
	await forms.dialog.getByLabel("CO₂ 的公式").fill("activity * ef / 2");
	await expect(forms.dialog.getByText("公式无误")).toBeVisible();
});
