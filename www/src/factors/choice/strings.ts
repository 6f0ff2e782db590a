// The words of the choice of a source's factor.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	none: "None chosen yet. Until then the source counts nothing and is listed as without factor.",
	byEngine:
		"Chosen by the settings: for each year the average of the nation or the province. Pin one only where a rule prescribes it.",
	notNeeded: "This method needs no factor.",
	choose: "Choose a factor",
	change: "Choose another",
	clear: "Back to the automatic choice",
	missing: (id: string) => `The factor ${id} is in no loaded pack.`,
};

const zh: typeof en = {
	none: "还没有选因子。选定之前该排放源不计入，并列为缺因子。",
	byEngine: "按设置自动选取：各年取全国或省级平均因子。只有规定了指定因子时才在此固定。",
	notNeeded: "此方法不需要因子。",
	choose: "选择因子",
	change: "换一个",
	clear: "恢复自动选取",
	missing: (id) => `已加载的因子包里没有 ${id}。`,
};

export const strings = defineStrings({ en, zh });
