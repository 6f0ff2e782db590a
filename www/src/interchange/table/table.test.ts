// Files as they come: from Chinese and English spreadsheets, cut short, mislabelled, hostile.

import { expect, test } from "vitest";
import { decodeText, isWorkbook, MOST_BYTES } from "./decode.ts";
import { guessDelimiter } from "./delimiter.ts";
import { TableError } from "./problem.ts";
import { parseTable, readTable } from "./read.ts";
import { writeCsv } from "./write.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) =>
	Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const refusal = (work: () => unknown): string => {
	try {
		work();
	} catch (error) {
		if (error instanceof TableError) return error.problem.code;
		throw error;
	}
	return "nothing";
};

const parsed = (text: string) => parseTable({ text, encoding: "utf-8" });

test("a web page is read as a workbook, a table of text isn't", () => {
	for (const page of ["<html>", "\uFEFF\n<TABLE border=1>", "<?xml version='1.0'?><html>"]) {
		expect(isWorkbook(utf8(page)), page).toBe(true);
	}
	for (const other of ["", "月份,用量\n", "<svg>", "<?xml version='1.0'?><Workbook>"]) {
		expect(isWorkbook(utf8(other)), other).toBe(false);
	}
});

test("UTF-8 is read with its mark and without", () => {
	expect(decodeText(utf8("\uFEFF月份,用量\n"))).toEqual({ text: "月份,用量\n", encoding: "utf-8" });
	expect(decodeText(utf8("月份")).encoding).toBe("utf-8");
});

test("what is no UTF-8 is read as GB 18030", () => {
	expect(decodeText(hex("d4c2b7dd2cd3c3c1bf"))).toEqual({ text: "月份,用量", encoding: "gb18030" });
});

test("UTF-16 is known by its mark, and by its zeros where it has none", () => {
	expect(decodeText(hex("fffe61002c006200"))).toEqual({ text: "a,b", encoding: "utf-16le" });
	expect(decodeText(hex("feff0061002c0062"))).toEqual({ text: "a,b", encoding: "utf-16be" });
	expect(decodeText(hex("61002c0062000a00"))).toEqual({ text: "a,b\n", encoding: "utf-16le" });
	const chinese = "一月,排放源,一号锅炉\r\n二月,燃气锅炉,59.38\r\n";
	const little = Uint8Array.from(
		[...chinese].flatMap((letter) => {
			const code = letter.charCodeAt(0);
			return [code & 255, code >> 8];
		}),
	);
	const big = little.map((_, at) => little[at ^ 1] ?? 0);
	expect(decodeText(little)).toEqual({ text: chinese, encoding: "utf-16le" });
	expect(decodeText(big)).toEqual({ text: chinese, encoding: "utf-16be" });
	expect(refusal(() => decodeText(hex("fffe610062")))).toBe("file-encoding");
});

test("web pages and XML under the name of a spreadsheet are refused by what they are", () => {
	const kind = (text: string) => {
		try {
			decodeText(utf8(text));
		} catch (error) {
			return error instanceof TableError ? error.problem.details.found : undefined;
		}
		return "read";
	};
	expect(kind("\uFEFF\r\n<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>")).toBe(
		"HTML",
	);
	expect(kind("<table border=1><tr><td>1</td></tr></table>")).toBe("HTML");
	expect(kind('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')).toBe("XML");
	expect(kind("MIME-Version: 1.0\r\nContent-Type: multipart/related")).toBe("MHTML");
	expect(kind("a < b,c\n1,2")).toBe("read");
});

test("lines that end in three ways in one file, and marks in its middle, are read right", () => {
	expect(parsed("a,b\r\n1,2\n3,4\r5,6\r\r\n\n7,8").rows).toEqual([
		["a", "b"],
		["1", "2"],
		["3", "4"],
		["5", "6"],
		[],
		[],
		["7", "8"],
	]);
	const joined = utf8('\uFEFF"a,b",c\r\n1,2\r\n\uFEFF"a,b",c\r\n3,4\r\n');
	expect(readTable(joined).rows).toEqual([
		["a,b", "c"],
		["1", "2"],
		["a,b", "c"],
		["3", "4"],
	]);
});

