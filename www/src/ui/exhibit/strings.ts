// The strings of exhibits: how their pictures and tables are downloaded.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	download: "Download",
	named: (what: string) => `Download: ${what}`,
	svg: "Picture (SVG)",
	png: "Picture (PNG)",
	csv: "Table (CSV)",
	failed: "The picture could not be made.",
};

const zh: typeof en = {
	download: "下载",
	named: (what) => `下载：${what}`,
	svg: "图（SVG）",
	png: "图（PNG）",
	csv: "表（CSV）",
	failed: "图未能生成。",
};

/** `strings().download` and its like. */
export const strings = defineStrings({ en, zh });
