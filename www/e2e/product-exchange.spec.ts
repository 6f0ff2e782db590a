// A footprint goes from one product to another as a PACT file: handed over in one click, taken in, used.

import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

const saved = async (page: Page, press: () => Promise<void>): Promise<Buffer> => {
	const download = page.waitForEvent("download");
	await press();
	const file: Download = await download;
	return readFile(await file.path());
};

/** The exact sum of decimals. */
function sum(decimals: readonly string[]): string {
	const places = 20;
	const scaled = decimals.map((text) => {
		const [whole = "", fraction = ""] = text.replace("-", "").split(".");
		const digits = BigInt(whole + fraction.padEnd(places, "0"));
		return text.startsWith("-") ? -digits : digits;
	});
	const total = scaled.reduce((all, each) => all + each, 0n).toString();
	return `${total.slice(0, -places)}.${total.slice(-places)}`.replace(/0+$/, "");
}

test("the chair's footprint is handed over in one click, and supplies another product", async ({
	page,
}) => {
	test.setTimeout(180_000);
	const app = new App(page);
	await app.visit();
	await page.getByRole("button", { name: "办公转椅" }).click();
	await expect(page.locator("tansuan-footprint-head")).toBeVisible();
	await page.getByRole("button", { name: "下载：按生命周期阶段" }).click();
	const csv = await saved(page, () => page.getByRole("menuitem", { name: "表（CSV）" }).click());
	const stages = csv.toString("utf8").split(/\r?\n/);
	const upToGate = ["原材料获取", "生产", "包装"].map((stage) => {
		const cells = stages.find((line) => line.startsWith(`${stage},`))?.split(",") ?? [];
		return cells[1] ?? "";
	});

	await page.getByRole("link", { name: "交换", exact: true }).click();
	const handOver = page.locator("tansuan-pact-hand-over");
	const save = handOver.getByRole("button", { name: "保存 PACT 文件" });
	await expect(save).toBeEnabled();
	await expectAccessible(page);
	const bytes = await saved(page, () => save.click());
	const first = JSON.parse(bytes.toString("utf8"));
	expect(first.specVersion).toMatch(/^3\./);
	expect(first.pcf.pcfIncludingBiogenicUptake).toBe(sum(upToGate));
	for (const figure of ["pcfIncludingBiogenicUptake", "pcfExcludingBiogenicUptake"]) {
		await expect(handOver.getByText(first.pcf[figure], { exact: true })).toBeVisible();
	}

	await handOver.getByLabel("计算说明").fill("金属件来自两家供应商。");
	await handOver.getByLabel("有效期止").fill("2031-01-01");
	await expect(save).toBeDisabled();
	await page.reload();
	await expect(handOver.getByLabel("计算说明")).toHaveValue("金属件来自两家供应商。");
	await expect(handOver.getByText("须先改正 1 处错误")).toBeVisible();
	await handOver.getByRole("button", { name: /有效期最迟至基准期结束后三年/ }).click();
	await expect(handOver.getByLabel("有效期止")).toBeFocused();
	await page.keyboard.press("ControlOrMeta+a");
	await page.keyboard.press("Delete");
	await page.keyboard.press("Tab");
	await handOver.getByLabel("本文件替代上次交出的文件").check();
	await expect(save).toBeEnabled();
	const again = JSON.parse((await saved(page, () => save.click())).toString("utf8"));
	expect(again.precedingPfIds).toEqual([first.id]);
	expect(again.id).not.toBe(first.id);
	expect(again.comment).toBe("金属件来自两家供应商。");
	expect(again.validityPeriodEnd).toBe(first.validityPeriodEnd);

	await app.visit();
	await page.getByRole("button", { name: "再生铝型材" }).click();
	await page.getByRole("link", { name: "清单", exact: true }).click();
	await page.getByRole("button", { name: "在“原材料获取”添加一行" }).click();
	await page.keyboard.type("转椅");
	await page.keyboard.press("Tab");
	// One chair with each kilogram of the month's 126 t of profiles.
	await page.keyboard.type("126000");
	await page.keyboard.press("Tab");
	await page.keyboard.type("件");
	await page.keyboard.press("Tab");
	const supply = page.getByRole("button", { name: /^转椅的来源/ });
	await supply.click();
	await page.getByRole("menuitem", { name: /读入供应商 PACT 文件/ }).click();

	const takeIn = page.locator("tansuan-pact-take-in");
	const choose = (name: string, buffer: Buffer) =>
		takeIn.locator("input[type=file]").setInputFiles([
			{ name: "broken.json", mimeType: "application/json", buffer: Buffer.from("{") },
			{ name, mimeType: "application/json", buffer },
		]);
	await choose("chair.json", bytes);
	await expect(takeIn.getByRole("alert")).toContainText("无法读取：broken.json");
	const article = takeIn.locator("article");
	await expect(article).toContainText("68.85 kgCO₂e");
	await expect(article.getByRole("checkbox", { name: /示例家具有限公司/ })).toBeChecked();
	await takeIn.getByRole("button", { name: "读入（1）" }).click();
	await choose("once more.json", bytes);
	await expect(article).toContainText("本研究中已有，内容相同");
	await expect(article.getByRole("checkbox")).not.toBeChecked();

	await page.getByRole("link", { name: "清单", exact: true }).click();
	await supply.click();
	await page.getByRole("menuitem", { name: /供应商足迹 · 示例家具有限公司/ }).click();
	const live = page.getByRole("complementary", { name: "当前结果" });
	await expect(live.getByRole("status")).toHaveText("70.36");
	await app.saved();
});
