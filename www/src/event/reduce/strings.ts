// The words of the step 减排行动.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	lead: "Reduce first, then offset. Plan what lessens the emissions, and after the event say what it has saved and what shows it. What an action has saved is already in a lower actual figure: it is shown on the way there and never deducted again.",
	action: {
		heading: "Reduction actions",
		note: "T/CCAA 39-2022, B.4.1.3 and B.4.2",
		empty: "What will be done to emit less?",
		why: "Rail instead of air, a tram instead of taxis, green power, a smaller set-up, less food waste. Without actions there is no commitment (B.4.1.3).",
		add: "Add an action",
		fresh: "New action",
		removed: (name: string) => `“${name}” was removed.`,
		name: "What is done",
		status: "Status",
		phase: "Phase",
		source: "Source that it lessens",
		nothing: "None in particular",
		travel: "The travel table",
		baseline: "Measured against",
		baselineHint: "What would have been without it: 200 persons by air.",
		planned: "Planned saving",
		achieved: "Saving achieved",
		unit: "Unit",
		unitHint: "kgCO2e, tCO2e",
		evidence: "What shows it",
		responsible: "Who answers for it",
		remark: "Remark",
	},
	achieved: "Saved by actions that are done",
	inActual: "already in the actual figures",
};

const zh: typeof en = {
	lead: "先减排，后抵消。活动前计划减排行动，活动后说明减了多少、有何证据。行动的减排效果已体现在较低的实际排放中，只用于说明变化，不再扣减。",
	action: {
		heading: "减排行动",
		note: "T/CCAA 39-2022，B.4.1.3、B.4.2",
		empty: "打算怎样少排放？",
		why: "如以高铁代替飞机、接驳车代替出租车、使用绿电、减少搭建和食物浪费。没有减排行动，就不能作出承诺（B.4.1.3）。",
		add: "添加行动",
		fresh: "新行动",
		removed: (name) => `已删除“${name}”。`,
		name: "行动内容",
		status: "状态",
		phase: "阶段",
		source: "减少哪项排放",
		nothing: "不限定",
		travel: "出行表",
		baseline: "对照情形",
		baselineHint: "不采取行动时的情形，如：200 人乘飞机。",
		planned: "计划减排量",
		achieved: "实际减排量",
		unit: "单位",
		unitHint: "kgCO2e、tCO2e",
		evidence: "证据",
		responsible: "负责人",
		remark: "备注",
	},
	achieved: "已完成行动的减排量",
	inActual: "已体现在实际排放中",
};

export const strings = defineStrings({ en, zh });
