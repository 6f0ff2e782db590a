// The strings of the list of packs.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	heading: "Factor packs",
	note: "Loaded on demand from this site; open documents bring the packs that they name.",
	load: "Load",
	loading: "Loading…",
	loaded: "loaded",
	loadNamed: (name: string) => `Load ${name}`,
	factors: (count: number) => plural(count, "factor", "factors"),
	size: (kilobytes: number) => `${kilobytes} kB`,
	licence: (name: string) => `licence ${name}`,
	fromFile: "Add a pack from a file",
	fromFileNote: "A pack as JSON: your own, a colleague's, or one that may not be published.",
	added: (name: string) => `${name} is loaded`,
};

const zh: typeof en = {
	heading: "因子包",
	note: "按需从本站载入；打开的文档会自动载入其引用的因子包。",
	load: "载入",
	loading: "正在载入…",
	loaded: "已载入",
	loadNamed: (name) => `载入${name}`,
	factors: (count) => `${count} 个因子`,
	size: (kilobytes) => `${kilobytes} kB`,
	licence: (name) => `许可 ${name}`,
	fromFile: "从文件添加因子包",
	fromFileNote: "JSON 格式的因子包：自制的、同事给的，或不得公开发布的。",
	added: (name) => `${name}已载入`,
};

/** The strings of the list of packs. */
export const strings = defineStrings({ en, zh });
