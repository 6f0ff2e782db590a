// The words that the pages of a project share.

import { defineStrings } from "../i18n/index.ts";

const en = {
	figure: "How it came about",
	none: "—",
	tonnes: "tCO2e",
	roles: {
		baseline: "Baseline emissions",
		project: "Project emissions",
		leakage: "Leakage",
	},
	symbols: { baseline: "BE", project: "PE", leakage: "LE", reduction: "ER" },
	role: { baseline: "baseline", project: "project", leakage: "leakage" },
	reduction: "Emission reductions",
	cumulative: "Cumulative reductions",
	credits: "Creditable, whole tonnes",
	creditsExact: "Creditable",
	sides: { "ex-ante": "Estimated", monitored: "Monitored" },
	allYears: "All years",
	year: "Year",
	unit: "Unit",
	yes: "yes",
	no: "no",
	unsaid: "not said",
};

const zh: typeof en = {
	figure: "计算过程",
	none: "—",
	tonnes: "tCO2e",
	roles: {
		baseline: "基准线排放",
		project: "项目排放",
		leakage: "泄漏",
	},
	symbols: en.symbols,
	role: { baseline: "基准线", project: "项目", leakage: "泄漏" },
	reduction: "减排量",
	cumulative: "累计减排量",
	credits: "可签发量（取整吨）",
	creditsExact: "可签发量",
	sides: { "ex-ante": "事前估算", monitored: "事后监测" },
	allYears: "各年合计",
	year: "年度",
	unit: "单位",
	yes: "是",
	no: "否",
	unsaid: "未说明",
};

/** The shared words in the language in use. */
export const strings = defineStrings({ en, zh });
