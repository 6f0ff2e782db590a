// The strings of taking in suppliers' PACT files.

import { defineStrings, plural } from "../../../i18n/index.ts";

const en = {
	heading: "Take in a supplier's PACT file",
	note: "versions 2.0 to 2.3 and 3; one footprint, a list, or an answer of the API",
	drop: "Drop one or several PACT files here. They are shown before anything is stored.",
	choose: "Choose files…",
	reading: "Being read…",
	tooLarge: (name: string) => `“${name}” is larger than 50 MB: that is no PACT file.`,
	unread: (name: string) => `Could not be read: ${name}`,
	partly: (name: string) => `A part of ${name} could not be read`,
	none: (name: string) => `There is no footprint in ${name}.`,
	found: (count: number) => `${plural(count, "footprint", "footprints")} found`,
	unnamed: "Without a name",
	from: (file: string) => `from ${file}`,
	take: (count: number) => `Take in (${count})`,
	discard: "Put aside",
	chooseSome: "Tick at least one.",
	taken: (count: number) =>
		`${plural(count, "footprint was", "footprints were")} taken in; each can now be chosen as a supply.`,
	toModel: "Choose it in the inventory",
	toList: "See all suppliers' footprints",
	states: {
		same: "Already in this study, just so",
		other: "Already in this study, with other content",
		replace: "Ticked, it takes the place of the one that is there; inputs keep their supply.",
		twin: "Chosen more than once: only one of them can be taken.",
		deprecated: "Withdrawn by the supplier",
		expired: "Validity is over",
	},
	rules: (errors: number, others: number) =>
		[
			errors > 0 ? plural(errors, "rule broken", "rules broken") : "",
			others > 0 ? plural(others, "remark", "remarks") : "",
		]
			.filter(Boolean)
			.join(", "),
	sound: "Breaks no rule of PACT",
	facts: {
		unit: "Declared unit",
		excluding: "Without biogenic uptake",
		including: "With biogenic uptake",
		period: "Period of the data",
		validity: "Valid",
		region: "Place",
		world: "World",
		boundary: "Boundary",
		primary: "Primary data",
		spec: "Form",
	},
};

const zh: typeof en = {
	heading: "读入供应商 PACT 文件",
	note: "2.0 至 2.3 版和第 3 版；单个碳足迹、列表或接口返回的内容",
	drop: "把一个或几个 PACT 文件拖到这里。先显示内容，再决定是否存入。",
	choose: "选取文件…",
	reading: "正在读取…",
	tooLarge: (name) => `“${name}”超过 50 MB，不是 PACT 文件。`,
	unread: (name) => `无法读取：${name}`,
	partly: (name) => `${name} 中有一部分无法读取`,
	none: (name) => `${name} 中没有碳足迹。`,
	found: (count) => `找到 ${count} 个碳足迹`,
	unnamed: "未命名",
	from: (file) => `来自 ${file}`,
	take: (count) => `读入（${count}）`,
	discard: "不读入",
	chooseSome: "请至少勾选一个。",
	taken: (count) => `已读入 ${count} 个供应商足迹，现在可以选作来源。`,
	toModel: "到清单中选用",
	toList: "查看全部供应商足迹",
	states: {
		same: "本研究中已有，内容相同",
		other: "本研究中已有，内容不同",
		replace: "勾选后替换现有的一份；已选用它的输入不受影响。",
		twin: "重复选取，只能读入其中一个。",
		deprecated: "供应商已停用",
		expired: "已过有效期",
	},
	rules: (errors, others) =>
		[errors > 0 ? `违反 ${errors} 条规则` : "", others > 0 ? `${others} 条提示` : ""]
			.filter(Boolean)
			.join("，"),
	sound: "符合 PACT 的全部规则",
	facts: {
		unit: "声明单位",
		excluding: "不含生物碳吸收",
		including: "含生物碳吸收",
		period: "数据期",
		validity: "有效期",
		region: "地区",
		world: "全球",
		boundary: "系统边界",
		primary: "初级数据占比",
		spec: "格式",
	},
};

/** `strings().facts.unit` and its like. */
export const strings = defineStrings({ en, zh });
