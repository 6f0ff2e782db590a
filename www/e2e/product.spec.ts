// A product of one's own: begun, typed row by row with the keyboard, kept over a reload, taken back.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

/** Chooses the factor of aluminium profiles in the picker that is open. */
async function pickAluminium(page: Page): Promise<void> {
	const picker = page.locator("tansuan-factor-picker");
	await picker.getByRole("searchbox").fill("铝型材");
	await picker
		.getByRole("button", { name: /铝型材/ })
		.first()
		.click();
	await page.getByRole("button", { name: "选用", exact: true }).click();
}

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
	await pickAluminium(page);
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

test("a small product is built, compared with a lighter one, and handed to a customer", async ({
	page,
}) => {
	test.slow();
	const app = new App(page);
	await app.visit();
	await page.getByRole("button", { name: "新建产品" }).click();
	await page.getByRole("link", { name: "清单", exact: true }).click();
	await page.getByRole("button", { name: "在“原材料获取”添加一行" }).click();
	await page.keyboard.type("铝型材");
	await page.keyboard.press("Tab");
	await page.keyboard.type("2");
	await page.getByRole("button", { name: "铝型材的来源：选择来源…" }).click();
	await page.getByRole("menuitem", { name: "因子库中的因子…" }).click();
	await pickAluminium(page);
	const live = page.getByRole("complementary", { name: "当前结果" });
	await expect(live.getByRole("status")).not.toHaveText("0");
	const total = (await live.getByRole("status").textContent()) ?? "";

	await page.getByRole("link", { name: "方案对比", exact: true }).click();
	await page.getByRole("button", { name: "添加方案" }).click();
	await page.getByLabel("输入", { exact: true }).selectOption("铝型材");
	await page.getByLabel("数值", { exact: true }).fill("1.5");
	await page.keyboard.press("Tab");
	// A quarter less of the only input.
	const variant = page.getByRole("region", { name: "总量" }).getByRole("row", { name: /方案 1/ });
	await expect(variant).toContainText("−25 %");
	await expect(page.getByRole("group", { name: "差别从哪里来" })).toContainText("铝型材");

	await page.getByRole("link", { name: "交换", exact: true }).click();
	const handOver = page.locator("tansuan-pact-hand-over");
	await expect(handOver.getByText("须先改正 5 处错误")).toBeVisible();
	await handOver.getByRole("link", { name: /公司名称/ }).click();
	for (const [label, text] of Object.entries({
		产品技术描述: "6063 铝合金型材，长 6 m",
		生产者或服务提供者: "示例铝业",
		生产者标识: "urn:uuid:2f5d8f3e-6a0e-4a4c-9d5b-0c5f7a1b2c3d",
		产品标识: "urn:gtin:6901234567892",
		产品中的化石碳: "0",
	})) {
		await page.getByRole("textbox", { name: `${label}选填` }).fill(text);
		await page.keyboard.press("Tab");
	}
	await page.getByRole("link", { name: "交换", exact: true }).click();
	const save = handOver.getByRole("button", { name: "保存 PACT 文件" });
	await expect(save).toBeEnabled();
	const download = page.waitForEvent("download");
	await save.click();
	const file = JSON.parse(await readFile(await (await download).path(), "utf8"));
	expect(file).toMatchObject({ companyName: "示例铝业", productIds: ["urn:gtin:6901234567892"] });
	expect(Number(file.pcf.pcfExcludingBiogenicUptake).toPrecision(4)).toBe(
		Number(total.replace(/[^\d.]/g, "")).toPrecision(4),
	);
});
