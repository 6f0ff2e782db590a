// The template: a workbook with a row for each source and month of a year, drop-downs, and an
// example that is never counted. Filled in, it is read without a mapping.

import type { Cell, Sheet, Validation, WorkbookDocument } from "../../engine/load.ts";
import type { Organization } from "../../engine/types.ts";
import type { KnownOrganization, KnownSource } from "../../interchange/activity/mapping.ts";
import { ownColumns } from "../../interchange/activity/own-heads.ts";
import { harmless } from "../../interchange/table/write.ts";
import { type Methods, unitsOf } from "../data/methods.ts";
import { monthsOf } from "../data/records.ts";
import { needed, sourceLabels } from "../import/known.ts";
import { strings } from "./strings.ts";

const COLUMNS = ownColumns([
	"source",
	"period",
	"parameter",
	"value",
	"unit",
	"evidence",
	"document",
	"note",
]);
const at = (is: (typeof COLUMNS)[number]["is"]) => COLUMNS.findIndex((column) => column.is === is);

/** Rows above the data: title, how to, heads, the example. */
const HEAD = 2;
const FIRST = HEAD + 2;

/** Rows below the last, for what a person adds. */
const SPARE = 200;

const LISTS = "lists";

/** A block of rows: one parameter of a source. */
interface Block {
	source: KnownSource;
	label: string;
	parameter: string;
	unit: string;
	units: readonly string[];
}

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
		validations: validations(blocks, months.length, labels.length, rows.length),
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

/** The values that each source is asked for: those it has been given before, else what it needs. */
function blocksOf(document: Organization, methods: Methods, known: KnownOrganization): Block[] {
	const labels = sourceLabels(document);
	const language = strings() === strings.languages.zh ? 0 : 1;
	return document.sources.flatMap((source): Block[] => {
		const method = methods.get(source.method);
		const found = known.sources.find(({ id }) => id === source.id);
		if (source.excluded !== undefined || !found) return [];
		const given = new Set(
			(document.records[source.id] ?? []).flatMap(({ values }) => Object.keys(values)),
		);
		const asked = given.size > 0 ? [...given] : [...new Set([found.mainParam, ...needed(method)])];
		return asked.flatMap((param): Block[] => {
			const named = found.params.find(({ id }) => id === param);
			const declared = method?.parameters.find(({ id }) => id === param);
			if (!named && param !== found.mainParam) return [];
			const unit = param === found.mainParam ? found.unit : (named?.unit ?? "");
			return [
				{
					source: found,
					label: labels.get(source.id) ?? source.name,
					parameter: named?.names[language] ?? param,
					unit,
					units: declared ? unitsOf(declared, [unit]) : [unit],
				},
			];
		});
	});
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

/** Drop-downs of sources, units and evidence; other texts are taken after a word of warning. */
function validations(
	blocks: readonly Block[],
	months: number,
	labels: number,
	end: number,
): Validation[] {
	const { zh, en } = strings.languages;
	const rows = end - FIRST + SPARE;
	const column = (is: Parameters<typeof at>[0], row: number, count: number) => ({
		row,
		column: at(is),
		rows: count,
		columns: 1,
	});
	const list = (range: Validation["range"], values: readonly string[], hint = ""): Validation => ({
		range,
		rule: { kind: "list", source: [...values] },
		hint,
		message: "",
		lenient: true,
	});
	const sources: Validation = {
		range: column("source", FIRST, rows),
		rule: {
			kind: "list",
			source: { sheet: LISTS, range: { row: 0, column: 0, rows: Math.max(1, labels), columns: 1 } },
		},
		hint: "",
		message: `${zh.lists.source}\n${en.lists.source}`,
		lenient: true,
	};
	const kinds = (["metered", "invoiced", "estimated"] as const).map(
		(kind) => `${zh.evidence[kind]} ${en.evidence[kind]}`,
	);
	return [
		sources,
		list(column("evidence", FIRST, rows), kinds),
		...blocks.map(({ units }, i) =>
			list(
				column("unit", FIRST + i * months, months),
				fitting(units),
				`${zh.lists.unit}\n${en.lists.unit}`,
			),
		),
	];
}

/** Units that a drop-down takes: no commas, 255 characters in all. */
function fitting(units: readonly string[]): string[] {
	const plain = units.filter((unit) => unit !== "" && !unit.includes(","));
	while (plain.join(",").length > 250) plain.pop();
	return plain.length > 0 ? plain : ["1"];
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
