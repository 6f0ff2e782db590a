// The words that the pages of an event share: its phases, kinds of sources, sides, instruments.

import type {
	ActionStatus,
	AssetKind,
	EventPhase,
	EventType,
	SourceKind,
} from "../engine/types.ts";
import { defineStrings } from "../i18n/index.ts";

/** The words in one language. */
interface Words {
	phase: Readonly<Record<EventPhase, string>>;
	kind: Readonly<Record<SourceKind, string>>;
	type: Readonly<Record<EventType, string>>;
	status: Readonly<Record<ActionStatus, string>>;
	asset: Readonly<Record<AssetKind, string>>;
	side: Readonly<Record<"estimate" | "actual", string>>;
	left: string;
	/** A figure that is not there yet. */
	none: string;
	tonnes: string;
}

const en: Words = {
	phase: { preparation: "Preparation", holding: "Holding", "wrap-up": "Wrap-up" },
	kind: {
		fuel: "Fuel burned on site",
		fleet: "The event's own vehicles",
		electricity: "Electricity",
		heat: "Heat or steam",
		"electric-vehicle": "Electric vehicles",
		travel: "Travel",
		accommodation: "Accommodation",
		catering: "Catering",
		supplies: "Supplies and printing",
		construction: "Temporary construction",
		freight: "Freight",
		water: "Water",
		waste: "Waste",
		refrigerant: "Refrigerants",
		online: "Online streaming",
		other: "Other",
	},
	type: {
		meeting: "Meeting",
		forum: "Forum",
		exhibition: "Exhibition",
		sports: "Sports",
		show: "Show",
		other: "Other",
	},
	status: { planned: "Planned", underway: "Under way", done: "Done", dropped: "Dropped" },
	asset: {
		"national-allowance": "National allowance (CEA)",
		"regional-allowance": "Regional allowance",
		ccer: "CCER",
		inclusive: "Provincial inclusive credit",
		cer: "CER (CDM)",
		vcu: "VCU (VCS)",
		"gold-standard": "Gold Standard VER",
		crt: "CRT (CAR)",
		ert: "ERT (ACR)",
		corc: "CORC (Puro)",
		paris64: "Article 6.4 reduction",
		itmo: "ITMO (Article 6.2)",
		"other-credit": "Other credit",
		"new-forest": "New forest sink",
		"own-reduction": "Own project's reduction",
		"green-certificate": "Green certificate (GEC)",
		irec: "I-REC",
	},
	side: { estimate: "Estimate", actual: "Actual" },
	left: "Still to offset",
	none: "—",
	tonnes: "tCO₂e",
};

const zh: Words = {
	phase: { preparation: "筹备阶段", holding: "举办阶段", "wrap-up": "收尾阶段" },
	kind: {
		fuel: "现场燃料燃烧",
		fleet: "自有车辆",
		electricity: "用电",
		heat: "用热",
		"electric-vehicle": "电动车辆",
		travel: "人员出行",
		accommodation: "住宿",
		catering: "餐饮",
		supplies: "用品与印刷",
		construction: "临时搭建",
		freight: "货运",
		water: "供水与污水",
		waste: "废弃物",
		refrigerant: "制冷剂",
		online: "线上直播",
		other: "其他",
	},
	type: {
		meeting: "会议",
		forum: "论坛",
		exhibition: "展览",
		sports: "赛事",
		show: "演出",
		other: "其他",
	},
	status: { planned: "计划中", underway: "实施中", done: "已完成", dropped: "已放弃" },
	asset: {
		"national-allowance": "全国碳排放配额（CEA）",
		"regional-allowance": "地方试点碳排放配额",
		ccer: "国家核证自愿减排量（CCER）",
		inclusive: "省级碳普惠减排量",
		cer: "核证减排量（CER）",
		vcu: "自愿碳单位（VCS）",
		"gold-standard": "黄金标准减排量",
		crt: "气候行动储备吨（CRT）",
		ert: "减排吨（ACR）",
		corc: "CO₂ 清除证书（CORC）",
		paris64: "第 6.4 条减排量",
		itmo: "国际转让减缓成果（ITMO）",
		"other-credit": "其他碳信用",
		"new-forest": "新建林业项目碳汇量",
		"own-reduction": "自有项目减排量",
		"green-certificate": "绿色电力证书（GEC）",
		irec: "国际可再生能源证书（I-REC）",
	},
	side: { estimate: "预估", actual: "实际" },
	left: "尚待抵消",
	none: "—",
	tonnes: "tCO₂e",
};

export const strings = defineStrings({ en, zh });

/** Choices of a form by the words of their values. */
export const choicesOf = (names: Readonly<Record<string, string>>) =>
	Object.entries(names).map(([value, label]) => ({ value, label }));
