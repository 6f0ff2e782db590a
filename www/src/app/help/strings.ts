// The strings of the help menu and of the list of terms.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	help: "Help",
	menu: "Help and shortcuts",
	search: "Search",
	searchNote: (keys: string) => `Everything in this workspace; also by ${keys}`,
	shortcuts: "Keyboard shortcuts",
	tour: "Tour of the example",
	tourNote: "A few steps from the total to its documents",
	tourOn: "Go on with the tour",
	terms: "Terms and their clauses",
	termsNote: "What the words mean, and where it is written",
};

const zh: typeof en = {
	help: "帮助",
	menu: "帮助与快捷键",
	search: "搜索",
	searchNote: (keys) => `本工作区的一切，也可按 ${keys}`,
	shortcuts: "键盘快捷键",
	tour: "示例导览",
	tourNote: "几步走完，从总量看到凭证",
	tourOn: "继续导览",
	terms: "术语与条款",
	termsNote: "各个词是什么意思，写在哪里",
};

/** `strings().help` and its like. */
export const strings = defineStrings({ en, zh });
