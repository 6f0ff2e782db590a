// The shell's strings: navigation, the home page, notices.

import { defineStrings } from "../i18n/index.ts";

const en = {
	skip: "Skip to the content",
	navigation: "Main",
	subNavigation: "Pages of this organisation",
	language: "Language",
	year: "Reporting year",
	pages: {
		home: "Home",
		organization: "Organisation",
		factors: "Factor library",
		profile: "Profile & boundary",
		sources: "Emission sources",
		data: "Activity data",
		results: "Results",
		findings: "To resolve",
		unknown: "Not found",
	},
	theme: { label: "Appearance", auto: "Auto", light: "Light", dark: "Dark" },
	local: "Data stays on this device",
	saved: {
		saved: (time: string) => `Saved ${time}`,
		saving: "Saving…",
		unsaved: "Not saved",
	},
	column: {
		label: "How this figure came about",
		close: "Close the explanation",
		waiting: "Working it out…",
		trail: "The way to this figure",
		findings: "To resolve",
	},
	loading: "Loading…",
	error: {
		unknownHeading: "This page does not exist",
		unknown: "The address leads nowhere. Perhaps it was copied in part.",
		failedHeading: "This page could not be shown",
		failed:
			"What you entered is kept in this browser. Load the page again; if that does not help, the text below says what happened.",
		home: "To the home page",
		reload: "Load again",
		surprise: (message: string) => `Something went wrong: ${message}`,
	},
	offline: {
		ready: "Tansuan now works without a network.",
		update: "A new version is ready.",
		updateNow: "Update now",
		stale: "Another tab has updated Tansuan. Load this one again when it suits you.",
	},
	home: {
		title: "A greenhouse gas inventory, exact to the last digit",
		purpose:
			"Turn a year of activity data into the tables of T/CCAA 39-2022 Annex A. Every figure opens: the formula, the numbers put into it, and the document each factor comes from.",
		example: "Open the example",
		start: "Start my own",
		open: "Open a .tansuan file",
		dropHint: "…or drop one anywhere on this page.",
		mine: "My organisations",
		mineNote: "in this browser",
		none: "Nothing saved yet. The example is a complete plant with three years of data: look around in it, change what you like.",
		changed: "Last change",
		commands: (name: string) => `Commands for ${name}`,
		download: "Download as .tansuan",
		remove: "Delete from this browser",
		facts: [
			{
				head: "Exact",
				text: "The parts always add up to the total. Numbers are decimals from end to end and are rounded only where they are shown.",
			},
			{
				head: "Explained",
				text: "Each factor carries its source, down to the table. What is missing or doubtful is listed and never counted as zero in silence.",
			},
			{
				head: "Private",
				text: "There is no server. Data lives in this browser, works offline, and leaves only as a file you save.",
			},
		],
	},
};

const zh: typeof en = {
	skip: "跳到正文",
	navigation: "主导航",
	subNavigation: "本组织的页面",
	language: "语言",
	year: "报告年度",
	pages: {
		home: "总览",
		organization: "组织",
		factors: "因子库",
		profile: "概况与边界",
		sources: "排放源",
		data: "活动数据",
		results: "结果",
		findings: "待处理",
		unknown: "找不到页面",
	},
	theme: { label: "外观", auto: "自动", light: "浅色", dark: "深色" },
	local: "数据只在本机",
	saved: { saved: (time) => `已保存 ${time}`, saving: "正在保存…", unsaved: "未保存" },
	column: {
		label: "这个数怎么来的",
		close: "关闭解释",
		waiting: "正在推算…",
		trail: "到这个数的路径",
		findings: "待处理",
	},
	loading: "正在打开…",
	error: {
		unknownHeading: "没有这个页面",
		unknown: "这个地址没有对应的页面，可能没有复制完整。",
		failedHeading: "页面打不开",
		failed: "已填的数据都保存在本浏览器里。请重新加载；如果还不行，下面的文字说明了原因。",
		home: "回到总览",
		reload: "重新加载",
		surprise: (message) => `出了点问题：${message}`,
	},
	offline: {
		ready: "碳算已可离线使用。",
		update: "新版本已就绪。",
		updateNow: "现在更新",
		stale: "碳算已在另一个标签页更新，请在方便时重新加载本页。",
	},
	home: {
		title: "组织碳排放清单，精确到最后一位",
		purpose:
			"把一年的活动数据变成 T/CCAA 39-2022 附录 A 的各张表。每个数都能打开：看公式、看代入的数、看每个因子出自哪份文件的哪张表。",
		example: "打开示例",
		start: "开始我自己的",
		open: "打开 .tansuan 文件",
		dropHint: "也可以把文件拖到本页任意位置。",
		mine: "我的组织",
		mineNote: "保存在本浏览器",
		none: "还没有保存的组织。示例是一家完整的工厂，有三年的数据，随便看，随便改。",
		changed: "最近修改",
		commands: (name) => `${name}：更多操作`,
		download: "下载为 .tansuan 文件",
		remove: "从本浏览器删除",
		facts: [
			{
				head: "精确",
				text: "分项之和总是等于总数，一位不差。全程用十进制小数计算，只在显示时修约。",
			},
			{
				head: "可追溯",
				text: "每个因子都注明出处，具体到表。缺的、存疑的都列出来，绝不悄悄按零计。",
			},
			{
				head: "只在本机",
				text: "没有服务器。数据存在本浏览器里，断网也能用，只有您另存为文件时才会离开。",
			},
		],
	},
};

/** `strings().home.title` and its like. */
export const strings = defineStrings({ en, zh });
