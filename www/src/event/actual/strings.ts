// The words of the step 核算.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	lead: "What did it emit? Enter what meters, bills and lists say, phase by phase. The estimate stands beside; it is taken over only where you say so, row by row.",
	counted: (counted: number, of: number) =>
		of === 0 ? "" : `${counted} of ${of} sources have an actual figure.`,
	missing: "Sources without an actual figure keep the statement from being composed.",
};

const zh: typeof en = {
	lead: "活动实际产生多少排放？按阶段填写计量、账单和名单上的数量。预估列在旁边，只有逐行确认后才沿用。",
	counted: (counted, of) => (of === 0 ? "" : `${of} 个排放源中 ${counted} 个已有实际值。`),
	missing: "还有排放源没有实际值，暂不能出具声明。",
};

export const strings = defineStrings({ en, zh });
