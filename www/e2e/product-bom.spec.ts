// A bill of materials of three levels comes into a product study: what can't be read is told, factors are
// proposed and confirmed, it comes in as one step, and a second time not silently.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { workbook } from "./workbooks.ts";

const HEADS = ["层级", "物料编码", "名称", "材质", "数量", "单位", "单重(g)", "供应商", "产地"];

const ROWS = [
	["1", "A-1", "灯头", "", "2", "件", "", "", ""],
	["2", "A-2", "灯壳组件", "", "1", "件", "", "", ""],
	["3", "A-3", "灯壳", "铝型材", "1", "件", "420", "甲厂", "浙江"],
	["3", "A-4", "灯罩", "PP", "1", "件", "80", "乙厂", "德国"],
	["2", "A-5", "弹簧", "65Mn", "3", "件", "两克", "", ""],
	["1", "B-1", "底座", "铝型材", "1", "件", "1,600.5", "甲厂", "江苏苏州"],
	["1", "C-1", "电源适配器", "", "1", "件", "", "", ""],
];

test("a bill of three levels is read, its factors confirmed, and it is taken in and taken back", async ({
	page,
}) => {
	test.slow();
	const app = new App(page);
	await app.visit();
	await page.getByRole("button", { name: "新建产品" }).click();
	await expect(page.getByLabel("简称")).toHaveValue("我的产品");
	await app.saved();
	const [, id = ""] = /product\/([^/]+)\//.exec(page.url()) ?? [];
	await page.goto(`./#/product/${id}/exchange`);

	const bom = page.locator("tansuan-bom-import");
	const buffer = await workbook({
		properties: { title: "BOM", created: "2026-01-01" },
		sheets: [{ name: "BOM", rows: [HEADS, ...ROWS].map((row) => row.map((text) => ({ text }))) }],
	});
	const choose = () =>
		bom
			.locator("input[type=file]")
			.setInputFiles({ name: "台灯.xlsx", mimeType: "application/octet-stream", buffer });
	await choose();

	const tree = bom.getByRole("region", { name: "将要导入的内容" });
	await expect(tree.getByRole("row", { name: /灯壳组件/ })).toContainText("2 个下级");
	await expect(tree.getByRole("row", { name: /底座/ })).toContainText("1600.5 g");
	await expect(bom.getByText("“两克”不是数")).toBeVisible();

	const material = (name: string) => bom.getByRole("listitem").filter({ hasText: name });
	const alloy = material("铝型材").filter({ has: page.getByRole("combobox") });
	await expect(alloy.getByRole("combobox")).toContainText("铝型材（CBAM中国缺省值） · 95 分");
	await expect(bom.getByText("3 种材料未确认来源")).toBeVisible();
	await alloy.getByRole("checkbox").check();
	await bom.getByRole("button", { name: /确认 80 分以上的 1 项/ }).click();
	await expect(bom.getByText("1 种材料未确认来源")).toBeVisible();
	await expectAccessible(page);

	// What was not found is picked by hand.
	await bom.getByRole("combobox", { name: "电源适配器的来源" }).selectOption("选择其他因子…");
	const picker = page.locator("tansuan-factor-picker");
	await expect(picker.getByRole("searchbox")).toHaveValue("电源适配器");
	await page.keyboard.press("Escape");
	await expect(picker).toHaveCount(0);

	await bom.getByRole("button", { name: "导入 6 个零部件" }).click();
	await expect(page).toHaveURL(/\/model$/);
	await expect(page.getByText("已导入 6 个零部件。")).toBeVisible();
	await expect(page.getByLabel("数量：底座")).toHaveValue("1600.5");
	const live = page.getByRole("complementary", { name: "当前结果" });
	await expect(live.getByRole("status")).not.toHaveText("0");
	await app.saved();

	// A second time it is said what is there, and nothing doubles by itself.
	await page.goto(`./#/product/${id}/exchange`);
	await choose();
	await expect(bom.getByText("6 个零部件在本研究中已有")).toBeVisible();
	await expect(bom.getByRole("button", { name: "导入 6 个零部件" })).toBeDisabled();
	await expect(alloy.getByRole("combobox")).toContainText("本研究已用");
	await bom.getByRole("radio", { name: /替换先前导入的 3 行/ }).check();
	await bom.getByRole("button", { name: /确认用过的 2 项/ }).click();
	await bom.getByRole("button", { name: "导入 6 个零部件" }).click();
	await expect(page.getByLabel("数量：底座")).toHaveCount(1);

	// Each import is one step.
	await expect(page.getByText("已导入 6 个零部件。").last()).toBeVisible();
	await page.locator("h1").click();
	await page.keyboard.press("Control+z");
	await expect(page.getByLabel("数量：底座")).toHaveCount(1);
	await page.keyboard.press("Control+z");
	await expect(page.getByLabel("数量：底座")).toHaveCount(0);
});
