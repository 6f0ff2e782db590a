// The strings of the profile page: its tabs, who the organisation is, its boundary.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	parts: "Parts of the profile",
	part: {
		profile: "Profile",
		settings: "How it is counted",
		facilities: "Facilities",
		instruments: "Instruments",
		products: "Products and output",
		certificates: "Certificates",
		significance: "Significance",
		baseYearChanges: "Base year",
	},
	profile: {
		heading: "The organisation",
		note: "T/CCAA 39-2022, B.1.3.1: opens every review",
		subject: "Short name",
		subjectHint: "What this inventory is called on screen and in file names.",
		legalName: "Registered name",
		creditCode: "Unified social credit code",
		creditCodeWrong: "The code has 18 digits and letters.",
		industry: "Industry",
		industryHint: "With its GB/T 4754 code; it decides which sector guideline applies.",
		industryExample: "C2221 Paper and board",
		nature: "Kind of organisation",
		scale: "Size",
		registeredCapital: "Registered capital",
		region: "Province",
		address: "Address",
		responsible: "Person responsible",
		contact: "How to reach them",
		description: "Activities and development",
		descriptionHint: "Main products, processes, energy carriers and what changed of late.",
	},
	boundary: {
		heading: "Boundary",
		note: "T/CCAA 39-2022, B.1.1.4; ISO 14064-1:2018, 5.1",
		label: "The organisational boundary in words",
		hint: "Which legal persons, sites and processes are in and which are out, and why. An auditor reads this first.",
	},
};

const zh: typeof en = {
	parts: "概况的各部分",
	part: {
		profile: "概况",
		settings: "核算设置",
		facilities: "设施",
		instruments: "计量器具",
		products: "产品与产值",
		certificates: "绿证",
		significance: "重要性",
		baseYearChanges: "基准年",
	},
	profile: {
		heading: "组织概况",
		note: "T/CCAA 39-2022 B.1.3.1，每份碳评审的开头",
		subject: "简称",
		subjectHint: "本清单在屏幕上和文件名里的叫法。",
		legalName: "组织名称",
		creditCode: "统一社会信用代码",
		creditCodeWrong: "统一社会信用代码为 18 位数字和字母。",
		industry: "所属行业",
		industryHint: "连同 GB/T 4754 代码；行业决定适用哪份核算指南。",
		industryExample: "C2221 机制纸及纸板制造",
		nature: "组织性质",
		scale: "规模",
		registeredCapital: "注册资本",
		region: "所在省份",
		address: "地址",
		responsible: "核算负责人",
		contact: "联系方式",
		description: "经营发展情况",
		descriptionHint: "主要产品、工艺、能源品种，以及近期变化。",
	},
	boundary: {
		heading: "边界",
		note: "T/CCAA 39-2022 B.1.1.4；ISO 14064-1:2018 5.1",
		label: "组织边界说明",
		hint: "哪些法人、场所和过程在边界内，哪些不在，为什么。核查员先看这里。",
	},
};

export const strings = defineStrings({ en, zh });
