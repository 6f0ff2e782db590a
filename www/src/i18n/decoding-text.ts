// What a decoder says of a document that it can't read, in Chinese: the sentences of serde, which
// are few, with the place at their end.

const KINDS: Record<string, string> = {
	"a string": "文本",
	"a map": "对象",
	"a sequence": "列表",
	"a boolean": "真或假",
	string: "文本",
	map: "对象",
	sequence: "列表",
	boolean: "布尔值",
	integer: "整数",
	number: "数字",
	"floating point": "小数",
	null: "空值",
};

const kind = (text: string): string => {
	const [, sort = text, value] = /^(.*?) ([`"].*[`"])$/s.exec(text) ?? [];
	const name =
		KINDS[sort] ?? (/^(struct|[iu]\d+)/.test(sort) ? (sort[0] === "s" ? "对象" : "整数") : sort);
	return value === undefined ? name : `${name} ${quoted(value)}`;
};

const quoted = (text: string): string => text.replace(/[`"]([^`"]*)[`"]/g, "“$1”");

const list = (text: string): string =>
	quoted(text)
		.replace(/^one of /, "")
		.replaceAll(/, | or /g, "、");

const SENTENCES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
	[
		/^unknown (?:field|variant) (`.*?`), expected (.*)$/s,
		(found = "", expected = "") => `不认识${quoted(found)}，可用的有 ${list(expected)}`,
	],
	[/^unknown (?:field|variant) (`.*?`).*$/s, (found = "") => `不认识${quoted(found)}`],
	[/^missing field (`.*`)$/s, (name = "") => `缺少${quoted(name)}`],
	[/^duplicate field (`.*`)$/s, (name = "") => `${quoted(name)}出现了两次`],
	[
		/^invalid (?:type|value): (.*), expected (.*?)$/s,
		(found = "", expected = "") => `应为${kind(expected)}，实际为${kind(found)}`,
	],
	[/^invalid length (\d+), expected (.*)$/s, (found = "") => `长度 ${found} 不对`],
	[/^expected (`.*`)$/s, (expected = "") => `此处应为 ${list(expected)}`],
	[/^expected value$/, () => "此处应有一个值"],
	[/^trailing (?:characters|comma)$/, () => "此处有多余的字符"],
	[/^key must be a string$/, () => "此处应有带引号的名称"],
	[/^(?:expected ident|invalid number|number out of range)$/, () => "此处的值无法识别"],
	[
		/^(?:control character .*|invalid escape|.*hex escape|invalid unicode code point)$/s,
		() => "文本中有不允许的字符",
	],
	[/^recursion limit exceeded$/, () => "层次过多"],
	[/^expected a product footprint$/, () => "此处应为产品碳足迹"],
	[/^expected a version as text$/, () => "版本应为文本"],
	[/^EOF while parsing .*$/, () => "文件不完整"],
];

/** A decoder's sentence in Chinese; as it is where it is not known. */
export function decodingText(detail: string): string {
	const [, body = detail, line, column] = /^(.*) at line (\d+) column (\d+)$/s.exec(detail) ?? [];
	const place = line === undefined ? "" : `（第 ${line} 行第 ${column} 个字符）`;
	for (const [form, say] of SENTENCES) {
		const found = form.exec(body);
		if (found) return say(...found.slice(1)) + place;
	}
	return body + place;
}
