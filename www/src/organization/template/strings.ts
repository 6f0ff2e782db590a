// The words of the template, in both languages at once: it goes to people who read either.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	sheet: "Data",
	help: "How to fill in",
	title: (name: string, year: string) => `${name} · activity data of ${year}`,
	fill: "Fill in the shaded cells. Leave empty what there is none of.",
	example: "Example",
	fileName: (year: string) => `activity data ${year} template`,
	values: "Number, or number with its own unit: 1,200 kWh",
	lists: {
		source: "One of the sources of the list",
		unit: "Another unit can be written too",
	},
	evidence: { metered: "Metered", invoiced: "Invoiced", estimated: "Estimated" },
	exampleNote: "This row shows how it is done and is never counted",
	steps: [
		"One row a source and month. Rows that stay empty are left out.",
		"Value: write the number as it stands on the meter, invoice or stock list; do not convert it. Another unit can be chosen in the column of units, or written behind the number.",
		"Volumes of gas: Nm3 (0 °C) or Sm3 (20 °C), not m3.",
		"Evidence: metered, invoiced or estimated; in the next column the number of the meter log or invoice.",
		"A row may be added at the end: choose its source from the list and write the month as 2024-07.",
		"The row that begins with “Example” is never counted.",
		"Save the file and drop it on the page “Import activity data”. Everything is shown before anything is stored.",
	],
};

const zh: typeof en = {
	sheet: "填报",
	help: "填写说明",
	title: (name, year) => `${name} · ${year} 年度活动数据`,
	fill: "请填写有底色的单元格，没有的留空。",
	example: "示例",
	fileName: (year) => `${year} 年度活动数据填报模板`,
	values: "填写数字，也可带单位，如 1,200 kWh",
	lists: {
		source: "从列表中选择排放源",
		unit: "也可填写其他单位",
	},
	evidence: { metered: "计量", invoiced: "结算", estimated: "估算" },
	exampleNote: "本行仅作示范，导入时不计",
	steps: [
		"每个排放源每月一行，留空的行不导入。",
		"数值：按计量表、发票或库存记录上的数字填写，不要换算。单位可在单位列选择，也可写在数字后面。",
		"气体体积请用 Nm3（0 °C）或 Sm3（20 °C），不要用 m3。",
		"证据：计量、结算或估算；后一列填写抄表记录或发票的编号。",
		"可在末尾增加行：从列表中选择排放源，月份写作 2024-07。",
		"以“示例”开头的行不会计入。",
		"保存后把文件拖到“导入活动数据”页面，所有内容都会先显示，确认后才保存。",
	],
};

/** `strings().sheet` and its like. */
export const strings = defineStrings({ en, zh });
