// A finding.

import { html } from "lit";
import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { allInside, hear, inside, mount, textInside } from "../mount.ts";
import type { FindingView } from "./finding.component.ts";
import "./finding.ts";

const finding: FindingView = {
	severity: "warning",
	message: "外购电力 2024-03 <b>异常</b>",
	path: "records.s1[2].values.activity",
	about: ["s1", "r3"],
};

beforeEach(() => setLanguage("zh"));

test("choosing it says where it is, and its text stays text", async () => {
	const element = await mount(html`<tansuan-finding .finding=${finding}></tansuan-finding>`);
	const chosen = hear(element, "tansuan-finding-chosen");
	inside(element, "button").click();
	expect(chosen).toEqual([{ about: ["s1", "r3"], path: "records.s1[2].values.activity" }]);
	expect(allInside(element, "b")).toEqual([]);
	expect(textInside(element)).toContain("存疑 外购电力 2024-03 <b>异常</b>");
});

test("with an address it is a link, and fixed it is neither", async () => {
	const link = await mount(
		html`<tansuan-finding .finding=${{ ...finding, href: "#/x" }}></tansuan-finding>`,
	);
	expect(inside(link, "a").getAttribute("href")).toBe("#/x");
	const fixed = await mount(html`<tansuan-finding fixed .finding=${finding}></tansuan-finding>`);
	expect(allInside(fixed, "a, button")).toEqual([]);
});
