// The door.

import { html } from "lit";
import { expect, test } from "vitest";
import { hear, inside, mount } from "../mount.ts";
import "./door.ts";

test("it opens the figure it stands for", async () => {
	const element = await mount(html`<tansuan-door figure="entry-7">1,284.06</tansuan-door>`);
	const opened = hear(element, "tansuan-door-opened");
	inside(element, "button").click();
	expect(opened).toEqual([{ figure: "entry-7" }]);
});
