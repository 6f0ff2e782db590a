// By keyboard alone: the search, the list of shortcuts, and the tour of the example from its offer to
// its end, with what happens on the way.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { ResultsPage } from "./pages/results.ts";

test("search, shortcuts and tour by keyboard", async ({ page }) => {
	test.slow();
	const app = new App(page);
	const results = new ResultsPage(app);
	const { keyboard } = page;
	const search = page.getByRole("combobox", { name: /^搜索/ });
	const options = page.getByRole("listbox", { name: "搜索结果" }).getByRole("option");
	const callout = page.getByRole("dialog", { name: /./ }).filter({ hasText: "示例导览" });
	const step = (at: number) => expect(callout).toContainText(`第 ${at} 步，共 8 步`);
	const next = async () => {
		await callout.getByRole("button", { name: "下一步" }).focus();
		await keyboard.press("Enter");
	};

	await app.visit();
	await keyboard.press("Control+k");
	await expect(search).toBeFocused();
	await keyboard.type("打开示例");
	await keyboard.press("Enter");
	await expect(results.total).toBeVisible({ timeout: 20_000 });
	const before = (await results.total.textContent()) ?? "";

	// The initials find a source; Enter goes to its cells.
	await keyboard.press("Control+k");
	await keyboard.type("rqgl");
	await expect(options.first()).toContainText("燃气锅炉·天然气");
	await expect(search).toHaveAttribute("aria-activedescendant", "item-0");
	await expectAccessible(page, ["tansuan-palette", "dialog"]);
	await keyboard.press("Enter");
	await expect(page).toHaveURL(/data\?.*source=src-boiler-gas/);

	// A document number leads to its row, and a factor of the library is found by the engine.
	await keyboard.press("Control+k");
	await expect(options.first()).toContainText("燃气锅炉·天然气");
	await keyboard.type("抄表记录 2024-03");
	await expect(options.first()).toContainText("2024-03.pdf");
	await search.fill("柴油");
	await expect(page.getByRole("group", { name: "因子" })).toBeVisible();
	await expect(page.getByRole("status").filter({ hasText: /因子 \d+ 条/ })).toBeAttached();
	await keyboard.press("Escape");
	await expect(search).toBeHidden();

	// The list of shortcuts, a page by two keys, and none of it while one types.
	await page.getByRole("button", { name: "跳到正文" }).focus();
	await keyboard.press("g");
	await keyboard.press("r");
	await expect(page).toHaveURL(/results/);
	await keyboard.press("?");
	const list = page.getByRole("dialog", { name: "键盘快捷键" });
	await expect(list).toBeVisible();
	await page.getByRole("checkbox", { name: "单键快捷键" }).press("Space");
	await keyboard.press("Escape");
	await keyboard.press("?");
	await expect(list).toBeHidden();

	// The tour.
	await page.getByRole("button", { name: "开始导览" }).press("Enter");
	await step(1);
	await expect(callout.getByRole("heading")).toBeFocused();
	await expectAccessible(page, ["tansuan-app", "tansuan-tour"]);
	await next();
	await step(2);
	await callout.getByRole("button", { name: "带我去看" }).press("Enter");
	await keyboard.press("Enter");
	await expect(app.column).toBeVisible();
	await expect(callout).toContainText("打开了。");
	await next();
	await step(3);
	await callout.getByRole("button", { name: "带我去看" }).press("Enter");
	await keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: /^表 A\.4/ })).toBeVisible();
	await next();
	await step(4);
	await callout.getByRole("button", { name: "带我去看" }).press("Enter");
	await keyboard.type("168.38");
	await keyboard.press("Enter");
	await expect(callout).toContainText("改好了");

	// Whoever wanders off, or leaves, comes back to the same step.
	await app.goTo("findings");
	await expect(callout).toContainText("导览在等您");
	await callout.getByRole("button", { name: "离开导览" }).first().press("Enter");
	await expect(callout).toBeHidden();
	await keyboard.press("Control+k");
	await keyboard.type("示例导览");
	await keyboard.press("Enter");
	await callout.getByRole("button", { name: "到那一页" }).press("Enter");
	await step(4);
	await next();
	await step(5);
	await expect(results.total).not.toHaveText(before);
	for (const at of [6, 7, 8]) {
		await next();
		await step(at);
	}
	await callout.getByRole("button", { name: "完成" }).press("Enter");
	await expect(callout).toBeHidden();

	// It is not offered again.
	await app.goTo("home");
	await app.openExample();
	await expect(page.getByRole("button", { name: "开始导览" })).toBeHidden();
});

test("the search fills a phone, and a question mark explains with its clause", async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 780 });
	await page.addInitScript(() => localStorage.setItem("tansuan:language", "en"));
	const app = new App(page, "en");
	await app.visit();
	await app.openExample();
	await page.getByRole("navigation").getByRole("button", { name: "Search" }).click();
	const dialog = page.getByRole("dialog", { name: "Search" });
	await expect(dialog).toHaveCSS("width", "390px");
	await expect(dialog).toHaveCSS("height", "780px");
	await dialog.getByRole("combobox").fill("intensity");
	await dialog.getByRole("option", { name: "Intensity" }).click();
	await expect(page.getByRole("dialog", { name: "Terms and their clauses" })).toBeVisible();
	await expect(page.getByText("T/CCAA 39-2022 · 3.5.9 · Table A.1")).toBeInViewport();
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: "About: Account" }).click();
	await expect(
		page.getByRole("note").filter({ hasText: "ISO 14064-1:2018 · 5.2.4" }),
	).toBeVisible();
});
