// Packs on demand: told in the library, loaded when asked for, and searched from then on.

import { expect, expectAccessible, test } from "./fixtures.ts";

test("a pack is loaded when it is asked for, and its factors are found from then on", async ({
	page,
	context,
}) => {
	// What the service worker keeps for working offline is its own business.
	const fetched: string[] = [];
	context.on("request", (request) => {
		if (!request.serviceWorker()) fetched.push(new URL(request.url()).pathname);
	});
	const packs = () => fetched.filter((path) => path.includes("/uk-desnz"));

	await page.goto("./#/factors");
	const search = page.getByRole("searchbox", { name: /^按名称搜索/ });
	await search.fill("国铁");
	await expect(page.getByText("没有符合的因子", { exact: false })).toBeVisible();
	await page.getByText("因子包", { exact: false }).first().click();
	const list = page.getByRole("list").filter({ hasText: "DESNZ" });
	await expect(list).toContainText("OGL-UK-3.0");
	expect(packs()).toEqual([]);
	await expectAccessible(page);

	await page.getByRole("button", { name: "载入英国 DESNZ 转换因子" }).click();
	await expect(page.getByRole("status").filter({ hasText: "已载入" })).toBeVisible();
	await expect(page.getByText("国铁（英国）").first()).toBeVisible();
	expect(packs().length).toBeGreaterThan(0);
});
