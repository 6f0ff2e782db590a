// The grid's own words.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	keys: "Enter or F2 edits, Escape then Tab leaves the grid.",
	beyond: (rows: number, columns: number) =>
		`Not everything fitted: ${[
			rows > 0 ? plural(rows, "row", "rows") : "",
			columns > 0 ? plural(columns, "column", "columns") : "",
		]
			.filter((part) => part !== "")
			.join(" and ")} of what was pasted lie beyond the grid and were left out.`,
	fixed: (cells: number) =>
		`${plural(cells, "cell", "cells")} can't be edited here and kept what they had.`,
	copied: (cells: number) => `${plural(cells, "cell", "cells")} copied`,
	pasting: (rows: number) => `Pasting ${plural(rows, "row", "rows")}…`,
	empty: "empty",
};

const zh: typeof en = {
	keys: "回车或 F2 编辑；按 Esc 再按 Tab 离开表格。",
	beyond: (rows, columns) =>
		`粘贴的内容超出表格：${[rows > 0 ? `${rows} 行` : "", columns > 0 ? `${columns} 列` : ""]
			.filter((part) => part !== "")
			.join("、")}未写入。`,
	fixed: (cells) => `${cells} 个单元格不可编辑，保持原样。`,
	copied: (cells) => `已复制 ${cells} 个单元格`,
	pasting: (rows) => `正在粘贴 ${rows} 行…`,
	empty: "空",
};

/** `strings().keys` and its like. */
export const strings = defineStrings({ en, zh });
