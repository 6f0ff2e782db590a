// The issues of a package: by process, by kind, as a table; and which archives are packages.

import { strToU8, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import catalogue from "../../../../src/text/problems.en.json" with { type: "json" };
import type { PackageIssue } from "../../engine/openlca.ts";
import type { Problem } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { groupsOf, issuesCsv, kindName, kindsOf } from "./issues.ts";
import { maybePackage } from "./recognise.ts";
import { strings } from "./strings.ts";

const issue = (
	process: string,
	code: string,
	severity: Problem["severity"],
	details: Record<string, string> = {},
): PackageIssue => ({
	process,
	name: process && `过程 ${process}`,
	problem: { code, severity, path: "", message: code, details, about: [] },
	mend: { zh: "选择来源。", en: "Choose a supply." },
});

const issues = [
	issue("a", "openlca-link", "info"),
	issue("b", "openlca-link", "warning"),
	issue("", "openlca-period", "info"),
	issue("b", "openlca-unlinked", "error", { flow: "=胶, 水", process: "装配" }),
	issue("a", "openlca-link", "info"),
];

beforeEach(() => setLanguage("zh"));

test("the package comes first, then the processes with the worst, each from its worst on", () => {
	const shown = groupsOf(issues).map(({ process, issues }) => [
		process,
		issues.map(({ problem }) => problem.severity),
	]);
	expect(shown).toEqual([
		["", ["info"]],
		["b", ["error", "warning"]],
		["a", ["info", "info"]],
	]);
	expect(groupsOf(issues)[1]?.counts).toEqual({ error: 1, warning: 1, info: 0 });
});

test("a kind is shown alone, and is as bad as its worst", () => {
	expect(kindsOf(issues)).toEqual([
		{ code: "openlca-unlinked", severity: "error", count: 1 },
		{ code: "openlca-link", severity: "warning", count: 3 },
		{ code: "openlca-period", severity: "info", count: 1 },
	]);
	expect(groupsOf(issues, "openlca-link").map(({ process }) => process)).toEqual(["b", "a"]);
});

test("every kind of issue has a name in both languages", () => {
	const codes = Object.keys(catalogue).filter(
		(code) => code.startsWith("openlca-") && !/-(package|no-process)$/.test(code),
	);
	expect(codes.length).toBeGreaterThan(10);
	for (const language of ["zh", "en"] as const) {
		setLanguage(language);
		for (const code of codes) expect(kindName(code), code).not.toBe(strings().otherKind);
	}
});

test("the table has a line for each, with the remedy, and nothing that a spreadsheet would run", () => {
	const lines = issuesCsv(issues).split("\r\n");
	expect(lines[0]).toBe("\uFEFF程度,过程,过程标识,流,类型,问题,处理方法");
	expect(lines[3]).toMatch(/^提示,整个数据包,,,研究时段,/);
	expect(lines[4]).toBe(
		'错误,过程 b,b,,输入未链接,"数据包中没有过程向“装配”提供“=胶, 水”",选择来源。',
	);
	const [line] = issuesCsv([{ ...issue("", "openlca-link", "info"), flow: "=1+1" }])
		.split("\r\n")
		.slice(1);
	expect(line).toContain(",'=1+1,");
});

test.each([
	["a package", { "processes/a.json": "{}" }, true],
	["a workspace", { "manifest.json": "{}", "subjects/1.json": "{}" }, false],
	["a workbook", { "[Content_Types].xml": "", "xl/workbook.xml": "" }, false],
])("%s is told by its names", (_, files: Record<string, string>, is) => {
	const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
	expect(maybePackage(zipSync(Object.fromEntries(entries)))).toBe(is);
});

test("what is no archive is no package", () => {
	expect(maybePackage(strToU8("PK and no more"))).toBe(false);
});
