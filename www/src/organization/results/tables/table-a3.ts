// Table A.3 活动数据的来源: where each source's activity data come from.

import type { TableA3Row } from "../../../engine/result.ts";
import { inLanguage } from "../../../i18n/index.ts";
import type { AnnexTable, Cell } from "./annex.ts";
import { grouped, groupsOf } from "./groups.ts";
import { strings } from "./strings.ts";

const DOCUMENTS = 2;

/** Table A.3. */
export function tableA3(rows: readonly TableA3Row[]): AnnexTable {
	const text = strings();
	const cellsOf = (row: TableA3Row): Cell[] => {
		const sort = inLanguage(row.sort);
		return [
			{ text: row.name, ...(sort === row.name ? {} : { note: sort }) },
			{ text: row.dataSource || text.none, note: detailsOf(row) },
		];
	};
	return {
		id: "a3",
		number: text.number("a3"),
		title: text.titles.a3,
		columns: [
			{ label: text.emissionType, columns: 2 },
			{ label: text.sort },
			{ label: text.dataSource },
		],
		rows: grouped(groupsOf("a3"), rows, 2, cellsOf),
	};
}

/** Evidence by kind, the instrument, how often, and the first documents. */
function detailsOf(row: TableA3Row): string {
	const text = strings();
	const evidence = (["metered", "invoiced", "estimated"] as const).flatMap((kind) => {
		const count = row.evidence[kind] ?? 0;
		return count > 0 ? [text.evidence[kind](count)] : [];
	});
	const documents = text.documents(
		row.documents.slice(0, DOCUMENTS).join(text.between),
		row.documents.length - DOCUMENTS,
	);
	return [...evidence, row.instrument, row.frequency, documents].filter(Boolean).join(" · ");
}
