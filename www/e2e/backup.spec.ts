// What is saved to a file comes back: under a passphrase, beside what has changed since, and from the
// file that is rewritten by itself.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { FormPages } from "./pages/forms.ts";

const PASSPHRASE = "青溪 2024 很长";

/** A file in the browser's private file system stands in for one that a person chooses. */
async function withPicker(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Reflect.set(window, "showSaveFilePicker", async () => {
			const folder = await navigator.storage.getDirectory();
			return folder.getFileHandle("backup.tansuan", { create: true });
		});
	});
}

/** What is in that file. */
const written = (page: Page) =>
	page.evaluate(async () => {
		const folder = await navigator.storage.getDirectory();
		const handle = await folder.getFileHandle("backup.tansuan");
		return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
	});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function choose(page: Page, buffer: Buffer): Promise<void> {
	await page.goto("./#/storage");
	const input = page.locator("tansuan-storage input[type=file]");
	await input.setInputFiles({ name: "a.tansuan", mimeType: "", buffer });
}

async function save(page: Page): Promise<Buffer> {
	const download = page.waitForEvent("download");
	await button(page, "保存文件").click();
	return readFile(await (await download).path());
}

test("a file under a passphrase brings back what was deleted", async ({ page }) => {
	const app = new App(page);
	await app.visit();
	await app.openExample();
	await page.goto("./#/storage");
	await page.getByRole("textbox", { name: "您的姓名" }).fill("李工");
	await page.getByRole("textbox", { name: "您的姓名" }).press("Enter");
	await expect(page.getByText("此后的改动都带上这个姓名。")).toBeVisible();
	await page.getByRole("checkbox", { name: "用密码保护" }).first().check();
	await page.getByLabel("密码", { exact: true }).fill(PASSPHRASE);
	await page.getByLabel("再输入一次").fill("另一个很长的密码");
	await button(page, "保存文件").click();
	await expect(page.getByText("两次输入不一致。")).toBeVisible();
	await page.getByLabel("再输入一次").fill(PASSPHRASE);
	await expectAccessible(page);
	const file = await save(page);
	expect(file.includes("青溪")).toBe(false);
	await expect(page.locator("tansuan-save-file")).toContainText("上次存文件");

	await app.goTo("home");
	await button(page, "青溪纸业：更多操作").click();
	await page.getByRole("menuitem", { name: "从本浏览器删除" }).click();
	await expect(page.getByRole("link", { name: "青溪纸业" })).toHaveCount(0);
	await choose(page, file);
	const passphrase = page.locator("tansuan-restore").getByLabel("密码", { exact: true });
	await passphrase.fill("不是这个密码");
	await passphrase.press("Enter");
	await expect(page.getByText("密码与此文件不符")).toBeVisible();
	await passphrase.fill(PASSPHRASE);
	await passphrase.press("Enter");
	const preview = page.getByRole("dialog", { name: "文件内容" });
	await expect(page.locator("tansuan-restore")).toContainText(/保存人 李工[\s\S]*这里还没有/);
	await expect(preview).toBeVisible();
	await expectAccessible(page, ["tansuan-restore", "tansuan-dialog"]);
	await button(page, "加入（1）").click();
	await expect(page.getByRole("heading", { name: app.words.total })).toBeVisible();
});

test("a merge lists what differs and takes what was chosen", async ({ page }) => {
	const app = new App(page);
	const forms = new FormPages(app);
	await forms.openExample();
	await page.goto("./#/storage");
	const file = await save(page);
	await forms.goTo("组织");
	await forms.goTo("概况与边界");
	for (const [label, value] of [
		["简称", "改过的名"],
		["联系方式", "改过的电话"],
	] as const) {
		await page.getByRole("textbox", { name: label }).fill(value);
		await page.getByRole("textbox", { name: label }).press("Tab");
	}
	await forms.saved();

	await choose(page, file);
	const restore = page.locator("tansuan-restore");
	await expect(restore).toContainText(/简称不同 1[\s\S]*概况/);
	await page
		.getByRole("combobox", { name: "如何处理青溪纸业" })
		.selectOption({ label: "合并到这里的" });
	await expect(restore).toContainText("改过的名 → 青溪纸业");
	const name = page.getByRole("radiogroup", { name: "简称：以哪边为准" });
	await name.getByRole("radio", { name: "取文件的" }).click();
	await expectAccessible(page, ["tansuan-restore", "tansuan-dialog"]);
	await button(page, "加入（1）").click();
	await forms.goTo("概况与边界");
	await expect(page.getByRole("textbox", { name: "简称" })).toHaveValue("青溪纸业");
	await expect(page.getByRole("textbox", { name: "联系方式" })).toHaveValue("改过的电话");
	await button(page, "撤销").click();
	await expect(page.getByRole("textbox", { name: "简称" })).toHaveValue("改过的名");
});

test("a chosen file is rewritten a minute after a change, and nothing deleted leaves it unasked", async ({
	page,
}) => {
	test.slow();
	await withPicker(page);
	await page.clock.install();
	const app = new App(page);
	const forms = new FormPages(app);
	await forms.openExample();
	await page.goto("./#/storage");
	await button(page, "选择文件…").first().click();
	await expect(page.getByText("已是最新")).toBeVisible();
	const before = await written(page);

	await forms.goTo("组织");
	await forms.goTo("概况与边界");
	await page.getByRole("textbox", { name: "简称" }).fill("自动纸业");
	await page.getByRole("textbox", { name: "简称" }).press("Tab");
	await forms.saved();
	await forms.goTo("保管");
	await expect(page.getByText("最后一次改动一分钟后写入")).toBeVisible();
	expect(await written(page)).toEqual(before);
	await page.clock.fastForward("01:05");
	await expect(page.getByText("已是最新")).toBeVisible();
	const after = Buffer.from(await written(page));

	await page.reload();
	await expect(page.getByText("已是最新")).toBeVisible();
	await app.goTo("home");
	await button(page, "自动纸业：更多操作").click();
	await page.getByRole("menuitem", { name: "从本浏览器删除" }).click();
	await forms.goTo("保管");
	await page.clock.fastForward("01:05");
	await expect(page.getByText("“自动纸业”已在这里删除，但仍在文件里")).toBeVisible();
	expect(Buffer.from(await written(page))).toEqual(after);
	await choose(page, after);
	await button(page, "加入（1）").click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("自动纸业");
});
