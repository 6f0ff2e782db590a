// Findings in words: the sentence in the language in use, what it means, where it leads.

import { beforeEach, expect, test } from "vitest";
import type { Problem } from "../../engine/types.ts";
import { shownFindings } from "../../findings/shown.ts";
import { strings } from "../../findings/strings.ts";
import { problemText, setLanguage } from "../../i18n/index.ts";
import { organization } from "../../store/testing-organization.ts";
import { findingView } from "./finding-view.ts";

const problem = (given: Partial<Problem>): Problem => ({
	code: "foreign-proxy",
	severity: "warning",
	path: "",
	message: "`Water` comes from abroad",
	details: { factor: "Water", factorZh: "自来水", region: "GB" },
	about: [],
	...given,
});

beforeEach(() => setLanguage("zh"));

test("a detail that is given in both languages is told in the one in use", () => {
	expect(problemText(problem({}))).toContain("自来水");
	setLanguage("en");
	expect(problemText(problem({}))).toContain("Water");
	expect(problemText(problem({}))).not.toContain("自来水");
});

test("a finding says its source where the sentence does not, and what it means", () => {
	const view = findingView(problem({ about: ["grid"] }), organization("mill"));
	expect(view).toMatchObject({
		severity: "warning",
		note: "Grid · 已计入，请核对",
		href: "#/organization/mill/data?source=grid",
	});
});

test("advice exists for the same codes in both languages", () => {
	const { en, zh } = strings.languages;
	expect(Object.keys(en.advice)).toEqual(Object.keys(zh.advice));
});

test("the search is over words, and twins keep keys of their own", () => {
	const all = [
		problem({}),
		problem({}),
		problem({ code: "no-data", severity: "error", message: "" }),
	];
	const { matching, shown } = shownFindings(all, "自来水 gb", "all");
	expect(matching).toHaveLength(2);
	expect(new Set(shown.map(({ key }) => key)).size).toBe(2);
	expect(shownFindings(all, "", "error").shown).toHaveLength(1);
});
