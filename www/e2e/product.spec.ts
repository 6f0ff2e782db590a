// A product of one's own: begun, typed row by row with the keyboard, kept over a reload, taken back.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

test("a small product is built from nothing with the keyboard, is there after a reload, and is undone", async ({
	page,
}) => {
	const app = new App(page);
	await app.visit();
	await page.getByRole("button", { name: "新建产品" }).click();
	await expect(page.getByLabel("简称")).toHaveValue("我的产品");
	await app.saved();
	await page.getByRole("link", { name: "清单", exact: true }).click();

	await page.getByRole("button", { name: "在“原材料获取”添加一行" }).press("Enter");
	const name = page.getByLabel("输入", { exact: true });
	await expect(name).toBeFocused();
	await page.keyboard.type("铝型材");
	await page.keyboard.press("Tab");
	await page.keyboard.type("2");
	await page.keyboard.press("Enter");
	// Enter in the last row begins another: it is named, and gets a part of its own.
	await expect(name).toHaveCount(2);
	await expect(name.nth(1)).toBeFocused();
	await page.keyboard.type("外壳");
	await page.keyboard.press("Enter");
	await expect(name).toHaveCount(3);
	await page.getByRole("button", { name: "未命名：更多操作" }).press("Enter");
	await page.getByRole("menuitem", { name: "删除" }).press("Enter");
	await expect(name).toHaveCount(2);

	await page.getByRole("button", { name: "铝型材的来源：选择来源…" }).press("Enter");
	await page.getByRole("menuitem", { name: "因子库中的因子…" }).press("Enter");
	const picker = page.locator("tansuan-factor-picker");
	await picker.getByRole("searchbox").fill("铝型材");
	await picker
		.getByRole("button", { name: /铝型材/ })
		.first()
		.click();
	await page.getByRole("button", { name: "选用", exact: true }).click();
	const live = page.getByRole("complementary", { name: "当前结果" });
	await expect(live.getByRole("status")).not.toHaveText("0");
	const total = await live.getByRole("status").textContent();
	await expectAccessible(page);

	await app.saved();
	await page.reload();
	await expect(live.getByRole("status")).toHaveText(total ?? "", { timeout: 20_000 });
	await expect(page.getByLabel("数量：铝型材")).toHaveValue("2");

	await page.locator("h1").click();
	await page.keyboard.press("Control+z");
	await expect(live.getByRole("status")).toHaveText("0");
});
