// Table A.2 活动数据表: the activity data of every source over the years.

import type { TableA2Row } from "../../../engine/result.ts";
import { formatNumber, formatUnit } from "../../../format/index.ts";
import { inLanguage } from "../../../i18n/index.ts";
import { type AnnexTable, type Cell, yearColumns } from "./annex.ts";
import { grouped, groupsA2 } from "./groups.ts";
import { strings } from "./strings.ts";

/** Table A.2. */
export function tableA2(rows: readonly TableA2Row[], years: readonly number[]): AnnexTable {
	const text = strings();
	const cellsOf = (row: TableA2Row): Cell[] => [
		{ text: row.name, note: noteOf(row) },
		{ text: formatUnit(row.unit) },
		...years.map((year): Cell => {
			const value = row.values[String(year)];
			return value === undefined
				? { text: text.none }
				: { text: formatNumber(value, { significant: 8 }), exact: value };
		}),
	];
	return {
		id: "a2",
		number: text.number("a2"),
		title: text.titles.a2,
		columns: [
			{ label: text.emissionType, columns: 2 },
			{ label: text.sort },
			{ label: text.unit, unit: true },
			...yearColumns(years, text.year),
		],
		rows: grouped(groupsA2(), rows, years.length + 2, cellsOf),
	};
}

/** What is burnt or used, and what is measured of it. */
function noteOf(row: TableA2Row): string {
	const parts = [inLanguage(row.sort), inLanguage(row.parameter)];
	return parts.filter((part) => part !== "" && part !== row.name).join(" · ");
}
