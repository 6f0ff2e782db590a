// Each page once, in a way of seeing it that alternates from page to page: what axe finds, and whether it
// scrolls sideways. Every page in every way is for the long tests (tests/soak/pages.soak.mjs).

import type { Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { begin, goTo, SIGHTS, STATIONS, wrongs } from "./stations.ts";

/** Those in which all ways of seeing differ. */
const CHOSEN = SIGHTS.filter(
	({ language, colorScheme, width }) =>
		(language === "zh") === ((colorScheme === "light") === (width === 1280)),
);

for (const [at, sight] of CHOSEN.entries()) {
	const { language, colorScheme, width } = sight;
	test(`pages in ${language}, ${colorScheme}, at ${width} px`, async ({ page, baseURL }) => {
		test.setTimeout(600_000);
		const ids = await begin(page, baseURL ?? "", sight);
		const mine = STATIONS.filter((_, number) => number % CHOSEN.length === at);
		for (const station of mine) {
			await goTo(page, ids, station);
			expect.soft(await wrongs(page, violations), station.name).toEqual([]);
			await expect(page).toHaveTitle(/ · (碳算|Tansuan)$/);
			await expect(page.locator("html")).toHaveAttribute(
				"lang",
				language === "zh" ? "zh-CN" : "en",
			);
		}
	});
}

/** Goes over a page by Tab and asks something of everything that takes the focus. */
async function stops(page: Page, most: number, ask: (page: Page) => Promise<void>) {
	for (let pressed = 0; pressed < most; pressed++) {
		await page.keyboard.press("Tab");
		await ask(page);
	}
}

test("nothing moves for who asked for less motion", async ({ page, baseURL }) => {
	const [sight] = SIGHTS;
	if (!sight) throw new Error("there are ways of seeing");
	const { organization: id } = await begin(page, baseURL ?? "", sight);
	const moving = () =>
		page.evaluate(() => {
			const found: string[] = [];
			const visit = (root: Document | ShadowRoot) => {
				for (const element of root.querySelectorAll("*")) {
					const style = getComputedStyle(element);
					const times = `${style.transitionDuration},${style.animationDuration}`.split(",");
					const hidden = style.display === "none";
					if (!hidden && times.some((time) => Number.parseFloat(time) > 0.01)) {
						found.push(`${element.localName}.${element.className}`);
					}
					if (element.shadowRoot) visit(element.shadowRoot);
				}
			};
			visit(document);
			return [...new Set(found)];
		});
	expect(await moving()).toEqual([]);
	await page.goto(`./#/organization/${id}/data`);
	await expect(page.getByRole("grid")).toBeVisible();
	expect(await moving()).toEqual([]);
});

test("in forced colours, with wide text and twice as large, all stays readable and in reach", async ({
	page,
	baseURL,
}, info) => {
	test.slow();
	// 1280 px at 200 % are 640.
	const sight = { language: "zh", colorScheme: "light", width: 640 } as const;
	const { organization: id } = await begin(page, baseURL ?? "", sight);
	await page.emulateMedia({ forcedColors: "active" });
	// WCAG 2.2, 1.4.12: lines 1.5 times the size, letters 0.12, words 0.16. All of them are inherited.
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync("html { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; }");
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});
	for (const name of ["results", "profile", "sources"]) {
		await page.goto(`./#/organization/${id}/${name}`);
		await expect(
			page.locator(`tansuan-${name} :is(table, input) >> visible=true`).first(),
		).toBeVisible();
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(over, `${name} scrolls sideways`).toBe(0);
		await page.screenshot({ path: info.outputPath(`${name}.png`) });
	}
	await stops(page, 12, async () => {
		const outlined = await page.evaluate(() => {
			let at = document.activeElement;
			while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
			return !at || at === document.body || getComputedStyle(at).outlineStyle !== "none";
		});
		expect(outlined, "the focus shows in forced colours").toBe(true);
	});
});
