// The strings of the search.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	heading: "Search",
	label: "Search this workspace, the factors, the pages, and what can be done",
	placeholder: "Source, document, factor, page, command…",
	results: "Results",
	kinds: {
		recent: "Chosen last",
		command: "Do",
		page: "Pages",
		subject: "Organisations and products",
		source: "Emission sources",
		facility: "Facilities",
		product: "Products",
		instrument: "Instruments",
		certificate: "Certificates",
		process: "Processes",
		input: "Inputs",
		record: "Records",
		factor: "Factors",
		method: "Methods",
		help: "Explained",
	},
	of: (shown: number, count: number) => `${shown} of ${count}`,
	counted: (groups: readonly string[], count: number) =>
		count === 0 ? "Nothing found" : `${plural(count, "result", "results")}: ${groups.join(", ")}`,
	group: (name: string, count: number) => `${name} ${count}`,
	nothing: "Nothing found. Try fewer letters, or the initials in pinyin.",
	hint: "↑ ↓ choose, Enter goes, Esc closes",
	allFactors: (count: number) => `All ${count} factors`,
	commands: {
		save: (name: string) => `Save ${name} as a .tansuan file`,
		saveAll: "Save everything as a .tansuan file",
		newSource: "Add an emission source",
		import: "Import activity data from a file",
		export: "Export tables and records",
		theme: (name: string) => `Appearance: ${name}`,
		shortcuts: "Keyboard shortcuts",
		tour: "Tour of the example",
		terms: "Terms and their clauses",
	},
};

const zh: typeof en = {
	heading: "搜索",
	label: "搜索本工作区、因子、页面和可执行的操作",
	placeholder: "排放源、凭证、因子、页面、操作…",
	results: "搜索结果",
	kinds: {
		recent: "最近选过",
		command: "操作",
		page: "页面",
		subject: "组织和产品",
		source: "排放源",
		facility: "设施",
		product: "产品",
		instrument: "计量器具",
		certificate: "绿证",
		process: "过程",
		input: "输入",
		record: "记录",
		factor: "因子",
		method: "方法",
		help: "术语解释",
	},
	of: (shown, count) => `${count} 条中的 ${shown} 条`,
	counted: (groups, count) => (count === 0 ? "没有找到" : `共 ${count} 条：${groups.join("，")}`),
	group: (name, count) => `${name} ${count} 条`,
	nothing: "没有找到。可以少输几个字，或用拼音首字母。",
	hint: "↑ ↓ 选择，回车前往，Esc 关闭",
	allFactors: (count) => `全部 ${count} 个因子`,
	commands: {
		save: (name) => `把${name}另存为 .tansuan 文件`,
		saveAll: "把全部数据另存为 .tansuan 文件",
		newSource: "添加排放源",
		import: "从文件导入活动数据",
		export: "导出各表和记录",
		theme: (name) => `外观：${name}`,
		shortcuts: "键盘快捷键",
		tour: "示例导览",
		terms: "术语与条款",
	},
};

/** `strings().heading` and its like. */
export const strings = defineStrings({ en, zh });
