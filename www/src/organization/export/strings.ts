// The strings of the export menu.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	export: "Export",
	print: "Print or save as PDF",
	printNote: "this page as a page of the ledger",
	xlsx: "Tables and records as XLSX",
	xlsxNote: "one workbook; the records can be imported again",
	tables: "Tables A.1 to A.5",
	tablesNote: "ZIP of five CSV files, exact values",
	table: (number: string) => `${number} as CSV`,
	json: "Whole inventory as JSON",
	jsonNote: "the canonical document, for programs",
	workspace: "This organisation as .tansuan",
	workspaceNote: "to keep, or to open in another browser",
	tablesFile: "Tables A.1–A.5",
	evidence: { metered: "Metered", invoiced: "Invoiced", estimated: "Estimated" },
	quality: { measured: "Measured", calculated: "Calculated", default: "Default" },
	workbook: {
		records: "Records",
		about: "About",
		organization: "Organisation",
		years: "Reporting years",
		account: "Account",
		gwp: "GWP set",
		asOf: "As of",
		notes: [
			"Emissions in tonnes of CO₂ equivalent. The decimals that a cell shows are rounded; the number in it is not, up to the 15 digits that a spreadsheet keeps. Where there are more, a note on the cell has all of them.",
			"The sheet of records can be imported again. Text that a spreadsheet could run as a formula begins with an apostrophe, which the import takes away.",
		],
	},
};

const zh: typeof en = {
	export: "导出",
	print: "打印或存为 PDF",
	printNote: "按账页排版",
	xlsx: "数据表与记录（XLSX）",
	xlsxNote: "一个工作簿，其中的记录可再次导入",
	tables: "表 A.1 至 A.5",
	tablesNote: "五个 CSV 文件的 ZIP，数值精确",
	table: (number) => `${number}（CSV）`,
	json: "整份清单（JSON）",
	jsonNote: "规范格式的文档，供程序使用",
	workspace: "本组织（.tansuan）",
	workspaceNote: "用于备份，或在另一个浏览器打开",
	tablesFile: "表A.1至A.5",
	evidence: { metered: "计量", invoiced: "结算", estimated: "估算" },
	quality: { measured: "实测", calculated: "计算", default: "缺省" },
	workbook: {
		records: "记录",
		about: "说明",
		organization: "组织",
		years: "报告年度",
		account: "核算口径",
		gwp: "GWP 数值",
		asOf: "截至",
		notes: [
			"排放量单位为吨二氧化碳当量。单元格显示的小数位经过修约，其中的数字没有修约，最多保留电子表格能容纳的 15 位有效数字；超过时，单元格批注中有全部数字。",
			"“记录”工作表可再次导入。可能被电子表格当作公式执行的文字前加有撇号，导入时会去掉。",
		],
	},
};

/** `strings().export` and its like. */
export const strings = defineStrings({ en, zh });
