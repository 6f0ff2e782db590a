// The words that the pages of an event share: its phases, kinds of sources, sides, instruments.

import type { ActionStatus, EventPhase, EventType, SourceKind } from "../engine/types.ts";
import { defineStrings } from "../i18n/index.ts";

/** The words in one language. */
interface Words {
	phase: Readonly<Record<EventPhase, string>>;
	kind: Readonly<Record<SourceKind, string>>;
	type: Readonly<Record<EventType, string>>;
	status: Readonly<Record<ActionStatus, string>>;
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
	side: { estimate: "预估", actual: "实际" },
	left: "尚待抵消",
	none: "—",
	tonnes: "tCO₂e",
};

export const strings = defineStrings({ en, zh });

/** Choices of a form by the words of their values. */
export const choicesOf = (names: Readonly<Record<string, string>>) =>
	Object.entries(names).map(([value, label]) => ({ value, label }));
