// The words of the step 预估.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	lead: "What will the event emit? List its sources by phase and enter what you expect; the total above follows at once. This is a screening estimate for the plan and the commitment, and no claim.",
	counted: (counted: number, of: number) =>
		of === 0 ? "" : `${counted} of ${of} sources have an estimate.`,
};

const zh: typeof en = {
	lead: "活动预计产生多少排放？按阶段列出排放源并填写预计数量，上方合计随之更新。预估是用于计划和承诺的筛查性估算，不构成声明。",
	counted: (counted, of) => (of === 0 ? "" : `${of} 个排放源中 ${counted} 个已有预估。`),
};

export const strings = defineStrings({ en, zh });
