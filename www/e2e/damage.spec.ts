// Storage that fails: a full disk, parts that can't be read, a document of a newer app.

import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

type Work = "lose-chunk" | "lose-chunk-and-line" | "make-newer";

/** Does harm to the database behind the app's back. */
const harm = (page: Page, work: Work) =>
	page.evaluate(
		(work) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open("tansuan");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction(database.objectStoreNames, "readwrite");
					const store = (name: string) => transaction.objectStore(name);
					if (work === "make-newer") {
						store("heads").openCursor().onsuccess = ({ target }) => {
							const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
							if (cursor?.value.kind === "organization") {
								cursor.update({ ...cursor.value, version: 9 });
							}
							cursor?.continue();
						};
					} else {
						store("chunks").openCursor().onsuccess = ({ target }) => {
							const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
							cursor?.update({ ...cursor.value, rows: "rubbish" });
						};
						if (work === "lose-chunk-and-line") store("blobs").clear();
					}
					transaction.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			}),
		work,
	);

async function openProfile(page: Page): Promise<string> {
	const app = new App(page);
	await app.visit();
	await app.openExample();
	const address = `./${new URL(page.url()).hash.replace("results", "profile")}`;
	await page.goto(address);
	return address;
}

test("what can't be saved stays on the screen with what can be done, and is saved once it can be", async ({
	page,
}) => {
	test.slow();
	await openProfile(page);
	await page.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = () => {
			throw new DOMException("full", "QuotaExceededError");
		};
		Object.assign(window, { room: () => Object.assign(IDBObjectStore.prototype, { put }) });
	});
	const name = page.getByRole("textbox", { name: "简称" });
	await name.fill("满盘纸业");
	await name.press("Tab");
	const warning = page.getByRole("alert").filter({ hasText: "已满" });
	await expect(warning).toBeVisible();
	await expectAccessible(page);
	const download = page.waitForEvent("download");
	await warning.getByRole("button", { name: "另存为文件" }).click();
	expect((await download).suggestedFilename()).toBe("满盘纸业.tansuan");
	await page.evaluate(() => (window as unknown as { room(): void }).room());
	await warning.getByRole("button", { name: "重试" }).click();
	await new App(page).saved();
	await expect(warning).toBeHidden();
});

test("a damaged part is rebuilt from the log; where that is gone too, it is named, and given up", async ({
	page,
}) => {
	test.slow();
	const address = await openProfile(page);
	await page.goto("./#/");
	await harm(page, "lose-chunk");
	await page.goto(address);
	await page.reload();
	await expect(page.getByText("没有丢失任何内容")).toBeVisible();

	await page.goto("./#/");
	await harm(page, "lose-chunk-and-line");
	await page.goto(address);
	await page.reload();
	const warning = page.getByRole("alert").filter({ hasText: "无法读取" });
	await warning.getByRole("link", { name: "查看丢失了什么" }).click();
	await expect(page.getByRole("listitem").filter({ hasText: /\d+ 行无法读取/ })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("button", { name: "舍弃这部分，继续" }).click();
	await expect(warning).toHaveCount(0);
	await expect(page.locator("li.line").first()).toContainText("舍弃丢失的部分");
	await page.goto(address);
	const name = page.getByRole("textbox", { name: "简称" });
	await name.fill("继续纸业");
	await name.press("Tab");
	await new App(page).saved();

	await page.goto("./#/");
	await harm(page, "make-newer");
	await page.reload();
	await expect(page.getByText("由更新版本的应用写成")).toBeVisible();
	await expect(page.getByRole("link", { name: "继续纸业" })).toHaveAttribute(
		"href",
		/#\/reading\//,
	);
	await page.goto(address);
	await expect(page.getByText("在此处可以查看、另存为文件，不作任何改动")).toBeVisible();
});
