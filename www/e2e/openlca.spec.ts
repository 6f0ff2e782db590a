// An LCA practitioner brings a package of openLCA: sees what it holds and what of it needs work, takes it,
// and finds the total that is calculated by hand.

import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { BRACKET, packageOf } from "./openlca-package.ts";

/** By hand: (1.8 + 0.01 × 29.8) / (1 − 0.1) for 1 kg of steel, and 0.5 + 2 × 0.45359237 of it for a bracket. */
const OF_STEEL = "2.331";
const OF_BRACKET = "2.615";

test("a package is shown with what needs work, taken, and comes to what is calculated by hand", async ({
	page,
}) => {
	await page.goto("./");
	const choose = (name: string, buffer: Buffer) =>
		page.locator("tansuan-home input[type=file]").setInputFiles({ name, mimeType: "", buffer });
	const dialog = page.locator("tansuan-package");
	const cancel = dialog.getByRole("button", { name: "取消" });

	await choose("empty.zip", packageOf({ "flows/steel": BRACKET["flows/steel"] }));
	await expect(page.getByRole("dialog", { name: "导入 openLCA 数据包" })).toBeVisible();
	await expect(dialog.getByRole("alert")).toContainText("没有 openLCA JSON-LD 格式的过程");
	await page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);

	await choose("bracket.zip", packageOf(BRACKET));
	await expect(dialog.getByText("支架制造").first()).toBeVisible();
	await expect(dialog.getByText("错误 1 项").first()).toBeVisible();
	await expectAccessible(page);
	await dialog.getByText("支架制造").last().click();
	await expect(dialog).toContainText("数据包中没有过程向“支架制造”提供“涂层”");
	await expect(dialog).toContainText("为该输入选择因子、供应商碳足迹或另一过程。");
	await dialog.getByLabel("显示").selectOption({ label: "单位已换算（1）" });
	await expect(dialog).not.toContainText("提供“涂层”");
	const saving = page.waitForEvent("download");
	await dialog.getByRole("button", { name: "保存此列表（CSV）" }).click();
	const csv = await readFile(await (await saving).path(), "utf8");
	expect(csv).toContain("错误,支架制造,make,涂层,输入未链接,");

	await dialog.getByLabel("产品系统").selectOption("钢材");
	await expect(dialog.getByText("炼钢").first()).toBeVisible();
	await cancel.click();
	await expect(page.locator("tansuan-subjects table")).toHaveCount(0);

	await choose("bracket.zip", packageOf(BRACKET));
	await dialog.getByRole("button", { name: "导入为新产品" }).click();
	const live = page.getByRole("complementary", { name: "当前结果" });
	await expect(live.getByRole("status")).toHaveText(OF_BRACKET);
	await expect(page.getByLabel("数量：涂层")).toHaveValue("0.1");
	await expect(dialog).toHaveCount(0);

	await page.getByRole("button", { name: "查看待处理的问题" }).click();
	await expect(page.locator("tansuan-study-findings")).toContainText("涂层");

	await page.goto("./#/");
	await choose("bracket.zip", packageOf(BRACKET));
	await dialog.getByLabel("产品系统").selectOption("钢材");
	await expect(dialog.getByText("炼钢").first()).toBeVisible();
	await dialog.getByRole("button", { name: "导入为新产品" }).click();
	await expect(live.getByRole("status")).toHaveText(OF_STEEL);
});
