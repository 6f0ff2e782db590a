// A year's ledger of energy as companies keep it: a title, heads merged over two rows in two
// languages, money beside quantities, sums, a hidden row, a formula without its result.

import { changed, FIRST_SHEET, formulaWithoutValue, hideRow, workbook } from "./workbooks.ts";

const number = (value: string) => ({ number: value });
const merge = (row: number, column: number, rows: number, columns: number) => ({
	row,
	column,
	rows,
	columns,
});

/** The ledger of the small mill. */
export async function ledger(): Promise<Buffer> {
	const months = Array.from({ length: 12 }, (_, i) => i + 1);
	const rows = months.flatMap((month) => {
		const quarter = { text: `${"一二三四"[month / 3 - 1]}季度小计` };
		const line = [
			{ text: month === 7 ? "Jul-24" : `${month}月` },
			month === 2 ? { text: "12O.5" } : number(String(110 + month)),
			number("650000"),
			month === 3 ? { text: "58,000 Nm3" } : number(String(50_000 + month)),
			{ text: month === 4 ? "见油卡" : String(2000 + month) },
			number("1"),
			month === 1 ? { text: "春节停产" } : {},
		];
		const sum = [quarter, number("999"), number("9"), number("9"), number("9"), number("9")];
		return month % 3 === 0 ? [line, sum] : [line];
	});
	const bytes = await workbook({
		properties: { title: "台账", created: "2025-01-31" },
		sheets: [
			{
				name: "台账",
				rows: [
					[{ text: "小纸厂 2024 年能源台账 Energy ledger", style: "title" }],
					[{ text: "填报部门：设备部" }],
					[
						{ text: "月份 Month" },
						{ text: "电 Electricity" },
						{},
						{ text: "天然气" },
						{ text: "柴油 Diesel" },
						{ text: "合计" },
						{ text: "备注 Note" },
					],
					[
						{},
						{ text: "用电量(万kWh)" },
						{ text: "电费(元)" },
						{ text: "用量(Nm³)" },
						{ text: "加油量/kg" },
						{ text: "tce" },
						{},
					],
					...rows,
				],
				merges: [merge(0, 0, 1, 7), merge(2, 0, 2, 1), merge(2, 1, 1, 2), merge(2, 6, 2, 1)],
			},
			{ name: "封面", rows: [[{ text: "内部资料" }]] },
		],
	});
	// December is hidden, and May's electricity is a formula that was never computed.
	return changed(bytes, FIRST_SHEET, (xml) =>
		formulaWithoutValue(hideRow(xml, 19), "B10", "Meter!B5-Meter!B4"),
	);
}
