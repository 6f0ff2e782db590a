// The chip.

import { html } from "lit";
import { expect, test } from "vitest";
import { mount } from "../mount.ts";
import type { TansuanChip } from "./chip.component.ts";
import "./chip.ts";

test("its tone is an attribute that styles can see", async () => {
	const element = await mount<TansuanChip>(html`<tansuan-chip tone="doubtful">AR5</tansuan-chip>`);
	expect(element.getAttribute("tone")).toBe("doubtful");
	element.tone = "wrong";
	await element.updateComplete;
	expect(element.getAttribute("tone")).toBe("wrong");
});
