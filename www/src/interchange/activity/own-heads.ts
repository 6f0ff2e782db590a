// The heads of the tables that we write ourselves, in both languages, so that they are read again
// without any mapping.

import type { Plain } from "./words.ts";

/** A column of ours: what it holds, its head, its width in digits. */
export interface OwnColumn {
	is: Plain | "value";
	head: string;
	width: number;
}

const COLUMNS: Readonly<Record<OwnColumn["is"], readonly [head: string, width: number]>> = {
	source: ["排放源 Source", 30],
	period: ["期间 Period", 14],
	parameter: ["参数 Parameter", 22],
	value: ["数值 Value", 16],
	unit: ["单位 Unit", 14],
	evidence: ["证据 Evidence", 16],
	document: ["凭证 Document", 22],
	instrument: ["计量器具 Instrument", 20],
	uncertainty: ["不确定性 Uncertainty", 20],
	quality: ["数据质量 Data quality", 20],
	note: ["备注 Note", 30],
	record: ["记录 Record", 12],
	item: ["明细 List item", 14],
	year: ["年份 Year", 10],
	month: ["月份 Month", 10],
};

/** Columns of ours, in an order. */
export const ownColumns = (order: readonly OwnColumn["is"][]): OwnColumn[] =>
	order.map((is) => {
		const [head, width] = COLUMNS[is];
		return { is, head, width };
	});
