// A product's results and variants in the browser: a figure is explained, a table and a picture are saved,
// two variants stand beside the study.

import { readFile } from "node:fs/promises";
import { lamp } from "../src/product/testing-lamp.ts";
import { expect, test } from "./fixtures.ts";

test("results are read, explained and downloaded, and variants are compared", async ({ page }) => {
	test.slow();
	await page.goto("./");
	const buffer = Buffer.from(JSON.stringify(lamp));
	await page
		.locator("input[type=file]")
		.setInputFiles({ name: "lamp.json", mimeType: "application/json", buffer });
	await page.getByRole("button", { name: "加入（1）" }).click();
	await expect(page).toHaveURL(/product\/lamp/);
	await page.goto("./#/product/lamp/results");

	const head = page.locator("tansuan-footprint-head");
	await expect(head).toContainText("摇篮到坟墓");
	await head.locator("tansuan-door.hero").getByRole("button").click();
	await expect(page.locator("tansuan-explanation").first()).toBeVisible();

	const tree = page.getByRole("treegrid", { name: "从哪里来" });
	const arm = tree.getByRole("row", { name: /灯臂/ });
	await arm.focus();
	await page.keyboard.press("ArrowRight");
	await expect(tree.getByRole("row", { name: /铝型材/ })).toBeVisible();

	const saved = async (menu: string, item: string) => {
		await page.getByRole("button", { name: `下载：${menu}` }).click();
		const download = page.waitForEvent("download");
		await page.getByRole("menuitem", { name: item }).click();
		const file = await download;
		return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
	};
	const table = await saved("按生命周期阶段", "表（CSV）");
	expect(table.name).toBe("台灯 按生命周期阶段.csv");
	expect(table.bytes.toString("utf8")).toContain("净总量");
	const drawn = await saved("怎样流动", "图（SVG）");
	expect(drawn.bytes.toString("utf8")).toMatch(/^<svg[^>]*>.*灯臂挤压/s);
	const picture = await saved("按生命周期阶段", "图（PNG）");
	expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");

	await page.goto("./#/product/lamp/variants");
	const totals = page.getByRole("region", { name: "总量" });
	await expect(totals.getByRole("row", { name: /轻灯臂/ })).toContainText("−");
	await expect(totals.getByRole("row", { name: /省电/ })).toContainText("−");
	await expect(page.getByRole("group", { name: "差别从哪里来" })).toContainText("铝型材");
	await page.getByRole("button", { name: "添加方案" }).click();
	await expect(totals.getByRole("row", { name: /方案 3/ })).toBeVisible();
});
