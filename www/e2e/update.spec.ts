// A new version: the person decides when it comes, and another tab keeps what it has.

import { spawn } from "node:child_process";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";

/** A copy of the built app on a server of its own, which can be given a new version. */
const test = base.extend<{ site: { url: string; renew(): Promise<void> } }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
	site: async ({}, use) => {
		const root = await mkdtemp(join(tmpdir(), "tansuan-update-"));
		await cp("dist", root, { recursive: true });
		const server = spawn(process.execPath, ["serve.js", "--port", "0", "--root", root]);
		const url = await new Promise<string>((resolve, reject) => {
			server.once("error", reject);
			server.stdout.on("data", (data) => {
				const found = /http:\S+/.exec(String(data));
				if (found) resolve(found[0]);
			});
		});
		await use({ url, renew: () => appendFile(join(root, "sw.js"), "\n// another version\n") });
		server.kill();
		await rm(root, { recursive: true });
	},
});

test("an update waits for the person and leaves other tabs alone", async ({
	context,
	page,
	site,
}) => {
	await page.goto(site.url);
	await expect(page.getByText("碳算已可离线使用。")).toBeVisible({ timeout: 15_000 });
	await page.reload();
	const other = await context.newPage();
	await other.goto(site.url);
	await expect(other.getByRole("button", { name: "打开示例" })).toBeVisible();
	for (const tab of [page, other]) await tab.evaluate(() => Object.assign(window, { draft: true }));

	await site.renew();
	await page.evaluate(() =>
		navigator.serviceWorker.getRegistration().then((found) => found?.update()),
	);
	const draft = (tab: typeof page) => tab.evaluate(() => "draft" in window).catch(() => undefined);
	const button = page.getByRole("button", { name: "现在更新" });
	await expect(button).toBeVisible({ timeout: 15_000 });
	expect(await draft(page)).toBe(true);

	await button.click();
	await expect.poll(() => draft(page)).toBe(false);
	await expect(other.getByText("碳算已在另一个标签页更新")).toBeVisible();
	expect(await draft(other)).toBe(true);
});
