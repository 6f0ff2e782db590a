// File names that every file system takes.

import { expect, test } from "vitest";
import { fileName } from "./save.ts";

test.each([
	["青溪纸业 表 A.1.csv", "青溪纸业 表 A.1.csv"],
	["a/b\\c:d*e?.json", "a b c d e .json"],
	["..hidden", "hidden"],
	["\u0000\u0007", "tansuan"],
])("%j is saved as %j", (name, expected) => {
	expect(fileName(name)).toBe(expected);
});
