// The words of the step 声明.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	lead: "A statement can be composed once every binding rule holds and nothing it must say is missing.",
	true: "Until then this sentence is true and may be used:",
	refusals: "Why it can't be composed yet",
	toRules: "To the rules",
	confirmation: {
		heading: "How the result was confirmed",
		note: "by the organiser itself, or by an independent body",
		way: "Confirmed by",
		ways: {
			"self-declared": "The organiser's own declaration",
			independent: "An independent evaluation",
		},
		none: "Not confirmed yet",
		body: "Evaluator",
		date: "Date",
		conclusion: "Conclusion",
		document: "Report",
	},
	statement: {
		heading: "What the statement says besides",
		note: "the rest comes from the steps before",
		party: "Declared by",
		date: "Date of the statement",
		published: "Where it is published",
		text: "In own words",
		textHint:
			"Words that claim more than the evidence carries are found and keep the statement from being composed.",
	},
};

const zh: typeof en = {
	lead: "全部强制规则满足、应写明的内容齐全后，才能出具声明。",
	true: "在此之前，可以使用下面这句真实的说明：",
	refusals: "暂不能出具声明的原因",
	toRules: "查看逐条规则",
	confirmation: {
		heading: "结果的确认方式",
		note: "组织者自我承诺，或委托独立机构评价",
		way: "确认方式",
		ways: { "self-declared": "自我承诺", independent: "委托评价" },
		none: "尚未确认",
		body: "评价机构",
		date: "确认日期",
		conclusion: "评价结论",
		document: "评价报告",
	},
	statement: {
		heading: "声明中另外写明的内容",
		note: "其余内容来自前面各步",
		party: "声明方",
		date: "声明日期",
		published: "公开渠道",
		text: "自拟文字",
		textHint: "超出证据的用语会被指出，并使声明暂不能出具。",
	},
};

export const strings = defineStrings({ en, zh });
