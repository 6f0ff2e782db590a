// The steps of the tour through the worked example: from the total down to a document, to a cell, and
// back to a total that has moved.

import type { Bilingual } from "../../i18n/index.ts";
import type { OrganizationPage } from "../../routes/index.ts";

/** What the person is asked to do in a step; it can be passed over. */
export type Deed = "explained" | "changed";

/** A step. */
export interface Step {
	id: string;
	/** The page that it is on. */
	page: OrganizationPage;
	/** What it points at: selectors through shadow roots, from the page's element in. */
	anchor: readonly string[];
	title: Bilingual;
	text: Bilingual;
	/** What is waited for, and what is said when it is done. */
	deed?: Deed;
	done?: Bilingual;
}

const HERO = ["tansuan-results", "tansuan-headline", "tansuan-door.hero"] as const;

/** The steps, in their order. */
export const STEPS: readonly Step[] = [
	{
		id: "total",
		page: "results",
		anchor: HERO,
		title: { zh: "一年的总量", en: "The total of a year" },
		text: {
			zh: "这是一家虚构的造纸厂。大数字是它这一年的排放总量，旁边的标签写明核算口径和 GWP：没有口径的总量，这里不会出现。",
			en: "This is an invented paper mill. The large figure is what it emitted this year; the tags beside it name the account and the GWP set. A total without an account does not exist here.",
		},
	},
	{
		id: "behind",
		page: "results",
		anchor: HERO,
		title: { zh: "每个数都是一扇门", en: "Every figure is a door" },
		text: {
			zh: "带点线的数都能打开。点一下总量，或移到它上面按回车：先看它由哪些部分组成，再一层层往下，直到公式和填入的读数。",
			en: "Figures with a dotted underline open. Press the total, or go to it and press Enter: you see its parts, and further down the formula and the readings put into it.",
		},
		deed: "explained",
		done: {
			zh: "打开了。在里面点任何一部分，可以继续往下。",
			en: "It is open. Press any part in it to go further down.",
		},
	},
	{
		id: "document",
		page: "results",
		anchor: ["tansuan-results", "tansuan-annex", "tansuan-tabs", "#tab-a4"],
		title: { zh: "每个因子都有出处", en: "Every factor has its document" },
		text: {
			zh: "打开表 A.4：每个因子的各个参数、数值，以及它出自哪份文件的哪张表。没有出处的因子进不了因子库。",
			en: "Open Table A.4: the parameters of each factor, their values, and the document and table each came from. A factor without a source does not enter the library.",
		},
	},
	{
		id: "cell",
		page: "data",
		anchor: ["tansuan-data", "tansuan-data-matrix", "tansuan-grid", 'td[data-at="1:2"]'],
		title: { zh: "改一个读数", en: "Change a reading" },
		text: {
			zh: "总量由这些格子算出来：一行一个排放源，一列一个月。点这一格，输入另一个数，按回车。改错了也不怕，撤销就在上面。",
			en: "The total is computed from these cells: a row is a source, a column a month. Press this one, type another number, press Enter. Nothing can go wrong: Undo is above.",
		},
		deed: "changed",
		done: {
			zh: "改好了，已经保存在本浏览器，总量也重新算过。",
			en: "Changed, saved in this browser, and the total is worked out anew.",
		},
	},
	{
		id: "moved",
		page: "results",
		anchor: HERO,
		title: { zh: "总量随之变化", en: "The total has moved" },
		text: {
			zh: "改过读数，总量、各分项和全部附表立刻跟着变，分项之和总是等于总数。刷新页面、断网、关掉再打开，改动都还在。",
			en: "After a change of a reading the total, its parts and all the tables follow at once, and the parts still add up. Reload, go offline, close and come back: the change is still there.",
		},
	},
	{
		id: "findings",
		page: "findings",
		anchor: ["tansuan-findings", "tansuan-finding"],
		title: { zh: "缺的、存疑的都列出来", en: "What is missing or doubtful is listed" },
		text: {
			zh: "缺的月份、反常的读数、过期的检定都会列在这里，点一条就到它说的那一格。绝不悄悄按零计。",
			en: "Months that are missing, readings that look odd, calibrations that have run out: each stands here and leads to its cell. Nothing is counted as zero in silence.",
		},
	},
	{
		id: "account",
		page: "results",
		anchor: ["tansuan-results", "tansuan-select"],
		title: { zh: "换一个口径", en: "Another account" },
		text: {
			zh: "同一份数据，按 GB/T 32150、ISO 14064-1 或 GHG Protocol 各有各的总量。在这里换着看；旁边的问号说明差别在哪、依据哪一条。",
			en: "The same data have another total by GB/T 32150, ISO 14064-1 or the GHG Protocol. Choose one here; the question mark says what differs, and by which clause.",
		},
	},
	{
		id: "export",
		page: "results",
		anchor: ["tansuan-results", "tansuan-export-menu"],
		title: { zh: "带走结果", en: "Take it with you" },
		text: {
			zh: "附表可以导出为 Excel 或 CSV，也可以打印。数据只在本浏览器里：另存为 .tansuan 文件就是备份。现在可以开始做自己的了。",
			en: "The tables leave as Excel or CSV, or on paper. Data live in this browser alone: a .tansuan file is your backup. Now you can start your own.",
		},
	},
];
