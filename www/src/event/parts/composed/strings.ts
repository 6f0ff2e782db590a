// The words around a commitment and a statement.

import { defineStrings } from "../../../i18n/index.ts";

const en = {
	missing: "missing",
	enter: (label: string) => `Enter: ${label}`,
	print: "Print",
	copy: "Copy as text",
	save: "Save as HTML",
	copied: "Copied.",
	notCopied: "The browser doesn't allow copying here.",
	made: (date: string) => `Composed with Tansuan on ${date}`,
	method:
		"By T/CCAA 39-2022, B.4, and the implementation guide for carbon neutrality of large events (MEE announcement 2019 No. 19).",
};

const zh: typeof en = {
	missing: "缺少",
	enter: (label) => `填写：${label}`,
	print: "打印",
	copy: "复制文字",
	save: "保存为 HTML",
	copied: "已复制。",
	notCopied: "浏览器不允许在此复制。",
	made: (date) => `由碳算于 ${date} 编制`,
	method:
		"依据 T/CCAA 39-2022 附录 B.4 和《大型活动碳中和实施指南（试行）》（生态环境部公告 2019 年第 19 号）。",
};

export const strings = defineStrings({ en, zh });
