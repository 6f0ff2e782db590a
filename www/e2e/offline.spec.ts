// One visit, and then no network: the whole app works from any folder of a server that sends none of
// our headers. And what makes it an app that can be installed.

import { readFile } from "node:fs/promises";
import { test as base, expect, expectAccessible } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { ResultsPage } from "./pages/results.ts";
import { SheetPage } from "./pages/sheet.ts";
import { copyOfSite, type Site } from "./site.ts";
import { NAMES } from "./small-mill.ts";
import { workbook } from "./workbooks.ts";

const test = base.extend<{ site: Site }>({ site: copyOfSite("/a/b/", true) });

const text = (value: string) => ({ text: value });

test("after one visit everything works without a server: example, import, export, packs, links", async ({
	page,
	context,
	site,
}) => {
	test.slow();
	const app = new App(page);
	const results = new ResultsPage(app);
	const sheet = new SheetPage(app);
	const askers = new Set<string>();
	context.on("request", (request) => {
		askers.add(request.serviceWorker() ? "service worker" : "page");
	});

	await page.goto(site.url);
	await app.offlineReady();
	expect(askers, "the network is watched where the service worker asks, too").toContain(
		"service worker",
	);
	await expect(page.locator("meta[http-equiv]")).toHaveCount(1);
	await site.stop();
	await context.setOffline(true);

	await page.reload();
	await app.openExample();
	await expect(results.total).toHaveText("44,475");
	await app.saved();

	await app.goTo("data");
	await sheet.openImport();
	const rows = [
		["月份", "排放源", "数值", "单位"].map(text),
		["2024-02", NAMES.gas, "99.25", "万Nm³"].map(text),
	];
	const properties = { title: "台账", created: "2025-01-31" };
	await sheet.choose("台账.xlsx", await workbook({ properties, sheets: [{ name: "1", rows }] }));
	await page.getByRole("button", { name: "导入 1 条记录" }).click();
	await expect(sheet.cell(NAMES.gas, 3)).toContainText("99.25");
	await app.saved();

	await app.goTo("results");
	await expect(results.total).not.toHaveText("44,475");
	await page.getByRole("button", { name: "导出" }).click();
	const download = page.waitForEvent("download");
	await page.getByRole("menuitem", { name: /数据表与记录（XLSX）/ }).click();
	const bytes = await readFile(await (await download).path());
	expect(bytes.subarray(0, 2).toString()).toBe("PK");

	const address = page.url();
	await page.getByRole("link", { name: "因子库" }).filter({ visible: true }).first().click();
	await page.getByText("因子包", { exact: false }).first().click();
	await page.getByRole("button", { name: "载入英国 DESNZ 转换因子" }).click();
	await page.getByRole("searchbox").fill("国铁");
	await expect(page.getByText("国铁（英国）").first()).toBeVisible();

	const other = await context.newPage();
	await other.goto(address.replace("results", "findings"));
	await expect(other.getByRole("link", { name: /相邻月份的/ })).toBeVisible();
	await other.reload();
	await expect(other.getByRole("link", { name: /相邻月份的/ })).toBeVisible();
});

test("the app can be installed, opens files, and names itself in both languages", async ({
	page,
	context,
	site,
}) => {
	await page.goto(site.url);
	await new App(page).offlineReady();
	const cdp = await context.newCDPSession(page);
	const { errors, data, url } = await cdp.send("Page.getAppManifest");
	expect(errors).toEqual([]);
	const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
	// A window without a profile on the disk installs nothing; all else is ours.
	const ours = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
	expect(ours).toEqual([]);

	const manifest = JSON.parse(data ?? "");
	expect(manifest).toMatchObject({ name: "碳算 Tansuan", name_localized: { en: "Tansuan" } });
	expect(manifest.file_handlers).toEqual([
		{
			action: ".",
			accept: { "application/vnd.tansuan+zip": [".tansuan"], "application/zip": [".zip"] },
		},
	]);
	const sizes = manifest.icons.map(({ sizes, purpose = "any" }: Record<string, string>) => [
		sizes,
		purpose,
	]);
	expect(sizes).toEqual([
		["192x192", "any"],
		["512x512", "any"],
		["512x512", "maskable"],
	]);
	const found = await page.evaluate(
		async (addresses) => {
			const sizeOf = async (address: string) => {
				const image = await createImageBitmap(await (await fetch(address)).blob());
				return `${image.width}x${image.height}`;
			};
			return Promise.all(addresses.map(sizeOf));
		},
		[
			...[...manifest.icons, ...manifest.screenshots].map(
				({ src }: { src: string }) => new URL(src, url).href,
			),
			new URL("apple-touch-icon.png", url).href,
		],
	);
	expect(found).toEqual(["192x192", "512x512", "512x512", "1280x800", "390x844", "180x180"]);
});

test("a shortcut of the app's icon begins an inventory", async ({ page }) => {
	await page.goto("./?start=organization");
	await expect(page).toHaveURL(/\/#\/organization\/[\w-]+\/profile$/);
	await expect(page.getByLabel("组织名称")).toBeVisible();
	await expectAccessible(page);
	await page.reload();
	await page.getByRole("link", { name: "总览" }).filter({ visible: true }).first().click();
	await expect(page.getByRole("row").filter({ hasText: "我的组织" })).toHaveCount(1);
});
