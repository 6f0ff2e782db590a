// The tabs.

import { html } from "lit";
import { expect, test } from "vitest";
import { allInside, hear, inside, mount, press } from "../mount.ts";
import type { TansuanTabs } from "./tabs.component.ts";
import "./tabs.ts";

test("keys walk the tabs, and the panel belongs to the chosen one", async () => {
	const element = await mount<TansuanTabs>(
		html`<tansuan-tabs
			label="各表"
			value="a1"
			.tabs=${[
				{ value: "a1", label: "表 A.1" },
				{ value: "a2", label: "表 A.2", count: 14 },
				{ value: "a3", label: "表 A.3" },
			]}
		></tansuan-tabs>`,
	);
	const changed = hear(element, "tansuan-changed");
	for (const key of ["ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"]) {
		press(inside(element, "[role=tablist]"), key);
		await element.updateComplete;
	}
	expect(changed.map(({ value }) => value)).toEqual(["a2", "a3", "a1", "a3", "a1"]);
	const chosen = allInside(element, "[aria-selected=true]").map((tab) => tab.id);
	expect(chosen).toEqual([inside(element, "[role=tabpanel]").getAttribute("aria-labelledby")]);
});
