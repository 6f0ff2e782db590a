// Factors found by their sound, packs loaded when asked for, a factor taken with its warning, figures
// side by side; a pack made of one's own factors, saved, loaded again and removed.

import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { FormPages } from "./pages/forms.ts";

test("a factor is found by its initials, a pack is loaded, and figures stand side by side", async ({
	page,
}) => {
	const forms = new FormPages(new App(page));
	await forms.openExample();
	await forms.goTo("因子库");
	await page.getByRole("searchbox").fill("trq");
	const first = page.getByRole("row").nth(1);
	await expect(first).toContainText("天然气");
	await expect(first).toContainText("拼音符合“天然气”");
	await page.getByRole("searchbox").fill("柴由");
	await expect(first).toContainText("近似“柴油”");

	await page.getByRole("searchbox").fill("jiudian");
	await expect(page.getByText("没有符合的因子")).toBeVisible();
	await page.getByText("因子包", { exact: false }).first().click();
	await page.getByRole("button", { name: /载入.*英国/ }).click();
	await expect(first).toContainText("酒店", { timeout: 30_000 });
	await first.getByRole("button").click();
	await expect(forms.dialog.getByRole("heading", { name: /同一事物的其他来源/ })).toBeVisible();
	await expect(forms.dialog.locator("math").first()).toBeVisible();
	await expectAccessible(page);
});

test("a factor of another place is taken with its warning", async ({ page }) => {
	const forms = new FormPages(new App(page));
	await forms.openExample();
	await forms.goTo("排放源");
	await page.getByRole("button", { name: "外购电力·安吉厂", exact: true }).click();
	await forms.dialog.getByRole("button", { name: /选择因子|换一个/ }).click();
	await forms.dialog.getByRole("searchbox").fill("zhejiang dian");
	const rows = forms.dialog.getByRole("row");
	await expect(rows.nth(1)).toContainText("地区相符：浙江");
	await forms.dialog.getByRole("searchbox").fill("上海 电");
	await expect(rows.nth(1)).toContainText("适用于 上海，而设施位于 浙江");
	await rows.nth(1).getByRole("button").first().click();
	await expect(forms.dialog.getByRole("listitem").filter({ hasText: "适用于 上海" })).toBeVisible();
	await expectAccessible(page);
	await forms.dialog.getByRole("button", { name: "选用" }).click();
	await expect(forms.dialog.getByText(/上海电力平均/).first()).toBeVisible();
});

test("a pack of own factors is saved, refused when changed, loaded, kept and removed", async ({
	page,
}) => {
	const forms = new FormPages(new App(page));
	await forms.openExample();
	await forms.goTo("因子库");
	await page.getByRole("tab", { name: /自有因子/ }).click();
	await page.getByRole("button", { name: "添加因子" }).click();
	await forms.dialog.getByLabel("中文名称").fill("再生铜杆");
	await forms.dialog
		.getByLabel(/^排放因子|单位产品排放|EF/)
		.first()
		.fill("1.25");
	await forms.dialog.getByLabel("出处").fill("供应商碳足迹报告");
	await forms.dialog.getByRole("button", { name: "添加", exact: true }).click();
	await page.getByRole("button", { name: "制作因子包" }).click();
	await forms.dialog.getByLabel("标识").fill("acme-copper");
	await forms.dialog.getByLabel("中文名称").fill("某厂铜材");
	await expectAccessible(page);
	const saving = page.waitForEvent("download");
	await forms.dialog.getByRole("button", { name: "保存文件" }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe("acme-copper-1.json");
	const file = await readFile(await download.path());
	const pack = JSON.parse(file.toString("utf8"));
	expect(pack).toMatchObject({
		format: "tansuan-pack",
		id: "acme-copper",
		$schema: "pack.schema.json",
	});

	await page.getByRole("tab", { name: "内置因子" }).click();
	await page.getByText("因子包", { exact: false }).first().click();
	const give = (bytes: Buffer) =>
		page
			.locator("input[type=file]")
			.first()
			.setInputFiles({ name: "acme.json", mimeType: "application/json", buffer: bytes });
	await give(Buffer.from(file.toString("utf8").replace('"1.25"', '"1.26"')));
	await expect(page.getByRole("alert").filter({ hasText: "未接受此文件" })).toContainText("digest");
	await give(file);
	const item = page.getByRole("listitem").filter({ hasText: "某厂铜材" });
	await expect(item).toBeVisible();
	await page.reload();
	await page.getByRole("searchbox").fill("zstg");
	await expect(page.getByRole("row").filter({ hasText: "再生铜杆" })).toHaveCount(1);
	await page.getByText("因子包", { exact: false }).first().click();
	await item.getByRole("button", { name: /移除/ }).click();
	await expect(item).toBeHidden();
	await expect(page.getByRole("row").filter({ hasText: "再生铜杆" })).toHaveCount(0);
});
