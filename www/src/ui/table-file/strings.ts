// The words for taking in the file of a table.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	choose: "Choose a file",
	paste: "…or paste from a spreadsheet",
	usePaste: "Read what is pasted",
	pasted: "pasted cells",
	encoding: "Encoding",
	undecided: "not decided",
	delimiter: "Separator",
	delimiters: { ",": "Comma", "\t": "Tab", ";": "Semicolon", "|": "Bar" },
};

const zh: typeof en = {
	choose: "选择文件",
	paste: "或从电子表格粘贴",
	usePaste: "读取粘贴的内容",
	pasted: "粘贴的单元格",
	encoding: "编码",
	undecided: "尚未指明",
	delimiter: "分隔符",
	delimiters: { ",": "逗号", "\t": "制表符", ";": "分号", "|": "竖线" },
};

/** `strings().choose` and its like. */
export const strings = defineStrings({ en, zh });
