// The template: a workbook with a row for each source and month of a year, drop-downs, and an
// example that is never counted. Filled in, it is read without a mapping.

import type { Cell, Sheet, WorkbookDocument } from "../../engine/load.ts";
import type { Organization } from "../../engine/types.ts";
import type { KnownOrganization } from "../../interchange/activity/mapping.ts";
import { harmless } from "../../interchange/table/write.ts";
import type { Methods } from "../data/methods.ts";
import { monthsOf } from "../data/records.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { dropDowns } from "./drop-downs.ts";
import { COLUMNS, FIRST, HEAD, LISTS } from "./layout.ts";
import { strings } from "./strings.ts";

/** The template of an organisation for a year. */
export function templateOf(
	document: Organization,
	methods: Methods,
	known: KnownOrganization,
	year: number,
	created: string,
): WorkbookDocument {
	const { zh, en } = strings.languages;
	const blocks = blocksOf(document, methods, known);
	const months = monthsOf(year, document.settings.yearStartMonth);
	const title = strings().title(document.name, String(year));
	const labels = [...new Set(blocks.map(({ label }) => label))];
	const rows: Cell[][] = [
		[{ text: harmless(title), style: "title" }],
		[{ text: `${zh.fill} ${en.fill}`, style: "note" }],
		COLUMNS.map(({ head }) => ({ text: head, style: "head" as const })),
		exampleRow(blocks[0], months[0] ?? `${year}-01`),
		...blocks.flatMap((block) => months.map((month) => rowOf(block, month))),
	];
	const data: Sheet = {
		name: `${zh.sheet} ${en.sheet}`,
		columns: COLUMNS.map(({ width }) => ({ width })),
		rows,
		freezeRows: HEAD + 1,
		freezeColumns: 2,
		validations: dropDowns(blocks, months.length, labels.length, rows.length),
		notes: [{ row: FIRST - 1, column: 0, text: `${zh.exampleNote}\n${en.exampleNote}` }],
		filter: { row: HEAD, column: 0, rows: rows.length - HEAD, columns: COLUMNS.length },
		print: { landscape: true, repeatRows: HEAD + 1 },
	};
	const lists: Sheet = {
		name: LISTS,
		hidden: true,
		rows: labels.map((label) => [{ text: label }]),
	};
	return { properties: { title, created }, sheets: [data, help(), lists] };
}

function rowOf({ label, parameter, unit }: Block, month: string): Cell[] {
	return [
		{ text: harmless(label), style: "body" },
		{ date: month, style: "body" },
		{ text: parameter, style: "body" },
		{ style: "input" },
		{ text: unit, style: "input" },
		{ style: "input" },
		{ style: "input" },
		{ style: "input" },
	];
}

function exampleRow(block: Block | undefined, month: string): Cell[] {
	const { zh, en } = strings.languages;
	const example = (content: { text: string } | { number: string } | { date: string }): Cell => ({
		...content,
		style: "example",
	});
	return [
		example({ text: `${zh.example} ${en.example}: ${block?.label ?? ""}` }),
		example({ date: month }),
		example({ text: block?.parameter ?? "" }),
		example({ number: "1234.5" }),
		example({ text: block?.unit ?? "" }),
		example({ text: `${zh.evidence.invoiced} ${en.evidence.invoiced}` }),
		example({ text: "No. 20240131-07" }),
		example({ text: `${zh.exampleNote} ${en.exampleNote}` }),
	];
}

function help(): Sheet {
	const { zh, en } = strings.languages;
	return {
		name: `${zh.help} Help`,
		columns: [{ width: 6 }, { width: 90 }],
		rows: [
			[{ text: `${zh.help} ${en.help}`, style: "title" }],
			...zh.steps.map((step, i): Cell[] => [{ number: String(i + 1) }, { text: step }]),
			[],
			...en.steps.map((step, i): Cell[] => [{ number: String(i + 1) }, { text: step }]),
		],
	};
}
