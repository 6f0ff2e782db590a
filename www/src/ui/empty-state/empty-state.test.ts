// The empty state.

import { html } from "lit";
import { expect, test } from "vitest";
import { inside, mount } from "../mount.ts";
import "./empty-state.ts";

test("it is headed by what the page will show", async () => {
	const element = await mount(
		html`<tansuan-empty-state heading="还没有排放源">边界内的源都要列出。</tansuan-empty-state>`,
	);
	expect(inside(element, "h2").textContent).toBe("还没有排放源");
});
