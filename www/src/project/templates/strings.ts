// The words of the gallery of templates.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	heading: "What kind of project is it?",
	lead: "A template brings the methodologies, the sources of baseline, project and leakage, the monitoring plan, the questions of compliance and what is known of such projects. Everything can be changed afterwards.",
	blank: "Begin without a template",
	sources: (count: number) => plural(count, "source", "sources"),
	parameters: (count: number) => plural(count, "monitored parameter", "monitored parameters"),
	period: (years: number, renewable: boolean) =>
		renewable ? `renewable period of ${years} years` : `fixed period of ${years} years`,
	working: "Fetching the templates…",
	methodologies: "Methodologies",
	methodologiesNote: "tick those that the project follows",
	grid: "Regional grid",
	gridHint: "Its operating and build margins become the factors of grid electricity.",
	noGrid: "choose later",
	optional: "Sources that only some projects have",
	margin: (om: string, bm: string) => `Weights: OM ${om}, BM ${bm}`,
	additionality: "Additionality",
	begin: "Begin with this",
};

const zh: typeof en = {
	heading: "这是哪一类项目？",
	lead: "模板带来方法学、基准线、项目和泄漏的排放源、监测计划、合规性问题，以及这类项目的已知要点；之后都可以修改。",
	blank: "不用模板，直接开始",
	sources: (count) => `${count} 个排放源`,
	parameters: (count) => `${count} 个监测参数`,
	period: (years, renewable) => (renewable ? `可更新计入期 ${years} 年` : `固定计入期 ${years} 年`),
	working: "正在取模板……",
	methodologies: "方法学",
	methodologiesNote: "勾选项目所依据的",
	grid: "区域电网",
	gridHint: "其电量边际（OM）和容量边际（BM）作为电网电量的因子。",
	noGrid: "以后再选",
	optional: "部分项目才有的排放源",
	margin: (om, bm) => `权重：OM ${om}，BM ${bm}`,
	additionality: "额外性",
	begin: "用它开始",
};

/** The words in the language in use. */
export const strings = defineStrings({ en, zh });
