// The page of activity data, as far as the newcomer's story uses it.

import type { Locator, Page } from "@playwright/test";
import type { App } from "./app.ts";

/** The activity data of the open organisation. */
export class DataPage {
	readonly page: Page;

	constructor(app: App) {
		this.page = app.page;
	}

	/** The cell that the address leads to. */
	get focused(): Locator {
		return this.page.getByRole("gridcell", { selected: true });
	}

	/** Types into the cell that has the focus. */
	async type(text: string): Promise<void> {
		await this.focused.click();
		await this.page.keyboard.type(text);
		await this.page.keyboard.press("Enter");
	}
}
