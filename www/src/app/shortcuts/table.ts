// The keyboard shortcuts: what `?` lists, what listens, what buttons and menus show. One table.

import type { Bilingual } from "../../i18n/index.ts";

/** Where a shortcut works. */
export const PLACES = [
	"everywhere",
	"subject",
	"organization",
	"product",
	"event",
	"project",
	"assets",
	"grid",
	"search",
] as const;
export type Place = (typeof PLACES)[number];

/** The places whose shortcuts are listened for in the whole app. */
export const GLOBAL: readonly Place[] = PLACES.filter(
	(place) => place !== "grid" && place !== "search",
);

/** A shortcut. */
export interface Shortcut {
	id: string;
	/** The combinations that do it, the usual one first; `Mod` is ⌘ or Ctrl. */
	keys: readonly [string, ...string[]];
	place: Place;
	what: Bilingual;
}

const table = [
	{
		id: "search",
		keys: ["Mod+K"],
		place: "everywhere",
		what: { zh: "搜索或执行命令", en: "Search, or do something" },
	},
	{
		id: "shortcuts",
		keys: ["?"],
		place: "everywhere",
		what: { zh: "显示快捷键", en: "Show the shortcuts" },
	},
	{ id: "home", keys: ["g h"], place: "everywhere", what: { zh: "到总览", en: "Go to Home" } },
	{
		id: "factors",
		keys: ["g l"],
		place: "everywhere",
		what: { zh: "到因子库", en: "Go to the factor library" },
	},
	{
		id: "results",
		keys: ["g r"],
		place: "subject",
		what: { zh: "到结果", en: "Go to Results" },
	},
	{
		id: "findings",
		keys: ["g f"],
		place: "subject",
		what: { zh: "到待处理", en: "Go to To resolve" },
	},
	{ id: "undo", keys: ["Mod+Z"], place: "subject", what: { zh: "撤销", en: "Undo" } },
	{
		id: "redo",
		keys: ["Mod+Shift+Z", "Ctrl+Y"],
		place: "subject",
		what: { zh: "重做", en: "Redo" },
	},
	{
		id: "profile",
		keys: ["g p"],
		place: "organization",
		what: { zh: "到概况与边界", en: "Go to Profile & boundary" },
	},
	{
		id: "sources",
		keys: ["g s"],
		place: "organization",
		what: { zh: "到排放源", en: "Go to Emission sources" },
	},
	{
		id: "data",
		keys: ["g d"],
		place: "organization",
		what: { zh: "到活动数据", en: "Go to Activity data" },
	},
	{
		id: "year-before",
		keys: ["["],
		place: "organization",
		what: { zh: "前一个报告年度", en: "The reporting year before" },
	},
	{
		id: "year-after",
		keys: ["]"],
		place: "organization",
		what: { zh: "后一个报告年度", en: "The reporting year after" },
	},
	{
		id: "study",
		keys: ["g t"],
		place: "product",
		what: { zh: "到研究设定", en: "Go to Study & unit" },
	},
	{
		id: "model",
		keys: ["g m"],
		place: "product",
		what: { zh: "到清单", en: "Go to Inventory" },
	},
	{
		id: "variants",
		keys: ["g v"],
		place: "product",
		what: { zh: "到方案对比", en: "Go to Variants" },
	},
	{
		id: "exchange",
		keys: ["g x"],
		place: "product",
		what: { zh: "到交换", en: "Go to Exchange" },
	},
	{
		id: "basics",
		keys: ["g b"],
		place: "event",
		what: { zh: "到基本信息", en: "Go to Basics" },
	},
	{
		id: "estimate",
		keys: ["g e"],
		place: "event",
		what: { zh: "到预估", en: "Go to Estimate" },
	},
	{
		id: "actual",
		keys: ["g a"],
		place: "event",
		what: { zh: "到实际排放", en: "Go to Actual" },
	},
	{
		id: "neutralise",
		keys: ["g n"],
		place: "event",
		what: { zh: "到中和", en: "Go to Neutralise" },
	},
	{
		id: "scenario",
		keys: ["g c"],
		place: "project",
		what: { zh: "到情景与边界", en: "Go to Scenario & boundary" },
	},
	{
		id: "emissions",
		keys: ["g i"],
		place: "project",
		what: { zh: "到减排量", en: "Go to Reductions" },
	},
	{
		id: "economics",
		keys: ["g o"],
		place: "project",
		what: { zh: "到经济性", en: "Go to Economics" },
	},
	{
		id: "lots",
		keys: ["g k"],
		place: "assets",
		what: { zh: "到台账", en: "Go to Register" },
	},
	{
		id: "grid-edit",
		keys: ["Enter", "F2"],
		place: "grid",
		what: {
			zh: "F2 编辑单元格；回车打开，或到下一行",
			en: "F2 edits the cell; Enter opens it, or goes to the next row",
		},
	},
	{
		id: "grid-move",
		keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
		place: "grid",
		what: {
			zh: "移动；同时按住 Shift 则选中一片",
			en: "Move; with Shift, select as you go",
		},
	},
	{
		id: "grid-far",
		keys: ["Mod+ArrowDown", "Mod+ArrowRight"],
		place: "grid",
		what: { zh: "到最后一行、最后一列", en: "To the last row, the last column" },
	},
	{
		id: "grid-next",
		keys: ["Tab", "Shift+Tab"],
		place: "grid",
		what: { zh: "后一格、前一格", en: "The next cell, the cell before" },
	},
	{
		id: "grid-all",
		keys: ["Mod+A"],
		place: "grid",
		what: { zh: "全选", en: "Select everything" },
	},
	{
		id: "grid-clear",
		keys: ["Delete", "Backspace"],
		place: "grid",
		what: { zh: "清空所选", en: "Empty what is selected" },
	},
	{
		id: "grid-copy",
		keys: ["Mod+C", "Mod+X", "Mod+V"],
		place: "grid",
		what: {
			zh: "复制、剪切、粘贴，与 Excel 互通",
			en: "Copy, cut, paste, also from and to Excel",
		},
	},
	{
		id: "grid-fill",
		keys: ["Mod+D", "Mod+R"],
		place: "grid",
		what: { zh: "向下、向右填充所选", en: "Fill the selection down, to the right" },
	},
	{
		id: "grid-leave",
		keys: ["Escape Tab"],
		place: "grid",
		what: { zh: "离开表格", en: "Leave the grid" },
	},
	{
		id: "search-move",
		keys: ["ArrowDown", "ArrowUp"],
		place: "search",
		what: { zh: "后一项、前一项", en: "The next result, the one before" },
	},
	{
		id: "search-go",
		keys: ["Enter"],
		place: "search",
		what: { zh: "前往或执行", en: "Go there, or do it" },
	},
	{ id: "search-leave", keys: ["Escape"], place: "search", what: { zh: "关闭", en: "Close" } },
] as const satisfies readonly Shortcut[];

/** The name of a shortcut. */
export type ShortcutId = (typeof table)[number]["id"];

/** The shortcuts, in the order in which they are listed. */
export const SHORTCUTS: readonly Shortcut[] = table;

/** The usual keys of a shortcut. */
export const keysOf = (id: ShortcutId): string =>
	SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys[0] ?? "";

/** Whether a combination begins with a key that also types (WCAG 2.2, 2.1.4). */
export const isSingle = (keys: string): boolean => /^\S( \S)?$/u.test(keys);
