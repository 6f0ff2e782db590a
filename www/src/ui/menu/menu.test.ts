// The menu.

import { html } from "lit";
import { expect, test, vi } from "vitest";
import { allInside, hear, inside, mount } from "../mount.ts";
import type { TansuanMenu } from "./menu.component.ts";
import "./menu.ts";

test("items are there once it opens; a command is told once and the menu closes", async () => {
	const element = await mount<TansuanMenu>(
		html`<tansuan-menu
			label="导出"
			.commands=${[
				{ value: "csv", label: "CSV", note: "Excel 可打开" },
				{ value: "json", label: "JSON", disabled: true },
			]}
		></tansuan-menu>`,
	);
	const list = inside(element, "[popover]");
	list.hidePopover = vi.fn();
	list.showPopover = vi.fn();
	expect(allInside(element, "[role=menuitem]")).toEqual([]);
	inside(element, "tansuan-button").click();
	const chosen = hear(element, "tansuan-command-chosen");
	const items = allInside<HTMLButtonElement>(element, "[role=menuitem]");
	expect(items.map((item) => item.disabled)).toEqual([false, true]);
	items[0]?.click();
	expect(chosen).toEqual([{ command: "csv" }]);
	expect(list.hidePopover).toHaveBeenCalledOnce();
});
