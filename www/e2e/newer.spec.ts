// What a newer version of the app wrote: it opens to be read, in this browser and in a file, and stays as
// it is.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Makes of what is stored what an app of version 99 may leave behind. */
const makeNewer = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open("tansuan");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction(["heads", "docs"], "readwrite");
					const each = (name: string, change: (value: never) => object) => {
						transaction.objectStore(name).openCursor().onsuccess = ({ target }) => {
							const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
							if (cursor && cursor.key !== "workspace")
								cursor.update(change(cursor.value as never));
							cursor?.continue();
						};
					};
					each("heads", (head: object) => ({ ...head, version: 99 }));
					each("docs", ({ body, ...rest }: { body: object }) => ({
						...rest,
						body: {
							...body,
							version: 99,
							processes: [{ id: "p", name: "制浆", output: { value: "120.50", unit: "t" } }],
						},
					}));
					transaction.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
	);

/** Raises the version of the stores, as a newer app does. */
const raiseStores = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open("tansuan", 99);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			}),
	);

test("what a newer app wrote opens to be read, with the reason, and is saved as it is", async ({
	page,
}) => {
	test.slow();
	const app = new App(page);
	await app.visit();
	await app.openExample();
	const address = new URL(page.url()).hash;
	await page.goto("./#/");
	await makeNewer(page);
	await page.reload();
	await page.getByRole("link", { name: "青溪纸业" }).focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/#\/reading\//);
	await expect(page.locator("tansuan-reading-page [lang=zh-CN]")).toContainText("文档版本 99");
	await expect(page.locator("tansuan-reading-page [lang=en]")).toContainText("document version 99");
	await expect(page.getByRole("definition").filter({ hasText: "99" }).first()).toBeVisible();
	const processes = page.locator("details", { hasText: "processes" });
	await processes.locator("summary").focus();
	await page.keyboard.press("Enter");
	await expect(processes.getByRole("cell", { name: "120.50 t" })).toBeVisible();
	await expectAccessible(page);
	await button(page, "全部展开").click();
	await expect(page.getByRole("row", { name: /2024-07/ }).first()).toBeVisible();

	const download = page.waitForEvent("download");
	await button(page, "下载为 .tansuan 文件").click();
	const file = await readFile(await (await download).path());
	await page.goto(`./${address}`);
	await expect(page).toHaveURL(/#\/reading\//);

	await page.goto("./#/storage");
	const input = page.locator("tansuan-storage input[type=file]");
	for (const [name, buffer] of [
		["saved", file],
		["version-99", await readFile("src/store/file/fixtures/version-99.tansuan")],
	] as const) {
		await input.setInputFiles({ name: `${name}.tansuan`, mimeType: "", buffer });
		const restore = page.locator("tansuan-restore");
		await expect(restore).toContainText("可在此处查看，不会加入。");
		await restore.getByText("查看青溪纸业的内容").click();
		await restore.locator("summary", { hasText: "processes" }).first().click();
		await expect(restore.getByRole("cell", { name: "120.50 t" })).toBeVisible();
		await expectAccessible(page, ["tansuan-restore", "tansuan-dialog"]);
		await expect(button(page, "未选择")).toBeDisabled();
		await button(page, "取消").click();
	}
});

test("where a newer app has changed the stores, what can be read is shown and saved, and nothing written", async ({
	page,
}) => {
	const app = new App(page);
	await app.visit();
	await app.openExample();
	await app.saved();
	await page.goto("./#/");
	await raiseStores(page);
	await page.reload();
	const warning = page.getByRole("alert").filter({ hasText: "新的存储格式" });
	await expect(warning).toBeVisible();
	await expect(warning.getByRole("button", { name: "重新加载" })).toBeVisible();
	const download = page.waitForEvent("download");
	await warning.getByRole("button", { name: "另存为文件" }).click();
	expect((await readFile(await (await download).path())).length).toBeGreaterThan(1000);
	await page.getByRole("link", { name: "青溪纸业" }).click();
	await expect(page.locator("tansuan-reading-page [lang=en]")).toContainText(
		"nothing is written here",
	);
	await expectAccessible(page);
	await page.goto("./#/");
	await button(page, "打开示例").click();
	await expect(page.getByRole("alert").filter({ hasText: "此处不再写入" }).last()).toBeVisible();
	await expect(page).toHaveURL(/#\/$/);
});
