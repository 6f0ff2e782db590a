// What heads of columns are called, in Chinese and in English.

import { plain } from "./period.ts";

/** What a head says of its column. */
export type HeadMeaning =
	| { is: "source" | "period" | "year" | "month" | "unit" | "evidence" | "document" | "note" }
	| { is: "value"; param: string };

const WORDS: readonly (readonly [HeadMeaning, readonly string[]])[] = [
	[
		{ is: "period" },
		[
			"月份",
			"期间",
			"日期",
			"时间",
			"统计期",
			"核算期",
			"报告期",
			"年月",
			"month",
			"period",
			"date",
			"time",
			"reporting period",
		],
	],
	[{ is: "year" }, ["年份", "年度", "年", "year", "fiscal year"]],
	[{ is: "month" }, ["月"]],
	[
		{ is: "source" },
		[
			"排放源",
			"碳源",
			"排放源名称",
			"名称",
			"项目",
			"能源品种",
			"能源名称",
			"能源种类",
			"燃料品种",
			"燃料",
			"品种",
			"物料",
			"设备",
			"设施",
			"source",
			"source name",
			"emission source",
			"name",
			"item",
			"energy type",
			"fuel",
			"material",
			"equipment",
		],
	],
	[{ is: "unit" }, ["单位", "计量单位", "unit", "units", "uom"]],
	[
		{ is: "value", param: "" },
		[
			"活动数据",
			"活动水平",
			"消耗量",
			"用量",
			"使用量",
			"数量",
			"耗用量",
			"净消耗量",
			"电量",
			"用电量",
			"购电量",
			"热量",
			"用热量",
			"抄表量",
			"计量值",
			"数值",
			"值",
			"activity data",
			"activity",
			"consumption",
			"amount",
			"quantity",
			"usage",
			"volume",
			"value",
			"kwh used",
		],
	],
	[
		{ is: "value", param: "ncv" },
		[
			"低位发热量",
			"平均低位发热量",
			"热值",
			"低位热值",
			"net calorific value",
			"calorific value",
			"ncv",
			"lhv",
		],
	],
	[{ is: "value", param: "carbon" }, ["含碳量", "元素碳含量", "carbon content", "carbon"]],
	[
		{ is: "value", param: "opening" },
		["期初库存", "期初", "年初库存", "月初库存", "opening stock", "opening"],
	],
	[
		{ is: "value", param: "purchased" },
		["购入量", "购入", "外购量", "采购量", "purchased", "purchases"],
	],
	[
		{ is: "value", param: "closing" },
		["期末库存", "期末", "年末库存", "月末库存", "closing stock", "closing"],
	],
	[{ is: "value", param: "sold" }, ["外销量", "外销", "外供量", "sold", "sales"]],
	[
		{ is: "value", param: "nonEnergyUse" },
		["非能源用途", "非能源使用量", "non-energy use", "non energy use"],
	],
	[
		{ is: "value", param: "invoiced" },
		["结算量", "结算电量", "发票量", "发票数量", "invoiced", "billed", "invoice quantity"],
	],
	[
		{ is: "evidence" },
		[
			"数据来源",
			"证据类型",
			"获取方式",
			"数据获取方式",
			"evidence",
			"evidence kind",
			"data source",
		],
	],
	[
		{ is: "document" },
		[
			"凭证",
			"凭证号",
			"单据",
			"单据号",
			"票据",
			"文件",
			"证明文件",
			"document",
			"document no",
			"reference",
			"invoice no",
		],
	],
	[{ is: "note" }, ["备注", "说明", "note", "notes", "remark", "remarks", "comment"]],
];

const BY_WORD = new Map(WORDS.flatMap(([meaning, words]) => words.map((word) => [word, meaning])));

/** A head without the unit it carries: `消耗量（t）` is a 消耗量 in t. */
export function splitHead(text: string): { name: string; unit: string | undefined } {
	const head = plain(text).replaceAll(/\s+/g, " ");
	const inside = /^(.+?)\s*[([【]\s*([^()[\]【】]+?)\s*[)\]】]\s*$/.exec(head);
	if (inside) return { name: inside[1] ?? "", unit: unitOf(inside[2] ?? "") };
	const behind = /^(.+?)\s*[/:,]\s*([^/:,]{1,12})$/.exec(head);
	if (behind && /^(单位|unit)\s*$/i.test(behind[1] ?? "") === false) {
		const unit = unitOf(behind[2] ?? "");
		if (unit !== undefined && /[\p{Script=Han}]|[a-z]{3,}/iu.test(behind[1] ?? "")) {
			return { name: behind[1] ?? "", unit };
		}
	}
	return { name: head, unit: undefined };
}

const UNIT =
	/^(?:单位[:：]?\s*)?([万亿]?(?:kWh|MWh|GWh|度|千瓦时|兆瓦时|t|吨|kg|千克|公斤|g|克|Nm3|Nm³|Sm3|Sm³|m3|m³|㎥|立方米|标立方|标准立方米|L|升|GJ|MJ|TJ|吉焦|tce|吨标煤|km|公里|元|t·km|人·km|kgCOD|mg\/L|GJ\/t|%|[a-zA-Z]{1,4}\d?\/[a-zA-Z]{1,4}\d?))$/i;

const unitOf = (text: string): string | undefined => UNIT.exec(text.trim())?.[1];

/** What a head means, or undefined for one that says nothing known. */
export function meaningOf(text: string): HeadMeaning | undefined {
	const { name } = splitHead(text);
	return BY_WORD.get(name.toLowerCase());
}
