// The strings of products and output value (T/CCAA 39-2022, tables A.1 and A.5).

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	heading: "Main products",
	note: "T/CCAA 39-2022, Table A.5",
	empty: "What the organisation makes",
	why: "T/CCAA 39-2022 asks for output and output value by year (Table A.5); the intensities of Table A.1 stand on them.",
	add: "Add a product",
	fresh: "A new product",
	removed: (name: string) => `${name} was deleted.`,
	name: "Name",
	unit: "Unit",
	unitOf: "Unit of output",
	unitHint: "Such as t, m2, 件, MWh.",
	sole: "The only product",
	soleHint:
		"The whole total may then stand over its output. With several products an intensity needs sources of its own.",
	sources: "Sources that serve this product alone",
	sourcesHint: "Its intensity is the sum of these over its output.",
	assigned: (count: number) => plural(count, "source", "sources"),
	output: (unit: string) => `Output, ${unit}`,
	value: "Output value",
	basis: "Prices and tax",
	noBasis: "not said",
	bases: {
		"current-net": "current, without VAT",
		"current-gross": "current, with VAT",
		"constant-net": "constant, without VAT",
		"constant-gross": "constant, with VAT",
	},
	constantYear: "Prices of",
	whole: {
		heading: "Output value of the organisation",
		note: "Table A.1; where it is not the sum of the products above. Years on different price bases cannot be compared and are marked.",
	},
};

const zh: typeof en = {
	heading: "主要产品",
	note: "T/CCAA 39-2022 表 A.5",
	empty: "组织生产什么",
	why: "T/CCAA 39-2022 要求按年列出产量和产值（表 A.5）；表 A.1 的强度以它们为分母。",
	add: "添加产品",
	fresh: "新产品",
	removed: (name) => `已删除${name}。`,
	name: "名称",
	unit: "单位",
	unitOf: "产量单位",
	unitHint: "如 t、m2、件、MWh。",
	sole: "唯一产品",
	soleHint: "此时总量可直接除以产量。有多种产品时，须指明各自的排放源才给出单位产品强度。",
	sources: "只为本产品服务的排放源",
	sourcesHint: "其单位产品强度为这些排放源之和除以产量。",
	assigned: (count) => `${count} 个排放源`,
	output: (unit) => `产量 ${unit}`,
	value: "产值",
	basis: "价格与税",
	noBasis: "未说明",
	bases: {
		"current-net": "当年价，不含税",
		"current-gross": "当年价，含税",
		"constant-net": "不变价，不含税",
		"constant-gross": "不变价，含税",
	},
	constantYear: "价格年份",
	whole: {
		heading: "组织产值",
		note: "表 A.1；与以上产品产值之和不同时填写。价格口径不一的年度不可比，会被标出。",
	},
};

export const strings = defineStrings({ en, zh });
