// A new version: the person decides when it comes, another tab keeps what it has, and nothing that
// is not saved is lost to it.

import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { App } from "./pages/app.ts";
import { copyOfSite, type Site } from "./site.ts";

const test = base.extend<{ site: Site; renew: (page: Page) => Promise<void> }>({
	site: copyOfSite(),
	/** Puts a new version on the server and lets a page find it. */
	renew: async ({ site }, use) => {
		await use(async (page) => {
			await appendFile(join(site.root, "sw.js"), "\n// another version\n");
			await page.evaluate(() =>
				navigator.serviceWorker.getRegistration().then((found) => found?.update()),
			);
		});
	},
});

const mark = (tab: Page) => tab.evaluate(() => Object.assign(window, { draft: true }));
/** Whether a tab is still the page that was marked. */
const draft = (tab: Page) => tab.evaluate(() => "draft" in window).catch(() => undefined);
const updateNow = (page: Page) => page.getByRole("button", { name: "现在更新" });

/** Visits the app, and once more, so that the service worker serves it. */
async function install(page: Page, url: string) {
	await page.goto(url);
	await new App(page).offlineReady();
	await page.reload();
}

test("an update waits for the person and leaves other tabs alone", async ({
	context,
	page,
	site,
	renew,
}) => {
	await install(page, site.url);
	const other = await context.newPage();
	await other.goto(site.url);
	await expect(other.getByRole("button", { name: "打开示例" })).toBeVisible();
	for (const tab of [page, other]) await mark(tab);

	await renew(page);
	await expect(updateNow(page)).toBeVisible({ timeout: 15_000 });
	expect(await draft(page)).toBe(true);

	await updateNow(page).click();
	await expect.poll(() => draft(page)).toBe(false);
	await expect(other.getByText("碳算已在另一个标签页更新")).toBeVisible();
	expect(await draft(other)).toBe(true);
});

test("an update is refused while something is not saved, in this tab and in another", async ({
	context,
	page,
	site,
	renew,
}) => {
	await install(page, site.url);
	const app = new App(page);
	await app.openExample();
	await app.saved();
	await page.goto(page.url().replace("results", "profile"));
	const name = page.getByRole("textbox", { name: "简称" });
	await expect(name).toHaveValue("青溪纸业");
	await mark(page);

	// The disk takes nothing any more.
	await page.evaluate(() => {
		const real = IDBDatabase.prototype.transaction;
		Object.assign(window, {
			mend: () => Object.assign(IDBDatabase.prototype, { transaction: real }),
		});
		IDBDatabase.prototype.transaction = function (names, mode, options) {
			if (mode === "readwrite") throw new DOMException("full", "QuotaExceededError");
			return real.call(this, names, mode, options);
		};
	});
	await name.fill("未存纸业");
	await name.press("Tab");
	await expect(page.getByRole("banner").getByText("未保存")).toBeVisible();

	await renew(page);
	await expect(updateNow(page)).toBeVisible({ timeout: 15_000 });
	await updateNow(page).click();
	await expect(page.getByText("还有内容没有保存")).toBeVisible();
	expect(await draft(page)).toBe(true);

	// Another tab takes the new version up; this one is told, and still loses nothing.
	const other = await context.newPage();
	await other.goto(site.url);
	await updateNow(other).click();
	await page.getByRole("button", { name: "重新加载" }).click();
	await expect(page.getByText("还有内容没有保存")).toHaveCount(2);
	expect(await draft(page)).toBe(true);
	await expect(name).toHaveValue("未存纸业");

	await page.evaluate(() => (window as unknown as { mend(): void }).mend());
	await page.getByRole("button", { name: "重新加载" }).click();
	await expect.poll(() => draft(page)).toBe(false);
	await expect(name).toHaveValue("未存纸业");
});
