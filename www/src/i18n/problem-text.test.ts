// The app's own problems have a sentence in both languages, with the same values in it.

import { expect, test } from "vitest";
import engine from "../../../src/text/problems.en.json";
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
