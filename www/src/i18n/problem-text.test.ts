// The app's own problems have a sentence in both languages, with the same values in it.

import { expect, test } from "vitest";
import engine from "../../../src/text/problems.en.json";
import { setLanguage } from "./language.ts";
import { problemText } from "./problem-text.ts";
import en from "./problems.en.json";
import zh from "./problems.zh.json";

const holes = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

test("both languages have the same problems with the same values", () => {
	expect(Object.keys(zh)).toEqual(Object.keys(en));
	for (const [code, sentence] of Object.entries(en)) {
		expect([code, holes(zh[code as keyof typeof zh])]).toEqual([code, holes(sentence)]);
	}
});

test("no code means two things", () => {
	expect(Object.keys(en).filter((code) => code in engine)).toEqual([]);
});

test("a sentence is filled, and an unknown code keeps its English message", () => {
	const details = { found: "kWhh" };
	const known = { code: "unknown-unit", message: "", details };
	expect(problemText(known)).toContain("kWhh");
	expect(problemText({ code: "of-tomorrow", message: "as said", details })).toBe("as said");
});

test("a name that comes in both languages is told in the one in use, in quotes", () => {
	const details = { factor: "Diesel", factorZh: "柴油", found: "2023", expected: "2024" };
	const problem = { code: "factor-other-year", message: "", details };
	setLanguage("zh");
	expect(problemText(problem)).toContain("“柴油”");
	setLanguage("en");
	expect(problemText(problem)).toContain("“Diesel” is of 2023");
});
