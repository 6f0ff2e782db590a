import { expect, test } from "vitest";
import { words } from "./words.ts";

const keys = (value: unknown, path = ""): string[] =>
	typeof value === "object" && value !== null
		? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
		: [path];

test("both languages have the same keys", () => {
	expect(keys(words.languages.zh)).toEqual(keys(words.languages.en));
});
