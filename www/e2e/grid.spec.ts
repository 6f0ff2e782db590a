// The grid in a real browser: keyboard, clipboard, fill, input methods, touch, a hundred thousand rows.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { GridPage } from "./grid/page.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("typing, Enter and Tab fill cells; a wrong one keeps its text and says why", async ({
	page,
}) => {
	const sheet = new GridPage(page);
	await sheet.open();
	await sheet.cell(1, 1).click();
	await page.keyboard.type("12.5");
	await page.keyboard.press("Enter");
	await page.keyboard.type("abc");
	await page.keyboard.press("Tab");
	expect(await sheet.place()).toBe("2:2");
	expect(await sheet.texts(1, 1, 1)).toEqual(["12.5"]);
	const wrong = sheet.cell(2, 1);
	await expect(wrong).toHaveAttribute("aria-invalid", "true");
	await wrong.click();
	await expect(page.getByText("“abc”不是数字")).toBeVisible();
	await expect(page.getByRole("textbox", { name: "源 1, 1月" })).toHaveAccessibleDescription(
		"“abc”不是数字",
	);
	expect(await sheet.texts(2, 1, 1)).toEqual(["abc"]);
	await expectAccessible(page);
});

test("a block from a spreadsheet is one step, and one undo takes it back", async ({ page }) => {
	const sheet = new GridPage(page);
	await sheet.open();
	const line = (start: number) => Array.from({ length: 12 }, (_, i) => start + i).join("\t");
	await sheet.cell(1, 1).click();
	await sheet.paste(`${line(100)}\r\n${line(200)}\r\n${line(300)}\r\n${line(400)}\r\n`);
	expect(await sheet.steps()).toEqual(["pasted 48"]);
	expect(await sheet.texts(5, 1, 3)).toEqual(["400", "401", "402"]);
	await page.keyboard.press("Control+z");
	expect(await sheet.texts(1, 1, 3)).toEqual(["", "", ""]);
	await page.keyboard.press("Control+y");
	expect(await sheet.texts(3, 1, 2)).toEqual(["300", "301"]);
	expect(await sheet.texts(6, 1, 1)).toEqual([""]);
});

test("what lies beyond the grid is said, and computed cells keep what they have", async ({
	page,
}) => {
	const sheet = new GridPage(page);
	await sheet.open();
	await sheet.cell(7, 13).click();
	await sheet.paste("计量\t5\t6\r\n结算\t5\t6");
	await expect(page.getByText("粘贴的内容超出表格：1 行、1 列未写入。")).toBeVisible();
	await expect(page.getByText("1 个单元格不可编辑")).toBeVisible();
	expect(await sheet.texts(7, 13, 14)).toEqual(["计量", "—"]);
	await sheet.cell(6, 14).click();
	await page.keyboard.type("7");
	expect(await sheet.steps()).toEqual(["pasted 1"]);
});

test("copy, cut and clear work on the selection", async ({ page }) => {
	const sheet = new GridPage(page);
	await sheet.open();
	await sheet.cell(1, 1).click();
	await sheet.paste("1\t2\r\n3\t4");
	await page.keyboard.press("Control+c");
	expect(await sheet.clipboard()).toBe("1\t2\r\n3\t4");
	await sheet.cell(1, 4).click();
	await page.keyboard.press("Control+v");
	await page.keyboard.press("Control+x");
	expect(await sheet.texts(1, 4, 5)).toEqual(["", ""]);
	await sheet.cell(1, 1).click();
	await page.keyboard.press("Shift+ArrowRight");
	await page.keyboard.press("Delete");
	expect(await sheet.texts(1, 1, 2)).toEqual(["", ""]);
	expect(await sheet.steps()).toEqual(["pasted 4", "pasted 4", "cut 4", "cleared 2"]);
});

test("fill goes down, to the right, and where the handle is dragged", async ({ page }) => {
	const sheet = new GridPage(page);
	await sheet.open();
	await sheet.cell(1, 1).click();
	await page.keyboard.type("7");
	await page.keyboard.press("Enter");
	await sheet.cell(1, 1).click();
	await sheet.cell(5, 1).click({ modifiers: ["Shift"] });
	await page.keyboard.press("Control+d");
	expect(await sheet.steps()).toEqual(["typed 1", "filled 3"]);
	await sheet.cell(5, 1).click();
	await page.keyboard.press("Shift+End");
	await page.keyboard.press("Control+r");
	expect(await sheet.texts(5, 1, 13)).toEqual([...Array(12).fill("7"), "7"]);
	await sheet.cell(1, 1).click();
	const handle = await page.locator(".handle").boundingBox();
	const target = await sheet.cell(1, 4).boundingBox();
	if (!handle || !target) throw new Error("the handle and its target are in sight");
	await page.mouse.move(handle.x + 4, handle.y + 4);
	await page.mouse.down();
	await page.mouse.move(target.x + 20, target.y + 12, { steps: 6 });
	await page.mouse.up();
	expect(await sheet.texts(1, 1, 5)).toEqual(["7", "7", "7", "7", ""]);
});

