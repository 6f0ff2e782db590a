// The fields.

import { html } from "lit";
import { expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { allInside, hear, inside, mount, textInside } from "../mount.ts";
import type { TansuanCheckbox } from "./checkbox.component.ts";
import "./checkbox.ts";
import type { TansuanSelect } from "./select.component.ts";
import "./select.ts";
import type { TansuanTextField } from "./text-field.component.ts";
import "./text-field.ts";

test("a field's error takes the hint's place and is announced", async () => {
	const element = await mount<TansuanTextField>(
		html`<tansuan-text-field label="数量" hint="一年的用量" value="x"></tansuan-text-field>`,
	);
	expect(textInside(element)).toContain("一年的用量");
	element.error = "这不是一个数";
	await element.updateComplete;
	const input = inside(element, "input");
	expect(input.getAttribute("aria-invalid")).toBe("true");
	expect(inside(element, `#${input.getAttribute("aria-describedby")}`).textContent).toBe(
		"这不是一个数",
	);
	expect(textInside(element)).not.toContain("一年的用量");
});

test("typing is kept as typed and committed once", async () => {
	const element = await mount<TansuanTextField>(
		html`<tansuan-text-field label="数量" number></tansuan-text-field>`,
	);
	const edited = hear(element, "tansuan-edited");
	const changed = hear(element, "tansuan-changed");
	const input = inside<HTMLInputElement>(element, "input");
	input.value = "１２３．４５";
	input.dispatchEvent(new Event("input"));
	input.dispatchEvent(new Event("change"));
	expect(edited).toEqual([{ value: "１２３．４５" }]);
	expect(changed).toEqual([{ value: "１２３．４５" }]);
});

test("the word for what may stay empty follows the language", async () => {
	setLanguage("en");
	const element = await mount<TansuanTextField>(
		html`<tansuan-text-field label="Note" optional multiline></tansuan-text-field>`,
	);
	expect(textInside(element)).toContain("optional");
	setLanguage("zh");
	await element.updateComplete;
	expect(textInside(element)).toContain("选填");
});

test("choices keep their order and their groups", async () => {
	const element = await mount<TansuanSelect>(
		html`<tansuan-select
			label="单位"
			value="t"
			.choices=${[
				{ value: "kg", label: "kg", group: "质量" },
				{ value: "t", label: "t", group: "质量" },
				{ value: "m3", label: "m³", group: "体积" },
			]}
		></tansuan-select>`,
	);
	expect(allInside(element, "optgroup").map((group) => group.getAttribute("label"))).toEqual([
		"质量",
		"体积",
	]);
	const select = inside<HTMLSelectElement>(element, "select");
	expect(select.value).toBe("t");
	const changed = hear(element, "tansuan-changed");
	select.value = "m3";
	select.dispatchEvent(new Event("change"));
	expect(changed).toEqual([{ value: "m3" }]);
});

test("a checkbox says yes and no", async () => {
	const element = await mount<TansuanCheckbox>(
		html`<tansuan-checkbox label="含税"></tansuan-checkbox>`,
	);
	const changed = hear(element, "tansuan-changed");
	inside<HTMLInputElement>(element, "input").click();
	inside<HTMLInputElement>(element, "input").click();
	expect(changed).toEqual([{ value: "true" }, { value: "false" }]);
});
