// The parts of the total, divided in one way or another.

import { html } from "lit";
import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { mount, textInside } from "../../ui/mount.ts";
import { testingResult } from "../testing-result.ts";
import type { TansuanParts } from "./parts.component.ts";
import "./parts.ts";
import { viewOf } from "./view.ts";

beforeEach(() => setLanguage("zh"));

test("category 1 by gas adds up to category 1, not to the total", async () => {
	const view = viewOf(testingResult(["gbt32150"]), {});
	const element = await mount<TansuanParts>(html`<tansuan-parts .view=${view}></tansuan-parts>`);
	const tabs = element.shadowRoot?.querySelector("tansuan-tabs");
	tabs?.dispatchEvent(new CustomEvent("tansuan-changed", { detail: { value: "direct" } }));
	await element.updateComplete;
	const rows = [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])];
	expect(textInside(element)).toContain("直接排放（ISO 14064-1 类别 1）的气体");
	expect(rows.at(-1)?.textContent?.replaceAll(/\s+/g, " ").trim()).toBe(
		"类别 1 直接排放 1.50 1.50",
	);
});
