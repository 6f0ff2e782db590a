// The results on paper, as the browser lays them out: read from the PDF's own text where a reader of PDF
// is installed, and from the page in its print styles everywhere.

import { execFileSync } from "node:child_process";
import { expect, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";

/** The text of a PDF, or nothing where no reader is installed. */
function textOf(path: string): string | undefined {
	try {
		return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
	} catch {
		return undefined;
	}
}

test("the results print with their head, all tables and the numbers of pages, and nothing to press", async ({
	page,
}, info) => {
	test.slow();
	const app = new App(page);
	await app.visit();
	await app.openExample();
	await page.emulateMedia({ media: "print", colorScheme: "dark" });
	for (const text of ["温室气体清单", "表 A.2", "表 A.3", "表 A.4", "表 A.5"]) {
		await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
	}
	await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
	await expect(page.getByRole("tab").filter({ visible: true })).toHaveCount(0);
	await expect(page.getByRole("button", { name: "导出" })).toBeHidden();
	const ground = await page.evaluate(
		() => getComputedStyle(document.documentElement).backgroundColor,
	);
	expect(ground, "white paper, whatever the screen").toBe("rgb(255, 255, 255)");

	const path = info.outputPath("results.pdf");
	await page.emulateMedia({ media: null });
	const pdf = await page.pdf({ path, preferCSSPageSize: true });
	// Points: 210 by 297 mm.
	expect(pdf.toString("latin1")).toMatch(/\/MediaBox ?\[0 0 59[45][\d.]* 84[12][\d.]*\]/);
	const text = textOf(path);
	test.skip(text === undefined, "no pdftotext here");
	const sheets = (text ?? "").split("\f").filter((sheet) => sheet.trim() !== "");
	expect(sheets.length).toBeGreaterThan(5);
	for (const [at, sheet] of sheets.entries()) {
		expect(sheet.trimEnd()).toMatch(new RegExp(`${at + 1} / ${sheets.length}$`));
	}
	expect(sheets[0]).toContain("青溪纸业");
	expect(sheets[0]).toMatch(/温室气体清单\s+2024 ?年 · GB\/T 32150/);
	expect(text).not.toContain("因子库");
	// A table that goes on over sheets repeats its head.
	expect((text?.match(/排放类型 +种类 +单位/g) ?? []).length).toBeGreaterThanOrEqual(2);
});
