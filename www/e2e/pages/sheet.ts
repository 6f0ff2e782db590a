// The grids of the page of activity data, and the import beside them.

import type { Locator, Page } from "@playwright/test";
import type { App } from "./app.ts";

/** The activity data of the open organisation, cell by cell. */
export class SheetPage {
	readonly page: Page;

	constructor(app: App) {
		this.page = app.page;
	}

	/** The row of a source or a period. */
	row(name: string): Locator {
		return this.page
			.getByRole("row")
			.filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
	}

	/** A cell of a row by the number of its column, from 0. */
	cell(row: string, column: number): Locator {
		return this.row(row)
			.getByRole("gridcell")
			.nth(column - 1);
	}

	/** Puts cells on the clipboard and pastes them. */
	async paste(text: string): Promise<void> {
		await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
		await this.page.keyboard.press("Control+v");
	}

	/** Opens the import. */
	async openImport(): Promise<void> {
		await this.page.getByRole("link", { name: "导入文件" }).click();
	}

	/** Gives the import a file. */
	async choose(name: string, content: Buffer): Promise<void> {
		await this.page
			.locator("input[type=file]")
			.setInputFiles({ name, mimeType: "", buffer: content });
	}
}
