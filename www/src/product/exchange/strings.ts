// The strings of the page 交换 as a whole.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	lead: "Companies pass footprints on as files. Nothing here leaves this device by itself: you save a file and send it, or choose one that you were sent.",
};

const zh: typeof en = {
	lead: "企业之间以文件传递产品碳足迹。这里的内容不会自行离开本机：文件由您另存后发送，或选取您收到的文件。",
};

/** `strings().lead` and its like. */
export const strings = defineStrings({ en, zh });
