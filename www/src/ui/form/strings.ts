// What the form itself finds wrong.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	needed: "This cannot stay empty.",
	notNumber: (text: string) => `“${text}” is not a number.`,
	notWhole: (text: string) => `“${text}” is not a whole number.`,
	notDate: (text: string) => `“${text}” is not a date such as 2025-05-31.`,
};

const zh: typeof en = {
	needed: "此项不能为空。",
	notNumber: (text) => `“${text}”不是数字。`,
	notWhole: (text) => `“${text}”不是整数。`,
	notDate: (text) => `“${text}”不是日期，应如 2025-05-31。`,
};

export const strings = defineStrings({ en, zh });
