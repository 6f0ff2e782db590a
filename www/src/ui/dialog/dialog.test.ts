// The dialog.

import { html } from "lit";
import { expect, test } from "vitest";
import { hear, inside, mount } from "../mount.ts";
import type { TansuanDialog } from "./dialog.component.ts";
import "./dialog.ts";

test("it opens, closes by its button and says so", async () => {
	const element = await mount<TansuanDialog>(
		html`<tansuan-dialog heading="删除？" open>正文</tansuan-dialog>`,
	);
	const dialog = inside<HTMLDialogElement>(element, "dialog");
	expect(dialog.open).toBe(true);
	const closed = hear(element, "tansuan-closed");
	inside(element, ".close").click();
	await element.updateComplete;
	expect(dialog.open).toBe(false);
	expect(element.open).toBe(false);
	expect(closed).toHaveLength(1);
});

test("it is named by its heading", async () => {
	const element = await mount<TansuanDialog>(
		html`<tansuan-dialog heading="删除？"></tansuan-dialog>`,
	);
	const dialog = inside(element, "dialog");
	expect(inside(element, `#${dialog.getAttribute("aria-labelledby")}`).textContent).toBe("删除？");
});
