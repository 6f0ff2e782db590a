// The shell as a person sees it: navigation, language, saved state, the explanation at the side.

import { expect, type Locator, type Page } from "@playwright/test";

/** The words of the app that stories use, by language. */
export const WORDS = {
	zh: {
		home: "总览",
		results: "结果",
		data: "活动数据",
		findings: "待处理",
		openExample: "打开示例",
		startOwn: "开始我自己的",
		column: "这个数怎么来的",
		ready: "碳算已可离线使用。",
		saved: /已保存/,
		total: "温室气体排放总量",
		tableA1: "表 A.1 碳排放强度和总量表",
		totalRow: "碳排放总量（tCO₂e）",
		toData: "到数据",
	},
	en: {
		home: "Home",
		results: "Results",
		data: "Activity data",
		findings: "To resolve",
		openExample: "Open the example",
		startOwn: "Start my own",
		column: "How this figure came about",
		ready: "Tansuan now works without a network.",
		saved: /Saved/,
		total: "Total greenhouse gas emissions",
		tableA1: "Table A.1 Intensity and total of carbon emissions",
		totalRow: "Total carbon emissions (tCO₂e)",
		toData: "To the data",
	},
} as const;

/** The app. */
export class App {
	readonly page: Page;
	readonly words: (typeof WORDS)["zh" | "en"];

	constructor(page: Page, language: "zh" | "en" = "zh") {
		this.page = page;
		this.words = WORDS[language];
	}

	/** Opens the home page. */
	async visit(): Promise<void> {
		await this.page.goto("./");
		await expect(this.page.getByRole("button", { name: this.words.openExample })).toBeVisible();
	}

	/** Opens the worked example; ends on its results. */
	async openExample(): Promise<void> {
		await this.page.getByRole("button", { name: this.words.openExample }).click();
		const head = this.page.getByRole("heading", { name: this.words.total });
		await expect(head).toBeVisible({ timeout: 20_000 });
	}

	/** Goes to a page by the navigation. */
	async goTo(page: "home" | "results" | "data" | "findings"): Promise<void> {
		const link = this.page.getByRole("link", { name: this.words[page] });
		await link.filter({ visible: true }).first().click();
	}

	/** The explanation at the side. */
	get column(): Locator {
		return this.page.getByRole("complementary", { name: this.words.column });
	}

	/** Waits until what was done is on the disk. */
	async saved(): Promise<void> {
		await expect(this.page.getByRole("status").filter({ hasText: this.words.saved })).toBeVisible();
	}

	/** Waits until the service worker has taken everything in. */
	async offlineReady(): Promise<void> {
		await expect(this.page.getByText(this.words.ready)).toBeVisible({ timeout: 30_000 });
	}
}
