// The strings of the reminder, apart from those of the page: it is there from the first screen on.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	label: "Reminder to save",
	due: (count: number, ago: string) =>
		`${plural(count, "change since", "changes since")} ${ago} ${count === 1 ? "is" : "are"} in no file yet.`,
	lapsed: (name: string) => `“${name}” is not kept up: the browser wants you to allow it again.`,
	held: (name: string) =>
		`“${name}” is not kept up: it holds something that was deleted or damaged here.`,
	failed: (name: string) => `“${name}” could not be written.`,
	save: "Save a file",
	look: "Have a look",
	allow: "Allow",
	later: "Later",
};

const zh: typeof en = {
	label: "保存提醒",
	due: (count, ago) => `自${ago}以来，有 ${count} 处改动还不在任何文件里。`,
	lapsed: (name) => `“${name}”没有更新：浏览器需要您重新允许。`,
	held: (name) => `“${name}”没有更新：其中有在这里已删除或损坏的内容。`,
	failed: (name) => `“${name}”未能写入。`,
	save: "存为文件",
	look: "查看",
	allow: "允许",
	later: "以后再说",
};

/** The strings of the reminder. */
export const strings = defineStrings({ en, zh });
