// The strings of what is only looked into: why, what it is, and how to get the app that opens it.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	reason: "Why it opens for reading only",
	damaged: "A part of it can't be read and is missing below.",
	download: "Download as .tansuan",
	renew: "Look for a newer app",
	renewNote:
		"Looks for a newer version of the app at this address and loads it. If this page comes again, none is there yet: ask whoever provides the app, or open the downloaded file in the app that it was written with.",
	facts: {
		heading: "What it is",
		name: "Name",
		kind: "Kind",
		version: "Document version",
		changed: "Last change",
		by: "Changed by",
		nobody: "without a name",
	},
	kinds: {
		organization: "Organisation",
		product: "Product",
		event: "Event",
		project: "Project",
		assets: "Register of assets",
	} as Readonly<Record<string, string>>,
	content: "What is in it",
	contentNote: "as it is stored; nothing can be edited",
	unfold: "Unfold all",
	fold: "Fold all",
	rows: (count: number) => plural(count, "row", "rows"),
	values: (count: number) => plural(count, "value", "values"),
	more: (shown: number, all: number) => `Show more (${shown} of ${all})`,
	table: (name: string) => `Table: ${name}`,
	yes: "yes",
	no: "no",
	empty: "—",
	waiting: "Reading it…",
};

const zh: typeof en = {
	reason: "为何只能查看",
	damaged: "有一部分无法读取，不在下列内容中。",
	download: "下载为 .tansuan 文件",
	renew: "检查新版应用",
	renewNote:
		"在此网址检查更新版本的应用并加载。若仍回到本页，说明此处尚无新版：请联系应用的提供者，或在写成它的应用中打开下载的文件。",
	facts: {
		heading: "基本信息",
		name: "名称",
		kind: "类型",
		version: "文档版本",
		changed: "最近修改",
		by: "修改人",
		nobody: "未署名",
	},
	kinds: {
		organization: "组织",
		product: "产品",
		event: "活动",
		project: "项目",
		assets: "碳资产台账",
	},
	content: "内容",
	contentNote: "按存储的原样显示，不可编辑",
	unfold: "全部展开",
	fold: "全部收起",
	rows: (count) => `${count} 行`,
	values: (count) => `${count} 项`,
	more: (shown, all) => `显示更多（已显示 ${shown} / ${all}）`,
	table: (name) => `表：${name}`,
	yes: "是",
	no: "否",
	empty: "—",
	waiting: "正在读取…",
};

/** The strings of what is only looked into. */
export const strings = defineStrings({ en, zh });
