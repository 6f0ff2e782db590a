// A project: the worked one from one click through its pages, and one's own from a template to what it reduces.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

test.use({ locale: "en-GB" });

test("the solar project opens in one click, and each of its pages tells its part", async ({
	page,
}) => {
	test.slow();
	const app = new App(page, "en");
	await app.visit();
	await page.getByRole("button", { name: "Rooftop solar" }).click();
	const head = page.locator("tansuan-project-head");
	await expect(head).toContainText("14,798", { timeout: 20_000 });
	await expect(head).toContainText("14,793");
	await expect(page.getByRole("group", { name: "Cash flow" })).toBeVisible();
	await expectAccessible(page);

	// The large figure opens down to its parts.
	await head.getByRole("button").first().click();
	await expect(app.column).toContainText("BE − PE − LE");
	await app.column.getByRole("button", { name: /Project emissions/ }).click();
	await expect(app.column).toContainText("41.44 tCO₂e");

	const go = async (name: string) => {
		await page.getByRole("link", { name, exact: true }).filter({ visible: true }).first().click();
	};
	await go("Scenario & boundary");
	await page.getByRole("tab", { name: /^Baseline scenario/ }).click();
	await expect(page.getByRole("row", { name: /由华东区域电网供应等量电力/ })).toContainText("✓");
	await page.getByRole("tab", { name: /^Compliance/ }).click();
	await expect(page.getByLabel("Answer: 是否完成项目备案？")).toHaveValue("met");

	await go("Reductions");
	const grid = page.getByRole("grid", { name: "Sources by year, Estimated" });
	await expect(grid.getByRole("row", { name: /^ER Emission reductions/ })).toContainText("1,508");
	await page.getByRole("radio", { name: "Monitored" }).click();
	const monitored = page.getByRole("grid", { name: "Sources by year, Monitored" });
	await expect(monitored.getByRole("row", { name: /^ER Emission reductions/ })).toContainText(
		"1,484",
	);
	await expectAccessible(page);

	await go("Monitoring & additionality");
	await expect(page.getByRole("row", { name: /EG_PJ,y/ })).toContainText("动力设备部");
	await page.getByRole("tab", { name: "Additionality" }).click();
	await expect(page.getByLabel("Conclusion")).toHaveValue("not-additional");

	await go("Economics");
	await expect(page.getByRole("row", { name: /^Internal rate of return/ })).toContainText("19.1");
	await expect(page.getByRole("row", { name: /^Net present value/ })).toContainText("331.63");
	await expectAccessible(page);
});

test("a project of one's own begins from a template, takes a year, and stands in the curve beside another", async ({
	page,
}) => {
	test.slow();
	const app = new App(page, "en");
	await app.visit();
	await page.getByRole("button", { name: "Rooftop solar" }).click();
	await expect(page.locator("tansuan-project-head")).toBeVisible({ timeout: 20_000 });
	await app.goTo("home");
	await page.getByRole("button", { name: "New project" }).click();
	await expectAccessible(page);
	await page.getByRole("button", { name: /^LED lighting and efficient motors/ }).click();
	const template = page.locator("tansuan-template-dialog");
	await template
		.getByLabel("Regional grid")
		.selectOption({ label: "East China grid baseline OM 2019 / BM" });
	await template.getByRole("button", { name: "Begin with this" }).click();
	await expect(page.getByLabel("Name on screen")).toHaveValue("My project");
	await app.saved();

	await page.getByRole("link", { name: "Reductions", exact: true }).click();
	const grid = page.getByRole("grid", { name: "Sources by year, Estimated" });
	const first = grid.getByRole("row", { name: /^Electricity of the equipment replaced/ });
	await first.getByRole("gridcell").nth(2).click();
	await page.keyboard.type("1000");
	await page.keyboard.press("Enter");
	const second = grid.getByRole("row", { name: /^Electricity of the efficient equipment/ });
	await second.getByRole("gridcell").nth(2).click();
	await page.keyboard.type("400");
	await page.keyboard.press("Enter");
	// (1000 − 400) MWh × (0.5 × 0.7921 + 0.5 × 0.3870) tCO₂/MWh = 353.73 t, credited in whole tonnes.
	const reduction = grid.getByRole("row", { name: /^ER Emission reductions/ });
	await expect(reduction.getByRole("gridcell").nth(2)).toContainText("354");
	const credits = grid.getByRole("row", { name: /^Creditable, whole tonnes/ });
	await expect(credits.getByRole("gridcell").nth(2)).toContainText("353");
	await page.keyboard.press("Control+z");
	await expect(credits.getByRole("gridcell").nth(2)).not.toContainText("353");
	await page.keyboard.press("Control+Shift+z");
	await expect(credits.getByRole("gridcell").nth(2)).toContainText("353");

	await page.getByRole("link", { name: "Economics", exact: true }).click();
	await page.getByRole("button", { name: "Enter the economics" }).click();
	await page.getByRole("textbox", { name: /^Discount rate(?!s)/ }).fill("8");
	await page.keyboard.press("Tab");
	const money = page.getByRole("grid", { name: "Money by year" });
	await money
		.getByRole("row", { name: /^Investment/ })
		.getByRole("gridcell")
		.first()
		.click();
	await page.keyboard.type("30");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("row", { name: /^Internal rate of return/ })).toContainText("none");

	await page.getByRole("link", { name: "Results", exact: true }).click();
	const curve = page.getByRole("group", { name: "Marginal abatement cost curve" });
	await expect(curve.getByRole("button")).toHaveCount(2);
	await expect(curve.getByRole("button").first()).toHaveAccessibleName(/屋顶光伏/);
	await expectAccessible(page);
	const results = page.locator("tansuan-project-head");
	await app.saved();
	await page.reload();
	await expect(results).toContainText("353", { timeout: 20_000 });
});