test("the keyboard reaches every cell and leaves the grid", async ({ page }) => {
	const sheet = new GridPage(page);
	await sheet.open();
	await sheet.cell(1, 1).click();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	expect(await sheet.place()).toBe("5:1");
	await page.keyboard.press("Control+End");
	expect(await sheet.place()).toBe("7:14");
	await page.keyboard.press("Control+Home");
	expect(await sheet.place()).toBe("1:0");
	await page.keyboard.press("End");
	await page.keyboard.press("Tab");
	expect(await sheet.place()).toBe("2:0");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("F2");
	await page.keyboard.type("5");
	await page.keyboard.press("Escape");
	expect(await sheet.steps()).toEqual([]);
	await page.keyboard.press("Escape");
	await page.keyboard.press("Tab");
	await expect(page.locator("tansuan-grid")).not.toBeFocused();
});

test("an input method composes in the cell, and its Enter is its own", async ({
	page,
	context,
}) => {
	const sheet = new GridPage(page);
	await sheet.open();
	await sheet.cell(1, 1).click();
	await page.keyboard.type("9");
	await page.keyboard.press("Enter");
	await sheet.cell(1, 1).click();
	const devtools = await context.newCDPSession(page);
	await devtools.send("Input.imeSetComposition", {
		text: "shi",
		selectionStart: 3,
		selectionEnd: 3,
	});
	await devtools.send("Input.dispatchKeyEvent", {
		type: "rawKeyDown",
		key: "Enter",
		windowsVirtualKeyCode: 229,
	});
	expect(await sheet.place()).toBe("1:1");
	await devtools.send("Input.insertText", { text: "十" });
	await page.keyboard.press("Enter");
	expect(await sheet.texts(1, 1, 1)).toEqual(["十"]);
	expect(await sheet.steps()).toEqual(["typed 1", "typed 1"]);
});

test("a choice is taken from its list", async ({ page }) => {
	const sheet = new GridPage(page);
	await sheet.open();
	await sheet.cell(1, 13).click();
	await page.keyboard.press("F2");
	await page.getByRole("combobox", { name: "源 0, 证据" }).selectOption("结算");
	expect(await sheet.texts(1, 13, 13)).toEqual(["结算"]);
	expect(await sheet.steps()).toEqual(["typed 1"]);
});

test("a hundred thousand rows scroll, and the focus stays where it is", async ({ page }) => {
	const sheet = new GridPage(page);
	await sheet.open(100_000);
	await sheet.cell(1, 1).click();
	expect(await page.locator("tr").count()).toBeLessThan(60);
	await page.locator(".scroll").evaluate((element) => {
		element.scrollTop = element.scrollHeight / 2;
	});
	await expect(page.locator('tr[aria-rowindex="66680"]')).toBeAttached();
	await page.keyboard.type("5");
	await page.keyboard.press("Enter");
	expect(await sheet.place()).toBe("2:1");
	expect(await sheet.steps()).toEqual(["typed 1"]);
	await page.keyboard.press("Control+ArrowDown");
	expect(await sheet.place()).toBe("133333:1");
	expect(await page.locator("tr").count()).toBeLessThan(60);
});

test.describe("on a phone", () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test("a tap selects, a second one edits, and the page does not scroll sideways", async ({
		page,
	}) => {
		const sheet = new GridPage(page);
		await sheet.open();
		await sheet.cell(1, 1).tap();
		const field = page.getByRole("textbox", { name: "源 0, 1月" });
		await expect(field).toHaveAttribute("inputmode", "none");
		await sheet.cell(1, 1).tap();
		await expect(field).toHaveAttribute("inputmode", "decimal");
		await page.keyboard.type("3");
		await page.keyboard.press("Enter");
		expect(await sheet.texts(1, 1, 1)).toEqual(["3"]);
		const scrolls = await page.evaluate(
			() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
		);
		expect(scrolls).toBe(false);
		await expectAccessible(page);
	});
});
