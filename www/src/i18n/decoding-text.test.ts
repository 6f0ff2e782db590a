// What the decoder of documents says, in Chinese.

import { expect, test } from "vitest";
import { decodingText } from "./decoding-text.ts";

test.each([
	[
		"unknown field `bogus`, expected one of `id`, `name` at line 1 column 26",
		"不认识“bogus”，可用的有 “id”、“name”（第 1 行第 26 个字符）",
	],
	[
		"unknown variant `town`, expected `a` or `b` at line 2 column 1",
		"不认识“town”，可用的有 “a”、“b”（第 2 行第 1 个字符）",
	],
	["missing field `name` at line 2 column 1", "缺少“name”（第 2 行第 1 个字符）"],
	["duplicate field `name` at line 1 column 18", "“name”出现了两次（第 1 行第 18 个字符）"],
	[
		"invalid type: number `12.5`, expected a string at line 1 column 8",
		"应为文本，实际为数字 “12.5”（第 1 行第 8 个字符）",
	],
	[
		'invalid type: string "x", expected u32 at line 1 column 8',
		"应为整数，实际为文本 “x”（第 1 行第 8 个字符）",
	],
	["expected `,` or `}` at line 1 column 12", "此处应为 “,”、“}”（第 1 行第 12 个字符）"],
	["key must be a string at line 1 column 3", "此处应有带引号的名称（第 1 行第 3 个字符）"],
	["expected ident at line 1 column 2", "此处的值无法识别（第 1 行第 2 个字符）"],
	["recursion limit exceeded at line 1 column 128", "层次过多（第 1 行第 128 个字符）"],
	["something new", "something new"],
])("%j is %j", (detail, text) => {
	expect(decodingText(detail)).toBe(text);
});
