// The button.

import { html } from "lit";
import { expect, test, vi } from "vitest";
import { inside, mount } from "../mount.ts";
import "./button.ts";

test("a button is a native button, and a disabled one cannot be pressed", async () => {
	const pressed = vi.fn();
	const element = await mount(html`<tansuan-button @click=${pressed}>保存</tansuan-button>`);
	inside<HTMLButtonElement>(element, "button").click();
	expect(pressed).toHaveBeenCalledOnce();
	const off = await mount(html`<tansuan-button disabled>保存</tansuan-button>`);
	expect(inside<HTMLButtonElement>(off, "button").disabled).toBe(true);
});

test("with an address it is a link", async () => {
	const element = await mount(html`<tansuan-button href="#/">总览</tansuan-button>`);
	expect(inside(element, "a").getAttribute("href")).toBe("#/");
});

test("icons are hidden from readers", async () => {
	const element = await mount(html`<tansuan-button icon="file">打开</tansuan-button>`);
	expect(inside(element, "svg").getAttribute("aria-hidden")).toBe("true");
});
