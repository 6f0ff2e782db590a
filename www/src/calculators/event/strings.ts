// The words of the event calculator: no jargon.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	lead: "How much carbon will our event emit? Answer what you know; the rest is assumed, and every assumption can be changed.",
	unnamed: "Our event",
	name: {
		question: "What is it called?",
		label: "Name of the event",
		example: "Spring forum 2026",
	},
	days: { question: "How many days?", label: "Days" },
	travel: {
		question: "How many people come, and how?",
		note: "One way; the way back is counted, too.",
		persons: "Persons",
		distance: "One way",
		add: "Add a way to come",
		remove: (mode: string) => `Leave out ${mode}`,
		none: "Nobody yet: choose a way to come.",
	},
	stay: {
		question: "Who stays overnight?",
		guests: "Persons who stay",
		nights: "Nights each",
		everybody: "everybody",
	},
	meals: {
		question: "What do they eat?",
		label: "Meals for each person and day",
		diet: "Mostly",
	},
	area: { question: "How large is the venue?", label: "Area" },
	result: {
		heading: "Estimate",
		waiting: "Say how many people come, and the estimate appears here.",
		coming: "Working it out…",
		stale: "One of the answers can't be read; the estimate doesn't follow it.",
		screening: "Screening estimate",
		perPerson: "Per person",
		perDay: "Per person and day",
		parts: "Where it comes from",
		share: "Share",
		figure: "kg CO₂e",
		see: "See the estimate",
		beside: (label: string, kilograms: string) => `${label}: ${kilograms} kg CO₂e`,
		counted: (counted: string, of: string) =>
			`Only ${counted} of ${of} parts could be counted; the total lacks the others.`,
		findings: (count: number) =>
			`${plural(count, "remark", "remarks")} on the factors and the scope`,
	},
	keep: {
		picture: "Save as a picture",
		file: "Save as a file",
		estimate: "Answers and result (JSON)",
		event: "The event, to be opened here again (JSON)",
		share: "Share",
		open: "Continue as a full event",
		openNote: "Adds every other source, the actual figures, reductions and offsets.",
		failed: "The picture could not be made.",
		suffix: "estimate",
		generic: "Emissions of an event",
		claims: (word: string, reason: string) =>
			`“${word}” is a claim: ${reason}. Pictures and shared texts leave the name out.`,
		told: (name: string, total: string, person: string, note: string) =>
			`${name}: about ${total} tCO₂e, ${person} kg a person. ${note}`,
		by: "Calculated with Tansuan",
	},
	assumptions: {
		heading: "What it stands on",
		note: "Type over what you know better; an emptied field is assumed again.",
		answered: "your answer",
	},
};

const zh: typeof en = {
	lead: "办一场活动，大约会排放多少碳？知道多少答多少，其余先按假设算，每个假设都能改。",
	unnamed: "我们的活动",
	name: { question: "活动叫什么？", label: "活动名称", example: "2026 春季论坛" },
	days: { question: "办几天？", label: "天数" },
	travel: {
		question: "多少人来，怎么来？",
		note: "填单程，返程会自动计入。",
		persons: "人数",
		distance: "单程距离",
		add: "再加一种方式",
		remove: (mode) => `去掉${mode}`,
		none: "还没有人来：选一种方式。",
	},
	stay: {
		question: "有多少人过夜？",
		guests: "住宿人数",
		nights: "每人住几晚",
		everybody: "所有人",
	},
	meals: {
		question: "吃几顿，吃什么？",
		label: "每人每天几餐",
		diet: "以什么为主",
	},
	area: { question: "场地有多大？", label: "使用面积" },
	result: {
		heading: "估算结果",
		waiting: "填上来多少人，这里就会出现估算结果。",
		coming: "正在估算…",
		stale: "有一个答案读不懂，估算还没有跟上。",
		screening: "筛查性估算",
		perPerson: "每人",
		perDay: "每人每天",
		parts: "来自哪里",
		share: "占比",
		figure: "kg CO₂e",
		see: "看估算结果",
		beside: (label, kilograms) => `${label}：${kilograms} kg CO₂e`,
		counted: (counted, of) => `${of} 项里只有 ${counted} 项能计算，总量不含其余各项。`,
		findings: (count) => `关于因子和范围的说明（${count} 条）`,
	},
	keep: {
		picture: "存为图片",
		file: "存为文件",
		estimate: "答案与结果（JSON）",
		event: "活动文件，可在这里再打开（JSON）",
		share: "分享",
		open: "继续做完整核算",
		openNote: "补上其他排放源、实际数据、减排和抵消。",
		failed: "图片没能生成。",
		suffix: "估算",
		generic: "活动碳排放估算",
		claims: (word, reason) => `“${word}”是一种声明：${reason}。图片和分享的文字里不写名称。`,
		told: (name, total, person, note) => `${name}：约 ${total} tCO₂e，每人 ${person} kg。${note}`,
		by: "由碳算估算",
	},
	assumptions: {
		heading: "依据什么算的",
		note: "更清楚的数请直接改；清空则恢复假设。",
		answered: "您填的",
	},
};

/** `strings().result.heading` and its like. */
export const strings = defineStrings({ en, zh });
