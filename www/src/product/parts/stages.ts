// What the stages of a life are called.

import type { Stage } from "../../engine/footprint.ts";
import { defineStrings } from "../../i18n/index.ts";

const en: Record<Stage, string> = {
	"raw-materials": "raw materials",
	production: "production",
	packaging: "packaging",
	distribution: "distribution",
	use: "use",
	maintenance: "maintenance",
	"end-of-life": "end of life",
};

const zh: typeof en = {
	"raw-materials": "原材料获取",
	production: "生产",
	packaging: "包装",
	distribution: "分销",
	use: "使用",
	maintenance: "维护",
	"end-of-life": "生命末期",
};

/** The names of the stages, within a sentence. */
export const stageNames = defineStrings({ en, zh });
