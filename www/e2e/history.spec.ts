// The history of an organisation: who did what, versions that come back, a log that proves, and is
// forgotten for good.

import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

const field = (page: Page, name: string) => page.getByRole("textbox", { name });

async function fill(page: Page, name: string, value: string): Promise<void> {
	await field(page, name).fill(value);
	await field(page, name).press("Tab");
}

/** Every text that the database holds. */
const stored = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<string>((resolve, reject) => {
				const opening = indexedDB.open("tansuan");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const names = [...opening.result.objectStoreNames];
					const transaction = opening.result.transaction(names);
					const all = names.map((name) => transaction.objectStore(name).getAll());
					transaction.oncomplete = () => {
						const values = all.map((request) => request.result);
						opening.result.close();
						const text = (value: unknown) =>
							value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
						resolve(JSON.stringify(values, (_, value) => text(value)));
					};
				};
			}),
	);

test("what was done is listed, a version comes back, and a forgotten history is gone", async ({
	page,
}) => {
	test.slow();
	const app = new App(page);
	await app.visit();
	await app.openExample();
	const address = new URL(page.url()).hash;
	await page.goto(`./${address.replace("results", "profile")}`);
	await fill(page, "简称", "机密纸业");
	await fill(page, "简称", "青溪二厂");
	await app.saved();
	await page.goto(`./${address.replace("results", "history")}`);

	const lines = page.locator("li.line");
	await expect(lines).toHaveCount(3);
	await expect(lines.nth(0)).toContainText("修改简称");
	await expect(lines.nth(0)).toContainText("机密纸业 → 青溪二厂");
	await expect(lines.nth(2)).toContainText("建立");
	await expect(page.getByText("3 条前后相符")).toBeVisible();
	await expectAccessible(page);

	await page.getByRole("button", { name: "查看此版本（第 2 条之后）" }).click();
	const version = page.locator("tansuan-history-version");
	const difference = version.getByRole("listitem");
	await expect(difference).toHaveText("简称：机密纸业 → 青溪二厂");
	await expect(version.getByRole("rowheader", { name: "2024" })).toBeVisible();
	await version.getByRole("button", { name: "恢复此版本" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("机密纸业");
	await expect(lines.nth(0)).toContainText("恢复版本");
	await page.goto(`./${address.replace("results", "profile")}`);
	await fill(page, "简称", "青溪三厂");
	await app.saved();
	expect(await stored(page)).toContain("机密纸业");

	await page.goto(`./${address.replace("results", "history")}`);
	await page.getByRole("button", { name: "现在全部核对" }).click();
	await expect(page.getByText("现有内容与记录推出的一致")).toBeVisible();
	await page.getByRole("button", { name: "清除历史…" }).click();
	await page.getByRole("button", { name: "永久清除" }).click();
	await expect(lines).toHaveCount(1);
	await expect(lines).toContainText(/清除了 \d 条/);
	await expect(page.getByText("1 条前后相符")).toBeVisible();
	expect(await stored(page)).not.toContain("机密纸业");
	await page.reload();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("青溪三厂");
});
