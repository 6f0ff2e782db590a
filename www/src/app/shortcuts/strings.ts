// The strings of the list of shortcuts.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	heading: "Keyboard shortcuts",
	places: {
		everywhere: "Everywhere",
		subject: "With anything open",
		organization: "In an organisation",
		product: "In a product",
		event: "In an event",
		project: "In a project",
		assets: "In the register of assets",
		grid: "In a grid of data",
		search: "In the search",
	},
	or: "or",
	after: "then",
	single: "Shortcuts of a single key",
	singleHint:
		"Keys such as “?” and “g” followed by “d”. They never work while you type. Turn them off if you speak to your computer or press keys by accident.",
};

const zh: typeof en = {
	heading: "键盘快捷键",
	places: {
		everywhere: "任何地方",
		subject: "打开任何一项时",
		organization: "组织的页面",
		product: "产品的页面",
		event: "活动的页面",
		project: "项目的页面",
		assets: "碳资产台账的页面",
		grid: "数据表格",
		search: "搜索框",
	},
	or: "或",
	after: "再按",
	single: "单键快捷键",
	singleHint: "如“?”，或先按“g”再按“d”。输入文字时不起作用。用语音输入或容易误触时可以关闭。",
};

/** `strings().heading` and its like. */
export const strings = defineStrings({ en, zh });
