// Every catalogue of the app: the same keys in both languages, no text left empty or untranslated.

import { expect, test } from "vitest";

interface Languages {
	languages?: { en: unknown; zh: unknown };
}

const modules = import.meta.glob<Record<string, unknown>>(["../**/strings.ts", "./words.ts"], {
	eager: true,
});

const catalogues = Object.entries(modules).flatMap(([file, module]) =>
	Object.values(module).flatMap((each) => {
		const { languages } = (typeof each === "function" ? each : {}) as Languages;
		return languages ? [{ file, ...languages }] : [];
	}),
);

const texts = (value: unknown, path = ""): [string, unknown][] =>
	typeof value === "object" && value !== null
		? Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
		: [[path, value]];

test("the catalogues are found", () => {
	expect(catalogues.length).toBeGreaterThanOrEqual(2);
});

test.each(catalogues)("$file has the same keys in both languages", ({ en, zh }) => {
	expect(texts(zh).map(([path]) => path)).toEqual(texts(en).map(([path]) => path));
});

test.each(catalogues)("$file has no empty text and no Chinese left in English", ({ en, zh }) => {
	for (const [path, text] of [...texts(en), ...texts(zh)]) expect(text, path).not.toBe("");
	const chinese = texts(en).filter(
		([path, text]) =>
			typeof text === "string" && /\p{Script=Han}/u.test(text) && path !== ".brandBeside",
	);
	expect(chinese).toEqual([]);
});
