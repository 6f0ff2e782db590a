// The words of the step 中和.

import type { RuleStatus, Verdict } from "../../engine/types.ts";
import { defineStrings } from "../../i18n/index.ts";

interface Words {
	lead: string;
	emitted: string;
	offset: string;
	still: string;
	toBuy: string;
	deadline: string;
	forestDeadline: string;
	verdict: Readonly<Record<Verdict, string>>;
	lots: {
		heading: string;
		note: string;
		empty: string;
		why: string;
		add: string;
		use: string;
		name: string;
		kind: string;
		used: string;
		retired: string;
		counts: string;
		yes: string;
		no: string;
		register: string;
		first: string;
	};
	lot: {
		fresh: string;
		what: string;
		retirement: string;
		used: string;
		usedHint: string;
		retiredHint: string;
		remove: string;
		unused: string;
	};
	use: {
		heading: string;
		why: string;
		lot: string;
		amount: string;
		add: string;
	};
	rules: {
		heading: string;
		note: string;
		binding: string;
		recommended: string;
		person: string;
		iso: string;
		isoNote: string;
		local: string;
		localNote: string;
		confidence: (mark: string) => string;
		standard: Readonly<Record<string, string>>;
		status: Readonly<Record<RuleStatus, string>>;
		from: (date: string) => string;
		applies: Readonly<Record<"yes" | "no" | "unknown", string>>;
	};
}

const en: Words = {
	lead: "Offset what is left with credits that are retired for this event. Lots live in the register of the workspace, so that no serial number is used twice.",
	emitted: "Actually emitted",
	offset: "Offset by lots that count",
	still: "Still to offset",
	toBuy: "in whole tonnes",
	deadline: "Retire by",
	forestDeadline: "New forest sinks by",
	verdict: {
		neutral: "Neutral by the guide's rules",
		"not-yet": "Not yet",
		not: "Not neutral",
	},
	lots: {
		heading: "Lots used for this event",
		note: "from the register of the workspace",
		empty: "What offsets it?",
		why: "Credits, allowances or the sink of a new forest, each with serial numbers and its retirement. An offset counts only once it is retired for this event.",
		add: "Add a lot",
		use: "Use a lot of the register…",
		name: "Lot",
		kind: "Kind",
		used: "Used",
		retired: "Retired",
		counts: "Counts",
		yes: "counts",
		no: "doesn't count",
		register: "To the register",
		first: "An offset comes after the actual figures: enter them first.",
	},
	lot: {
		fresh: "New lot",
		what: "What it is",
		retirement: "Retirement",
		used: "Used for this event",
		usedHint: "Of the lot, at most what it holds.",
		retiredHint: "Without it the lot is held and offsets nothing.",
		remove: "Don't use it for this event",
		unused: "The lot is no longer used for this event; it stays in the register.",
	},
	use: {
		heading: "Use a lot of the register",
		why: "Choose a lot and how much of it is used for this event.",
		lot: "Lot",
		amount: "Tonnes used",
		add: "Use it",
	},
	rules: {
		heading: "The rules, one by one",
		note: "while a binding one doesn't hold, no statement is composed",
		binding: "Binding",
		recommended: "Recommended",
		person: "Left to a person",
		iso: "The view of ISO 14068-1",
		isoNote: "beside the guide's rules; it forbids nothing",
		local: "Local rules",
		localNote: "of the event's province; for a person to follow",
		confidence: (mark) => `Confidence ${mark}`,
		standard: {
			"mee-2019-19": "MEE 2019 No. 19",
			tccaa39: "T/CCAA 39-2022",
			"iso14068-1": "ISO 14068-1",
		},
		status: {
			holds: "holds",
			fails: "fails",
			warns: "not followed",
			open: "open",
			person: "to be judged",
		},
		from: (date) => `since ${date}`,
		applies: {
			yes: "this event is of that size",
			no: "this event is smaller",
			unknown: "size not known or not set",
		},
	},
};

const zh: Words = {
	lead: "用已为本活动注销的减排量抵消剩余排放。各批次记在工作区的碳资产台账里，同一编号不会重复使用。",
	emitted: "实际排放",
	offset: "有效批次抵消",
	still: "尚待抵消",
	toBuy: "按整吨计",
	deadline: "注销截止",
	forestDeadline: "新建林业碳汇截止",
	verdict: {
		neutral: "按指南规则已实现碳中和",
		"not-yet": "尚未实现",
		not: "未实现",
	},
	lots: {
		heading: "用于本活动的批次",
		note: "来自工作区的碳资产台账",
		empty: "用什么抵消？",
		why: "减排量、配额或新建林业碳汇，逐批填写编号和注销信息。只有已为本活动注销的才算抵消。",
		add: "添加批次",
		use: "使用台账中的批次…",
		name: "批次",
		kind: "类型",
		used: "用量",
		retired: "注销日期",
		counts: "是否有效",
		yes: "有效",
		no: "无效",
		register: "打开台账",
		first: "先核算实际排放，再抵消。",
	},
	lot: {
		fresh: "新批次",
		what: "基本情况",
		retirement: "注销",
		used: "用于本活动",
		usedHint: "不超过批次数量。",
		retiredHint: "未注销的批次仅为持有，不能抵消。",
		remove: "不再用于本活动",
		unused: "该批次不再用于本活动，仍留在台账中。",
	},
	use: {
		heading: "使用台账中的批次",
		why: "选择批次，并填写用于本活动的数量。",
		lot: "批次",
		amount: "使用数量",
		add: "使用",
	},
	rules: {
		heading: "逐条规则",
		note: "强制规则未满足时不能出具声明",
		binding: "强制",
		recommended: "推荐",
		person: "由人判断",
		iso: "ISO 14068-1 视角",
		isoNote: "与指南规则并列，不影响声明",
		local: "地方规定",
		localNote: "活动所在省级行政区的规定，由人遵照执行",
		confidence: (mark) => `可信度 ${mark}`,
		standard: {
			"mee-2019-19": "生态环境部 2019 年第 19 号公告",
			tccaa39: "T/CCAA 39-2022",
			"iso14068-1": "ISO 14068-1",
		},
		status: {
			holds: "满足",
			fails: "未满足",
			warns: "未采纳",
			open: "待定",
			person: "待判断",
		},
		from: (date) => `自 ${date} 起`,
		applies: { yes: "本活动达到该规模", no: "本活动未达该规模", unknown: "规模未知或未设门槛" },
	},
};

export const strings = defineStrings({ en, zh });
