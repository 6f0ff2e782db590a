// One source over all years: rows are months, columns are everything a record can give.

import type { ActivityRecord, Amount, Organization, Source } from "../../engine/types.ts";
import { formatPeriod, formatUnit } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import { amountText } from "../../interchange/activity/amount-text.ts";
import type { GridCell, GridColumn, GridRow } from "../../ui/grid/model.ts";
import { type CellProblems, marks } from "./cell-problems.ts";
import { type MethodView, mainParameter, measured, type ParameterView, STOCK } from "./methods.ts";
import { monthsOf, reportingYear, timelineOf } from "./records.ts";
import { strings } from "./strings.ts";

/** Which of the columns that few sources need are shown. */
export interface Shown {
	stock: boolean;
	measured: boolean;
	invoiced: boolean;
}

/** A column of values: a parameter of the record, or of an item of one of its lists. */
export interface ValueColumn {
	key: string;
	param: string;
	list?: { id: string; item: number };
	heading: string;
	unit: string;
	units: readonly string[];
}

/** A row: a period, and its record where there is one. */
export interface SheetRow extends GridRow {
	period?: string;
	record?: ActivityRecord;
}

/** What the sheet is made of. */
export interface SheetInput {
	document: Organization;
	source: Source;
	method: MethodView | undefined;
	problems: CellProblems;
	shown: Shown;
}

/** The rows, year by year; records of other periods come last. */
export function sheetRows({ document, source }: SheetInput): SheetRow[] {
	const { years, yearStartMonth: start } = document.settings;
	const text = strings();
	const { at } = timelineOf(document, source.id);
	const left = new Map(at);
	const rows = (period: string): SheetRow[] => {
		const records = left.get(period) ?? [];
		left.delete(period);
		const name = /^\d{4}$/.test(period) ? text.wholeYear : formatPeriod(period);
		if (records.length === 0) return [{ key: `${period}#0`, name, period }];
		return records.map((record, i) => ({ key: `${period}#${i}`, name, period, record }));
	};
	const groups = years
		.toSorted((a, b) => a - b)
		.map((year): SheetRow[] => {
			const months = monthsOf(year, start);
			const heading = text.year(String(year), months[0] ?? "", months.at(-1) ?? "");
			const spans = [...left.keys()].filter(
				(period) => period.includes("/") && reportingYear(period.slice(0, 7), start) === year,
			);
			return [
				{ key: `year:${year}`, name: heading, heading },
				...months.flatMap(rows),
				...spans.toSorted().flatMap(rows),
				...rows(String(year)),
			];
		});
	const others = [...left.keys()].toSorted();
	const heading = text.otherPeriods;
	return [
		...groups.flat(),
		...(others.length > 0 ? [{ key: "others", name: heading, heading }] : []),
		...others.flatMap(rows),
	];
}

/** Which columns the records themselves call for. */
export function called({
	document,
	source,
	method,
}: Omit<SheetInput, "shown" | "problems">): Shown {
	const given = new Set(
		(document.records[source.id] ?? []).flatMap(({ values }) => Object.keys(values)),
	);
	const properties = method?.parameters.filter(({ role }) => role === "factor") ?? [];
	return {
		stock: STOCK.some((param) => given.has(param)),
		invoiced: given.has("invoiced"),
		measured: properties.some(({ id }) => given.has(id)),
	};
}

/** The columns of values. */
export function valueColumns({ document, source, method, shown }: SheetInput): ValueColumn[] {
	const main = mainParameter(method);
	const names = strings().parameters;
	const mainUnit = source.activityUnit ?? main?.unit ?? "";
	const column = (
		param: string,
		heading: string,
		unit: string,
		from?: ParameterView,
	): ValueColumn => ({
		key: `value:${param}`,
		param,
		heading,
		unit,
		units: from ? [from.unit, ...(from.alternatives ?? [])] : [unit],
	});
	const of = (parameter: ParameterView) =>
		column(
			parameter.id,
			inLanguage(parameter.name),
			parameter.id === main?.id ? mainUnit : parameter.unit,
			parameter,
		);
	const balance = shown.stock && main?.balance;
	const properties = method?.parameters.filter(
		({ role, required }) => role === "factor" && required,
	);
	return [
		...(main ? [of(main)] : method?.lists ? [] : [column("activity", names.activity, mainUnit)]),
		...(balance ? STOCK.map((param) => column(param, names[param], mainUnit, main)) : []),
		...(shown.invoiced && main ? [column("invoiced", names.invoiced, mainUnit, main)] : []),
		...measured(method)
			.filter(({ id }) => id !== main?.id)
			.map(of),
		...(shown.measured ? (properties ?? []).map(of) : []),
		...listColumns(document, source, method),
	];
}

