// The words of the step 承诺.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	lead: "Before the event, promise in public to reduce first and then to offset no less than is actually emitted (B.4.1.3).",
	heading: "What the commitment says besides",
	note: "the rest comes from the steps before",
	party: "Promised by",
	date: "Date",
	dateHint: "Before the first day of the event.",
	assets: "Assets to be used",
	assetsHint: "For example: CCER of wind projects in Guizhou, retired within a year.",
	published: "Where it is published",
	text: "In own words",
	textHint:
		"What claims neutrality ahead of the evidence keeps the commitment from being composed.",
	refusals: "Not ready yet",
};

const zh: typeof en = {
	lead: "活动前公开承诺：先减排、后抵消，以不小于实际排放量的抵消量完成碳中和（B.4.1.3）。",
	heading: "承诺中另外写明的内容",
	note: "其余内容来自前面各步",
	party: "承诺方",
	date: "承诺日期",
	dateHint: "早于活动开始日期。",
	assets: "拟采用的抵消方式",
	assetsHint: "如：贵州风电项目 CCER，一年内注销。",
	published: "公开渠道",
	text: "自拟文字",
	textHint: "证据尚不支持的“中和”类用语，会使承诺暂不能出具。",
	refusals: "暂不能出具",
};

export const strings = defineStrings({ en, zh });
