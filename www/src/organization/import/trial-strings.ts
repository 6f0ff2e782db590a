// The words for what a file would change.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	title: "What it comes to",
	note: "tCO₂e; a trial, nothing is stored",
	account: "Account",
	rows: "These rows",
	now: "Inventory now",
	after: "After the import",
	unknown: "…",
	counting: "Counting the rows…",
	stop: "Stop counting",
	stopped: "The rows were not counted.",
	again: "Count them",
	unfit: (records: number) =>
		`${plural(records, "record has", "records have")} more than one value, such as stocks or a composition: rows are not counted by themselves, the inventory after the import is.`,
	tally: (counted: string, refused: number, without: number) =>
		[
			`${counted} counted`,
			...(refused > 0 ? [`${refused} refused`] : []),
			...(without > 0 ? [`${without} left out or empty`] : []),
		].join(" · "),
	times: (rows: string) => `${rows} ×`,
	example: (sentence: string) => `such as: ${sentence}`,
};

const zh: typeof en = {
	title: "试算结果",
	note: "tCO₂e，仅为试算，尚未保存",
	account: "核算口径",
	rows: "这些行",
	now: "现有清单",
	after: "导入后",
	unknown: "…",
	counting: "正在试算…",
	stop: "停止试算",
	stopped: "没有试算这些行。",
	again: "试算",
	unfit: (records) =>
		`${records} 条记录有多个数值（如库存、成分），这些行不单独试算，只给出导入后的清单。`,
	tally: (counted, refused, without) =>
		[
			`计入 ${counted} 条`,
			...(refused > 0 ? [`不能计入 ${refused} 条`] : []),
			...(without > 0 ? [`未读取或空白 ${without} 行`] : []),
		].join(" · "),
	times: (rows) => `${rows} 条`,
	example: (sentence) => `例如：${sentence}`,
};

/** `strings().title` and its like. */
export const strings = defineStrings({ en, zh });
