// The words that the pages of a product study share: stages, boundaries, supplies, allocation.

import { defineStrings } from "../i18n/index.ts";

const en = {
	stages: {
		"raw-materials": "Raw materials",
		production: "Production",
		packaging: "Packaging",
		distribution: "Distribution",
		use: "Use",
		maintenance: "Maintenance",
		"end-of-life": "End of life",
	},
	boundaries: {
		"cradle-to-gate": "Cradle to gate",
		"cradle-to-grave": "Cradle to grave",
		"gate-to-gate": "Gate to gate",
		chosen: "Chosen stages",
	},
	allocations: {
		mass: "By mass",
		energy: "By energy content",
		economic: "By economic value",
		keys: "By keys of one's own",
		"system-expansion": "System expansion",
	},
	supplies: {
		process: "A process of this study",
		factor: "A factor of the library",
		footprint: "A supplier's footprint",
		electricity: "Electricity",
	},
};

const zh: typeof en = {
	stages: {
		"raw-materials": "原材料获取",
		production: "生产",
		packaging: "包装",
		distribution: "分销",
		use: "使用",
		maintenance: "维护",
		"end-of-life": "生命末期",
	},
	boundaries: {
		"cradle-to-gate": "摇篮到大门",
		"cradle-to-grave": "摇篮到坟墓",
		"gate-to-gate": "大门到大门",
		chosen: "自选阶段",
	},
	allocations: {
		mass: "按质量",
		energy: "按能量",
		economic: "按经济价值",
		keys: "按自定分配系数",
		"system-expansion": "系统扩展",
	},
	supplies: {
		process: "本研究的过程",
		factor: "因子库中的因子",
		footprint: "供应商声明的足迹",
		electricity: "电力",
	},
};

/** `strings().stages.production` and its like. */
export const strings = defineStrings({ en, zh });
