// The shell loads under the production policy.

import { expect, test } from "@playwright/test";

test("the app names itself", async ({ page }) => {
	await page.goto("./");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("碳算");
});
