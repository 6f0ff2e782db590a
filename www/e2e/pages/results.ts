// The page of results: its large figure, Table A.1, and the doors of its figures.

import { expect, type Locator, type Page } from "@playwright/test";
import type { App } from "./app.ts";

/** The results of the open organisation. */
export class ResultsPage {
	readonly page: Page;
	readonly app: App;

	constructor(app: App) {
		this.app = app;
		this.page = app.page;
	}

	/** Table A.1. */
	get tableA1(): Locator {
		return this.page.getByRole("region", { name: this.app.words.tableA1 });
	}

	/** A row of Table A.1, by its head. */
	row(name: string): Locator {
		return this.tableA1.getByRole("row").filter({
			has: this.page.getByRole("rowheader", { name, exact: true }),
		});
	}

	/** The latest total in Table A.1. */
	get total(): Locator {
		return this.row(this.app.words.totalRow).getByRole("cell").last();
	}

	/** Opens a figure and waits for its explanation. */
	async open(figure: Locator): Promise<void> {
		await figure.getByRole("button").click();
		await expect(this.app.column).toBeVisible();
	}

	/** Goes from the explanation down to one of its parts. */
	async down(part: string | RegExp): Promise<void> {
		await this.app.column.getByRole("listitem").getByRole("button", { name: part }).first().click();
		await expect(
			this.app.column.getByRole("heading", { level: 2 }).filter({ hasText: part }),
		).toBeVisible();
	}
}
