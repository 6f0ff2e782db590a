// Tables A.1 to A.5 of T/CCAA 39-2022 Annex A as cells, for the page, for print and for CSV alike.

import type { OrganizationResult } from "../../../engine/result.ts";
import type { AccountId } from "../../../engine/types.ts";
import { rowsOnAccount } from "./account-rows.ts";
import { tableA1 } from "./table-a1.ts";
import { tableA2 } from "./table-a2.ts";
import { tableA3 } from "./table-a3.ts";
import { tableA4 } from "./table-a4.ts";
import { tableA5 } from "./table-a5.ts";

/** The names of the tables. */
export const TABLE_IDS = ["a1", "a2", "a3", "a4", "a5"] as const;

/** The name of a table. */
export type TableId = (typeof TABLE_IDS)[number];

/** A cell. What is printed is `text`; `exact` is the decimal behind it, for files. */
export interface Cell {
	text: string;
	/** The decimal as the engine wrote it. */
	exact?: string;
	/** The name by which the figure is explained. */
	figure?: string;
	/** Under the text, in small. */
	note?: string;
	/** What a file says in place of text and note, where the page is briefer. */
	full?: string;
	/** How many rows it spans; 0 where the cell above reaches into this row. */
	rows?: number;
	/** How many columns it spans; the columns it covers have no cell of their own. */
	columns?: number;
	/** What a phone, which drops the first of two heads, says here. */
	narrow?: string;
	/** It is the head of its row. */
	head?: boolean;
	/** The tone of its emission type. */
	tone?: string;
	/** Its emission type is deducted. */
	hollow?: boolean;
}

/** A column. */
export interface Column {
	label: string;
	/** It holds figures, which stand at the right. */
	num?: boolean;
	/** It holds units, which a phone sets under the name. */
	unit?: boolean;
	/** A phone drops it. */
	wide?: boolean;
	/** How many columns this head stands over. */
	columns?: number;
}

/** A row; `sum` under a line of ink, `group` a head among rows. */
export interface Row {
	kind?: "sum" | "group";
	cells: Cell[];
}

/** A table of the annex. */
export interface AnnexTable {
	id: TableId;
	/** 表 A.1 */
	number: string;
	/** 碳排放强度和总量表 */
	title: string;
	columns: Column[];
	rows: Row[];
	/** The documents that notes refer to as [1], [2] and so on. */
	footnotes?: string[];
}

/** All five tables, in the language in use, for years in a row; Table A.1 on an account. */
export function annexTables(
	result: OrganizationResult,
	years: readonly number[],
	account: AccountId = result.account,
): readonly AnnexTable[] {
	const { a2, a3, a4, a5 } = result.tables;
	const a1 = rowsOnAccount(result, account);
	return [
		tableA1(a1, years, account),
		tableA2(a2, years),
		tableA3(a3),
		tableA4(a4, years),
		tableA5(a5, years),
	];
}

/** The head of a year's column: 2024 年. */
export const yearColumns = (years: readonly number[], label: (year: number) => string): Column[] =>
	years.map((year, index) => ({
		label: label(year),
		num: true,
		wide: index < years.length - 2,
	}));
