// The pages of an event as a person goes through them, step by step.

import { expect, type Locator, type Page } from "@playwright/test";
import type { App } from "./app.ts";

/** An event that is open. */
export class EventPages {
	readonly page: Page;
	readonly app: App;

	constructor(app: App) {
		this.app = app;
		this.page = app.page;
	}

	/** Begins an event of one's own; ends on its basics. */
	async begin(): Promise<void> {
		await this.page.getByRole("button", { name: "新建活动" }).click();
		await expect(this.page.getByLabel("简称")).toHaveValue("我的活动");
	}

	/** The dialog in front. */
	get dialog(): Locator {
		return this.page.locator("tansuan-dialog[open]").last();
	}

	/** Goes on to the next step. */
	async next(step: string): Promise<void> {
		await this.page.getByRole("link", { name: `下一步：${step}` }).click();
		await expect(this.step(step)).toHaveAttribute("aria-current", "step");
	}

	/** Goes back to the step before. */
	async back(step: string): Promise<void> {
		await this.page.getByRole("link", { name: `上一步：${step}` }).click();
		await expect(this.step(step)).toHaveAttribute("aria-current", "step");
	}

	/** A step in the bar of steps. */
	step(name: string): Locator {
		const steps = this.page.getByRole("navigation", { name: "活动的各个步骤" });
		return steps.getByRole("link", { name: new RegExp(`^\\d ${name} `) });
	}

	/** Fills fields by their labels, each left again. */
	async fill(where: Locator | Page, fields: Readonly<Record<string, string>>): Promise<void> {
		for (const [label, text] of Object.entries(fields)) {
			const field = where.getByRole("textbox", { name: label, exact: false }).first();
			await field.fill(text);
			await field.blur();
		}
	}

	/** The total of a side that stays in sight. */
	total(name: "预估" | "实际" | "尚待抵消"): Locator {
		const totals = this.page.locator("tansuan-event-steps dl");
		return totals.locator("div").filter({ hasText: name });
	}

	/** Adds a source of a kind, with an amount. */
	async addSource(phase: string, kind: string, amount: string): Promise<void> {
		await this.page.getByRole("button", { name: `添加排放源：${phase}` }).click();
		await this.page.getByRole("menuitem", { name: kind, exact: true }).click();
		await this.dialog.getByRole("button", { name: "完成" }).click();
		await this.enter(`预估：${kind}`, amount);
	}

	/** Enters an amount in a row. */
	async enter(label: string, amount: string): Promise<void> {
		const field = this.page.getByRole("textbox", { name: label });
		await field.fill(amount);
		await field.press("Enter");
	}
}
