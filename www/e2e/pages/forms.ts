// The form pages: profile, sources, the factor library.

import { expect, type Locator, type Page } from "@playwright/test";
import type { App } from "./app.ts";

/** The forms of the open organisation. */
export class FormPages {
	readonly page: Page;
	readonly app: App;

	constructor(app: App) {
		this.app = app;
		this.page = app.page;
	}

	/** Opens the worked example. */
	async openExample(): Promise<void> {
		await this.app.visit();
		await this.page.getByRole("button", { name: this.app.words.openExample }).click();
		await expect(this.page).toHaveURL(/\/results$/);
	}

	/** The dialog in front, with what is slotted into it. */
	get dialog(): Locator {
		return this.page.locator("tansuan-dialog[open]").last();
	}

	/** Waits until what was done is on the disk. */
	async saved(): Promise<void> {
		await expect(this.page.getByRole("banner").getByText(/^已保存/)).toBeVisible();
	}

	/** Goes to a page of the organisation by the navigation. */
	async goTo(name: string): Promise<void> {
		await this.page.getByRole("link", { name }).filter({ visible: true }).first().click();
	}

	/** Chooses a part of the profile. */
	async part(name: RegExp): Promise<void> {
		await this.page.getByRole("tab", { name }).click();
		await expect(this.page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
	}

	/** Opens the editor of a new source in a row of Table A.2. */
	async addSource(row: string): Promise<void> {
		await this.page.getByRole("button", { name: `添加排放源：${row}` }).click();
		await expect(this.dialog.getByRole("heading", { level: 2 })).toHaveText("新排放源");
	}

	/** Searches for a factor in the picker, and takes the one of a source document. */
	async pickFactor(words: string, name: string, source: string): Promise<void> {
		await this.dialog.getByRole("button", { name: "选择因子" }).click();
		await this.dialog.getByRole("searchbox").fill(words);
		const row = this.dialog.getByRole("row").filter({ hasText: source });
		await row.getByRole("button", { name, exact: true }).click();
		await this.dialog.getByRole("button", { name: "选用" }).click();
	}
}