/** Columns for the items of lists: as many as the fullest record has, and one more. */
function listColumns(
	document: Organization,
	source: Source,
	method: MethodView | undefined,
): ValueColumn[] {
	const records = document.records[source.id] ?? [];
	return (method?.lists ?? []).flatMap(({ id, name, parameters }) => {
		const most = Math.max(0, ...records.map(({ lists }) => lists?.[id]?.length ?? 0));
		return Array.from({ length: most + 1 }, (_, item) =>
			parameters.map(
				(parameter): ValueColumn => ({
					key: `list:${id}:${item}:${parameter.id}`,
					param: parameter.id,
					list: { id, item },
					heading: `${inLanguage(name)} ${item + 1} · ${inLanguage(parameter.name)}`,
					unit: parameter.unit,
					units: [parameter.unit, ...(parameter.alternatives ?? [])],
				}),
			),
		).flat();
	});
}

/** All columns. */
export function sheetColumns(values: readonly ValueColumn[]): GridColumn[] {
	const text = strings();
	const kinds = words().evidence;
	const choices = [
		{ value: "", label: "" },
		...(["metered", "invoiced", "estimated"] as const).map((value) => ({
			value,
			label: kinds[value],
		})),
	];
	return [
		{ key: "period", heading: text.period, width: 128, narrow: 104, frozen: true, names: true },
		...values.map(
			({ key, heading, unit }): GridColumn => ({
				key,
				heading,
				note: formatUnit(unit),
				width: key.startsWith("list:") ? 136 : 116,
				kind: "number",
			}),
		),
		{ key: "evidence", heading: text.evidence, width: 96, kind: "choice", choices },
		{ key: "document", heading: text.document, width: 168, grows: true },
		{ key: "note", heading: text.noteColumn, width: 168, grows: true },
	];
}

/** The amount of a record in a column. */
export function amountIn(
	record: ActivityRecord | undefined,
	{ param, list }: ValueColumn,
): Amount | undefined {
	return list ? record?.lists?.[list.id]?.[list.item]?.[param] : record?.values[param];
}

/** The amount whose evidence stands for the record's: its main value's, else its first. */
export function evidenced(
	record: ActivityRecord | undefined,
	main: string | undefined,
): Amount | undefined {
	return record?.values[main ?? ""] ?? Object.values(record?.values ?? {})[0];
}

/** Gives the sheet its cells. */
export function sheetCells(
	{ method, problems }: SheetInput,
	values: readonly ValueColumn[],
): (row: SheetRow, column: GridColumn) => GridCell {
	const byKey = new Map(values.map((column) => [column.key, column]));
	const main = mainParameter(method)?.id;
	return ({ record, name }, { key }) => {
		const column = byKey.get(key);
		if (column) return valueCell(record, column, problems, values[0]?.key === key);
		switch (key) {
			case "evidence":
				return { text: evidenced(record, main)?.evidence?.kind ?? "" };
			case "document":
				return { text: evidenced(record, main)?.evidence?.document ?? "" };
			case "note":
				return { text: record?.note ?? "" };
			default:
				return { text: name, fixed: true };
		}
	};
}

function valueCell(
	record: ActivityRecord | undefined,
	column: ValueColumn,
	problems: CellProblems,
	isMain: boolean,
): GridCell {
	const amount = amountIn(record, column);
	const param = column.list
		? `${column.list.id}:${column.list.item}:${column.param}`
		: column.param;
	const marked = record ? marks(problems.ofCell(record.id, param, isMain)) : {};
	const other = amount !== undefined && amount.unit !== "" && amount.unit !== column.unit;
	return {
		text: amountText(amount, column.unit),
		...(other ? { shown: amount.value, suffix: formatUnit(amount.unit) } : {}),
		...marked,
	};
}
