// What is typed is kept: over two tabs, in a file and back, and files that are not what they seem.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

/** Opens the example on its profile page. */
async function openProfile(page: Page): Promise<string> {
	const app = new App(page);
	await app.visit();
	await page.getByRole("button", { name: app.words.openExample }).click();
	await expect(page).toHaveURL(/\/results/);
	const address = `./${new URL(page.url()).hash.replace("results", "profile")}`;
	await page.goto(address);
	return address;
}

const nameOf = (page: Page) => page.getByRole("textbox", { name: "简称" });

async function rename(page: Page, name: string): Promise<void> {
	await nameOf(page).fill(name);
	await nameOf(page).press("Tab");
}

const saved = (page: Page) =>
	expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();

test("a second tab follows the first, takes the pen over, and the first follows it", async ({
	page,
	context,
}) => {
	const address = await openProfile(page);
	const other = await context.newPage();
	await other.goto(address);
	await expect(nameOf(other)).toHaveValue("青溪纸业");
	await rename(page, "甲纸业");
	await expect(nameOf(other)).toHaveValue("甲纸业");
	await rename(other, "乙纸业");
	await expect(nameOf(page)).toHaveValue("乙纸业");
	await rename(page, "丙纸业");
	await expect(nameOf(other)).toHaveValue("丙纸业");
	await saved(page);
	await other.reload();
	await expect(nameOf(other)).toHaveValue("丙纸业");
});

test("a workspace file comes back beside what is here, and a damaged one takes nothing in", async ({
	page,
}) => {
	await openProfile(page);
	await rename(page, "文件纸业");
	await saved(page);
	await page.goto("./#/");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "文件纸业：更多操作" }).click();
	await page.getByRole("menuitem", { name: "下载为 .tansuan 文件" }).click();
	const bytes = await readFile(await (await download).path());
	const choose = async (name: string, buffer: Buffer) => {
		await page.goto("./#/");
		await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
	};

	await choose("a.tansuan", bytes);
	await page
		.getByRole("combobox", { name: "如何处理文件纸业" })
		.selectOption({ label: "作为副本加入" });
	await page.getByRole("button", { name: "加入（1）" }).click();
	await expect(page).toHaveURL(/\/results/);
	await page.goto("./#/");
	await expect(page.getByRole("link", { name: "文件纸业 2" })).toBeVisible();

	const damaged = Buffer.from(bytes);
	damaged.fill(0, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 40);
	await choose("b.tansuan", damaged);
	await expect(page.getByText(/压缩包已损坏|摘要不同/)).toBeVisible();
	await choose("c.tansuan", Buffer.from("%PDF-1.7"));
	await expect(page.getByText("实际为 PDF")).toBeVisible();
	await choose("d.json", Buffer.from('{"format":"tansuan","version":9,"kind":"organization"}'));
	await expect(page.getByText("由更新版本写成")).toBeVisible();
	await page.getByRole("button", { name: "取消" }).click();
	await expect(page.getByRole("link", { name: /文件纸业/ })).toHaveCount(2);
});

test("a file that opens with errors in it says so, in the language of then, and leads to them", async ({
	page,
}) => {
	const example = new URL("../public/examples/paper-mill.json", import.meta.url);
	const document = JSON.parse(await readFile(example, "utf8"));
	const [records] = Object.values<{ id: string }[]>(document.records);
	if (!records?.[0] || !records[1]) throw new Error("there are records");
	records[1].id = records[0].id;
	await page.goto("./");
	await page.locator("input[type=file]").setInputFiles({
		name: "twice.json",
		mimeType: "application/json",
		buffer: Buffer.from(JSON.stringify(document)),
	});
	await page.getByRole("button", { name: "加入（1）" }).click();
	const told = page.getByRole("alert").filter({ hasText: "组织已打开，但文件内容有" });
	await expect(told).toBeVisible();
	await page.getByRole("radio", { name: "English" }).check({ force: true });
	await expect(
		page.getByRole("alert").filter({ hasText: "The organisation is open" }),
	).toBeVisible();
	await page.getByRole("button", { name: "See what to resolve" }).click();
	await expect(page).toHaveURL(/\/findings/);
	await expect(page.getByText("occurs twice").first()).toBeVisible();
});
