// The words of the bar of steps.

import { defineStrings } from "../../../i18n/index.ts";
import type { StepName, StepState } from "./steps.ts";

interface Words {
	label: string;
	at: (at: number, of: number) => string;
	step: Readonly<Record<StepName, string>>;
	state: Readonly<Record<StepState, string>>;
	totals: string;
	next: (step: string) => string;
	back: (step: string) => string;
	results: string;
}

const en: Words = {
	label: "Steps of the event",
	at: (at, of) => `Step ${at} of ${of}`,
	step: {
		basics: "Basics",
		estimate: "Estimate",
		reduce: "Reduce",
		commit: "Commit",
		actual: "Actual",
		neutralise: "Neutralise",
		statement: "Statement",
	},
	state: { done: "done", todo: "to do", later: "not possible yet" },
	totals: "Current totals",
	next: (step) => `Next: ${step}`,
	back: (step) => `Back: ${step}`,
	results: "To the results",
};

const zh: Words = {
	label: "活动的各个步骤",
	at: (at, of) => `第 ${at} 步，共 ${of} 步`,
	step: {
		basics: "基本信息",
		estimate: "预估",
		reduce: "减排行动",
		commit: "承诺",
		actual: "实际排放",
		neutralise: "中和",
		statement: "声明",
	},
	state: { done: "已完成", todo: "待完成", later: "尚不可做" },
	totals: "当前合计",
	next: (step) => `下一步：${step}`,
	back: (step) => `上一步：${step}`,
	results: "查看结果",
};

export const strings = defineStrings({ en, zh });
