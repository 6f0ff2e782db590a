// The strings of the export menu.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	export: "Export",
	print: "Print or save as PDF",
	printNote: "this page as a page of the ledger",
	tables: "Tables A.1 to A.5",
	tablesNote: "ZIP of five CSV files, exact values",
	table: (number: string) => `${number} as CSV`,
	json: "Whole inventory as JSON",
	jsonNote: "the canonical document, for programs",
	workspace: "This organisation as .tansuan",
	workspaceNote: "to keep, or to open in another browser",
	tablesFile: "Tables A.1–A.5",
};

const zh: typeof en = {
	export: "导出",
	print: "打印或存为 PDF",
	printNote: "按账页排版",
	tables: "表 A.1 至 A.5",
	tablesNote: "五个 CSV 文件的 ZIP，数值精确",
	table: (number) => `${number}（CSV）`,
	json: "整份清单（JSON）",
	jsonNote: "规范格式的文档，供程序使用",
	workspace: "本组织（.tansuan）",
	workspaceNote: "用于备份，或在另一个浏览器打开",
	tablesFile: "表A.1至A.5",
};

/** `strings().export` and its like. */
export const strings = defineStrings({ en, zh });
