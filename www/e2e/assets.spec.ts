// The register of credits, allowances and certificates: lots are entered, overlapping serial numbers are named and
// mended, a lot is retired and used for an event.

import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

/** Enters a lot. */
async function enter(page: Page, name: string, serials: string, quantity: string): Promise<void> {
	await page.getByRole("button", { name: "登记一批" }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel("项目或合同").fill(name);
	await dialog.getByLabel("数量", { exact: true }).fill(quantity);
	await dialog.getByLabel("编号", { exact: true }).fill(serials);
	await dialog.getByLabel("年份", { exact: false }).fill("2024");
	await dialog.getByRole("button", { name: "添加", exact: true }).click();
	await expect(dialog).toBeHidden();
}

test("two lots with the same serial numbers are named, and mended; a lot is retired and used for an event", async ({
	page,
}) => {
	test.slow();
	const app = new App(page);
	await app.visit();
	await page.evaluate(() => document.dispatchEvent(new CustomEvent("tansuan-event-asked")));
	await expect(page).toHaveURL(/#\/event\//);
	await app.goTo("home");
	await page.getByRole("button", { name: "新建碳资产台账" }).click();
	await expect(page).toHaveURL(/#\/assets\/[\w-]+\/lots$/);
	await expect(page.getByRole("heading", { name: "手上有哪些碳信用、配额或绿证？" })).toBeVisible();

	await enter(page, "风电二期", "CCER-2024-000001-000500", "500");
	await enter(page, "风电转让", "CCER-2024-000400-000599", "200");
	const lots = page.locator("tansuan-lot-list");
	const overlap = lots.getByText("“风电二期”与“风电转让”的编号", { exact: false });
	await expect(overlap).toHaveCount(2);
	await expect(overlap.first()).toContainText("400–500 重叠");
	await expect(page.getByRole("row", { name: /国家核证自愿减排量/ }).first()).toContainText("700");
	await expectAccessible(page);

	await lots.getByRole("button", { name: "风电转让" }).click();
	const dialog = page.getByRole("dialog");
	await expect(dialog.getByText("400–500 重叠", { exact: false })).toBeVisible();
	await dialog.getByLabel("编号", { exact: true }).fill("CCER-2024-000501-000700");
	await dialog.getByRole("button", { name: "完成" }).click();
	await expect(overlap).toHaveCount(0);

	await lots.getByRole("button", { name: "风电二期" }).click();
	await dialog.getByRole("button", { name: "添加用途" }).click();
	const uses = dialog.locator("tansuan-lot-uses");
	await uses.getByLabel("用于", { exact: true }).selectOption({ label: "我的活动" });
	await uses.getByLabel("用多少").fill("600");
	await expect(dialog.getByText("已用 600 tCO2e，而数量只有 500", { exact: false })).toBeVisible();
	await uses.getByLabel("用多少").fill("120");
	await expect(dialog.getByText("已使用但尚未注销", { exact: false })).toBeVisible();
	await dialog.getByLabel("状态").selectOption({ label: "已注销" });
	await dialog.getByLabel("注销日期").fill("2026-01-31");
	await dialog.getByLabel("注销证明编号或网址").fill("ZX-2026-001");
	await dialog.getByRole("button", { name: "完成" }).click();
	const row = lots.getByRole("row", { name: /风电二期/ });
	await expect(row).toContainText("380");
	await expect(row).toContainText("已注销");
	await expect(lots.locator("tansuan-finding")).toHaveCount(0);

	await app.saved();
	await page.reload();
	await expect(row).toContainText("380");
	await lots.getByRole("button", { name: "风电转让" }).click();
	await dialog.getByRole("button", { name: "删除" }).click();
	await expect(lots.getByRole("row", { name: /风电转让/ })).toHaveCount(0);
});

test("what is asked of a lot follows from its kind, on a phone", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.addInitScript(() => localStorage.setItem("tansuan:language", "en"));
	await page.goto("./");
	await page.getByRole("button", { name: "New register of assets" }).click();
	await page.getByRole("button", { name: "Add a lot" }).click();
	const dialog = page.getByRole("dialog");
	await expect(dialog.getByLabel("Type of project")).toBeVisible();
	await dialog.getByLabel("Kind").selectOption({ label: "I-REC" });
	await expect(dialog.getByText("never offsets emissions", { exact: false })).toBeVisible();
	await expect(dialog.getByText("MWh", { exact: true }).first()).toBeVisible();
	await dialog.getByLabel("Kind").selectOption({ label: "New forest sink" });
	await expect(dialog.getByLabel("Serial numbers")).toBeHidden();
	await dialog.getByLabel("Species").fill("Pinus massoniana");
	await dialog.getByLabel("Project or contract").fill("Forum forest");
	await dialog.getByLabel("Quantity").fill("60");
	await dialog.getByRole("button", { name: "Add", exact: true }).click();
	await page.getByRole("button", { name: "Forum forest" }).click();
	await expect(dialog.getByLabel("Species")).toHaveValue("Pinus massoniana");
	await expectAccessible(page);
});
