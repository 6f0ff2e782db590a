// Table A.4 排放因子及其来源: the parameters of every source, and where each comes from.

import type { TableA4Parameter, TableA4Row } from "../../../engine/result.ts";
import { formatClause, formatNumber, withUnit } from "../../../format/index.ts";
import { inLanguage } from "../../../i18n/index.ts";
import type { AnnexTable, Cell } from "./annex.ts";
import { grouped, groupsOf } from "./groups.ts";
import { strings } from "./strings.ts";

/** Table A.4, with as many columns 参数 as the source with the most needs. */
export function tableA4(rows: readonly TableA4Row[], years: readonly number[]): AnnexTable {
	const text = strings();
	const shown = rows.filter((row) => row.years.some((year) => years.includes(year)));
	const width = Math.max(3, ...shown.map((row) => row.parameters.length));
	const footnotes = documentsOf(shown);
	const cellsOf = (row: TableA4Row): Cell[] => [
		{ text: row.name, note: noteOf(row, years) },
		...Array.from({ length: width }, (_, index) => {
			const parameter = row.parameters[index];
			return parameter
				? parameterCell(parameter, footnotes)
				: { text: index === 0 ? text.none : "" };
		}),
	];
	return {
		id: "a4",
		number: text.number("a4"),
		title: text.titles.a4,
		columns: [
			{ label: text.emissionType, columns: 3 },
			...Array.from({ length: width }, (_, index) => ({ label: text.parameter(index + 1) })),
		],
		rows: grouped(groupsOf("a4"), shown, width + 1, cellsOf),
		footnotes,
	};
}

/** What the row is of, and its years where they are not all. */
function noteOf(row: TableA4Row, years: readonly number[]): string {
	const sort = inLanguage(row.sort);
	const all = years.every((year) => row.years.includes(year));
	const parts = [
		sort === row.name ? "" : sort,
		all ? "" : strings().onlyIn(row.years.join(strings().comma)),
	];
	return parts.filter(Boolean).join(" · ");
}

/** The documents that values come from, each once, in the order they are met. */
function documentsOf(rows: readonly TableA4Row[]): string[] {
	const titles = rows.flatMap((row) => row.parameters.map(({ source }) => inLanguage(source)));
	return [...new Set(titles)].filter((title) => title !== "");
}

function parameterCell(parameter: TableA4Parameter, footnotes: readonly string[]): Cell {
	const text = strings();
	const unit = parameter.unit === "1" ? "" : parameter.unit;
	const quality = text.quality[parameter.quality as keyof typeof text.quality] ?? "";
	const title = inLanguage(parameter.source);
	const place = [formatClause(parameter.clause ?? ""), parameter.confidence].filter(Boolean);
	const shown = `${inLanguage(parameter.name)} ${withUnit(formatNumber(parameter.value), unit)}`;
	const reference = title === "" ? "" : `[${footnotes.indexOf(title) + 1}]`;
	return {
		text: shown,
		note: [quality, [reference, ...place].filter(Boolean).join(" ")].filter(Boolean).join(" · "),
		full: [shown, quality, title, ...place].filter(Boolean).join(" · "),
	};
}
