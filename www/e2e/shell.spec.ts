// The shell: both languages, both appearances, wide and narrow, under the production policy.

import { expect, expectAccessible, test } from "./fixtures.ts";

for (const { language, lang, colorScheme, width, home, example } of [
	{
		language: "zh",
		lang: "zh-CN",
		colorScheme: "dark",
		width: 390,
		home: "总览",
		example: "打开示例",
	},
	{
		language: "en",
		lang: "en",
		colorScheme: "light",
		width: 1280,
		home: "Home",
		example: "Open the example",
	},
] as const) {
	test(`the empty home page in ${language}, ${colorScheme}, at ${width} px`, async ({
		page,
	}, info) => {
		await page.setViewportSize({ width, height: 860 });
		await page.emulateMedia({ colorScheme });
		await page.addInitScript(
			(chosen) => localStorage.setItem("tansuan:language", chosen),
			language,
		);
		await page.goto("./");
		await expect(page.locator("html")).toHaveAttribute("lang", lang);
		await expect(page.getByRole("heading", { level: 1, name: home })).toBeVisible();
		await expect(page.getByRole("button", { name: example })).toBeVisible();
		const scrolls = await page.evaluate(
			() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
		);
		expect(scrolls, "no sideways scrolling").toBe(false);
		await expectAccessible(page);
		await page.screenshot({ path: info.outputPath("home.png"), fullPage: true });
	});
}

test("the language changes everywhere at once and is remembered", async ({ page }) => {
	await page.goto("./");
	await page.getByRole("radio", { name: "English" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
	await expect(page.getByRole("button", { name: "Start my own" })).toBeVisible();
	await expect(page).toHaveTitle("Home · Tansuan");
	await page.reload();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
	await page.getByRole("radio", { name: "中文" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("总览");
});

test("the appearance is the person's choice over the system's", async ({ page }) => {
	const ground = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await page.emulateMedia({ colorScheme: "light" });
	await page.goto("./");
	const light = await ground();
	await page.getByRole("navigation").getByRole("radio", { name: "深色" }).click();
	await expect.poll(ground).not.toBe(light);
	await page.reload();
	await expect.poll(ground).not.toBe(light);
	await page.getByRole("navigation").getByRole("radio", { name: "自动" }).click();
	await expect.poll(ground).toBe(light);
});

test("the keyboard reaches everything, the content first", async ({ page }) => {
	await page.goto("./");
	await expect(page.getByRole("button", { name: "打开示例" })).toBeVisible();
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: "跳到正文" })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("main")).toBeFocused();
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: "打开示例" })).toBeFocused();
});

test("an address that leads nowhere says so and leads home", async ({ page }) => {
	await page.goto("./#/nowhere/at/all");
	await expect(page.getByRole("heading", { name: "没有这个页面" })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("link", { name: "回到总览" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "总览" })).toBeVisible();
});

test("the policy of the header and that of the page agree, and allow nothing unsafe", async ({
	page,
	watch,
}) => {
	const response = await page.goto("./");
	const header = response?.headers()["content-security-policy"] ?? "";
	const meta = await page
		.locator('meta[http-equiv="Content-Security-Policy"]')
		.getAttribute("content");
	const directives = (policy: string) => policy.split("; ").sort();
	// A page can't say who may frame it.
	expect(directives(header).filter((each) => !each.startsWith("frame-ancestors"))).toEqual(
		directives(meta ?? ""),
	);
	expect(header).toContain("frame-ancestors 'none'");
	expect(header).toContain("require-trusted-types-for 'script'");
	expect(header).not.toMatch(/unsafe-inline|unsafe-hashes|'unsafe-eval'|https?:|\*/);

	// And it is kept: a string does not become markup, nor a script.
	const refused = await page.evaluate(() => {
		const attempts = [
			() => {
				document.createElement("div").innerHTML = "<img src=x>";
			},
			() => setTimeout("document.title = 'taken'"),
			() => new Worker("https://example.org/worker.js"),
		];
		return attempts.map((attempt) => {
			try {
				attempt();
				return "allowed";
			} catch {
				return "refused";
			}
		});
	});
	expect(refused).toEqual(["refused", "refused", "refused"]);
	await expect.poll(() => watch.violations.length).toBeGreaterThanOrEqual(4);
	await expect(page).toHaveTitle("总览 · 碳算");
	Object.assign(watch, { violations: [], errors: [] });
});