test("a chosen encoding that doesn't fit is refused, as is one that nothing fits", () => {
	expect(refusal(() => decodeText(hex("d4c2b7dd"), "utf-8"))).toBe("file-encoding");
	expect(refusal(() => decodeText(hex("61ff62fe63")))).toBe("file-encoding");
});

test("what is no text is refused by name", () => {
	for (const magic of ["504b0304", "d0cf11e0", "255044462d312e37", "89504e470d0a1a0a"]) {
		expect(refusal(() => decodeText(hex(magic)))).toBe("file-not-text");
	}
	expect(refusal(() => decodeText(hex("612c620a00632c64")))).toBe("file-nul");
});

test("sizes are refused before anything is read", () => {
	expect(refusal(() => readTable(new Uint8Array(0)))).toBe("file-empty");
	expect(refusal(() => readTable(utf8(" \r\n\r\n")))).toBe("file-empty");
	expect(refusal(() => readTable({ length: MOST_BYTES + 1 } as Uint8Array))).toBe("file-too-large");
});

test("ten thousand columns are refused", () => {
	expect(refusal(() => readTable(utf8(`a,b\n${"x,".repeat(10_000)}x`)))).toBe("too-many-columns");
	expect(readTable(utf8(`a,b${",".repeat(10_000)}\n1,2`)).columns).toBe(2);
});

test("the delimiter is what the file says, else what fits", () => {
	expect(parsed("sep=;\r\na;b,c\r\n1;2,5\r\n").rows).toEqual([
		["a", "b,c"],
		["1", "2,5"],
	]);
	expect(parsed('"sep=;"\r\na;b\r\n').rows).toEqual([["a", "b"]]);
	expect(parsed("sep=\t\na\tb,c\n").rows).toEqual([["a", "b,c"]]);
	expect(guessDelimiter("a;b;c\n1,5;2,5;3\n")).toBe(";");
	expect(guessDelimiter("a\tb\n1,234\t2\n")).toBe("\t");
	expect(guessDelimiter('name,"x;y;z;w"\nb,"1;2;3;4"\n')).toBe(",");
	expect(guessDelimiter("a")).toBe(",");
});

test("quotes, breaks inside them, and rows of any length", () => {
	expect(parsed('a,"b\r\nc","say ""yes"""\r\n1\r\n\r\n,,\r\n2,3\r\n\r\n').rows).toEqual([
		["a", "b\nc", 'say "yes"'],
		["1"],
		[],
		[],
		["2", "3"],
	]);
	expect(parsed('a,"open\n1,2').rows.length).toBeGreaterThan(0);
});

test("prototype keys are only text", () => {
	expect(parsed("__proto__,constructor\n1,2").rows[0]).toEqual(["__proto__", "constructor"]);
});

test("tables are written with a mark, CRLF and quotes", () => {
	expect(
		writeCsv([
			["源", { number: "-1.5" }],
			['say "yes"', "a,b"],
			["", " x"],
		]),
	).toBe('\uFEFF源,-1.5\r\n"say ""yes""","a,b"\r\n," x"\r\n');
});

test("text that a spreadsheet would run is disarmed, numbers are not", () => {
	for (const text of [
		"=1+1",
		"+1",
		"-1",
		"@SUM(A1)",
		"＝1",
		"＋1",
		"－1",
		"＠a",
		" =1",
		"\t=1",
		"\r=1",
		"\uFEFF=1",
	]) {
		expect(writeCsv([[text]])).toContain(`'${text}`);
	}
	expect(writeCsv([[{ number: "-12.5" }, { number: "=1+1" }]])).toBe("\uFEFF-12.5,'=1+1\r\n");
	expect(writeCsv([["a=b", "5-6"]])).toBe("\uFEFFa=b,5-6\r\n");
});
