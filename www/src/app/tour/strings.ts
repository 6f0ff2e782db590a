// The words around the steps of the tour.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	label: "Tour of the example",
	step: (at: number, of: number) => `Step ${at} of ${of}`,
	next: "Next",
	back: "Back",
	end: "Finish",
	leave: "Leave the tour",
	toIt: "Show me where",
	waiting: (page: string) => `The tour waits for you. Its next step is on the page “${page}”.`,
	goThere: "Go there",
	noExample: "The tour goes through the worked example. Open it to go on.",
	openExample: "Open the example",
	elsewhere: "Look around as long as you like.",
	left: "You can take up the tour again under “Help”.",
};

const zh: typeof en = {
	label: "示例导览",
	step: (at, of) => `第 ${at} 步，共 ${of} 步`,
	next: "下一步",
	back: "上一步",
	end: "完成",
	leave: "离开导览",
	toIt: "带我去看",
	waiting: (page) => `导览在等您：下一步在“${page}”页。`,
	goThere: "到那一页",
	noExample: "导览要用到示例。打开示例就能继续。",
	openExample: "打开示例",
	elsewhere: "想看多久都可以。",
	left: "以后可以从“帮助”里继续导览。",
};

/** `strings().next` and its like. */
export const strings = defineStrings({ en, zh });
