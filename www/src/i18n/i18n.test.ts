// Languages: the choice, the catalogues, the pseudo-language.

import { beforeEach, expect, test } from "vitest";
import { defineStrings, inLanguage, language, setLanguage, startLanguage } from "./index.ts";
import { preferred } from "./language.ts";

const strings = defineStrings({
	en: { greet: "Hello", months: (count: number) => `${count} months`, inner: { deep: "Deep" } },
	zh: { greet: "你好", months: (count: number) => `${count} 个月`, inner: { deep: "深" } },
});

beforeEach(() => {
	localStorage.clear();
	setLanguage("zh");
});

test("a catalogue follows the language, on the page's element too", () => {
	expect(strings().months(3)).toBe("3 个月");
	expect(document.documentElement.lang).toBe("zh-CN");
	setLanguage("en");
	expect(strings().inner.deep).toBe("Deep");
	expect(document.documentElement.lang).toBe("en");
	expect(inLanguage({ zh: "柴油", en: "Diesel" })).toBe("Diesel");
});

test("the choice is remembered", () => {
	setLanguage("en");
	startLanguage();
	expect(language()).toBe("en");
	localStorage.setItem("tansuan:language", "klingon");
	startLanguage();
	expect(["zh", "en"]).toContain(language());
});

test("without a choice the browser's order decides", () => {
	expect(preferred(["zh-Hans-CN", "en"])).toBe("zh");
	expect(preferred(["en-GB", "zh-CN"])).toBe("en");
	expect(preferred(["fr", "zh"])).toBe("zh");
	expect(preferred(["fr"])).toBe("en");
	expect(preferred([])).toBe("en");
});

test("the pseudo-language dresses every text, also those made from values", () => {
	setLanguage("pseudo");
	expect(strings().greet).toMatch(/^⟦Hélló·+⟧$/);
	expect(strings().months(3)).toMatch(/^⟦3 mónths·+⟧$/);
	expect(strings().inner.deep).toMatch(/^⟦/);
});
