// A small organisation for the tests of the import: three sources of the worked example, no records.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

const SOURCES = ["src-boiler-gas", "src-trucks-diesel", "src-power-mill"];

/** The names of its sources. */
export const NAMES = {
	gas: "燃气锅炉·天然气",
	diesel: "自有货车和叉车·柴油",
	power: "外购电力·安吉厂",
};

/** Opens it on the page of its activity data. */
export async function openSmallMill(page: Page): Promise<void> {
	const file = new URL("../public/examples/paper-mill.json", import.meta.url);
	const mill = JSON.parse(await readFile(file, "utf8"));
	const sources = mill.sources.filter(({ id }: { id: string }) => SOURCES.includes(id));
	const small = {
		...mill,
		id: "small-mill",
		name: "小纸厂",
		sources,
		records: {},
		products: [],
		certificates: [],
		significance: [],
		factors: [],
		settings: { ...mill.settings, years: [2024], baseYear: 2024 },
	};
	const buffer = Buffer.from(JSON.stringify(small));
	await page.goto("./");
	await page
		.locator("input[type=file]")
		.setInputFiles({ name: "mill.json", mimeType: "application/json", buffer });
	await page.getByRole("button", { name: "加入（1）" }).click();
	await expect(page).toHaveURL(/organization\/small-mill/);
	await page.goto("./#/organization/small-mill/data?year=2024");
}
