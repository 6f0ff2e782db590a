// Hosts that give less than https: an intranet server, and no server at all.

import { test as base, expect } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { ResultsPage } from "./pages/results.ts";
import { copyOfSite, type Site } from "./site.ts";

const test = base.extend<{ site: Site }>({ site: copyOfSite("/", true) });

test.use({
	baseURL: "http://intranet.test/",
	launchOptions: {
		executablePath: process.env.TANSUAN_CHROMIUM ?? "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP intranet.test localhost"],
	},
});

test("an intranet server without https serves an app that computes and saves", async ({
	page,
	site,
}) => {
	const app = new App(page);
	const results = new ResultsPage(app);
	await page.goto(site.url.replace("localhost", "intranet.test"));
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await app.openExample();
	await app.saved();
	await page.reload();
	await expect(results.total).toHaveText("44,475");
});

test("a page opened from a folder says that it needs a server", async ({ page, watch }) => {
	await page.goto(new URL("../dist/index.html", import.meta.url).href);
	await expect(page.getByText("请用任意一种网页服务器提供这个文件夹")).toBeVisible();
	await expect(page.getByText("let any web server serve the folder")).toBeVisible();
	// The browser says that it loads neither script nor style.
	expect(watch.strangers.every((url) => url.startsWith("file:"))).toBe(true);
	Object.assign(watch, { errors: [], strangers: [] });
});
