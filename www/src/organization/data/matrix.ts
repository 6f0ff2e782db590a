// All sources of a year: rows are sources by emission type, columns are months. One cell is the
// main value of a source in a month.

import type { ActivityRecord, Amount, Organization, Source } from "../../engine/types.ts";
import { formatNumber, formatTonnes, formatUnit } from "../../format/index.ts";
import { languageTag, words } from "../../i18n/index.ts";
import { amountText } from "../../interchange/activity/amount-text.ts";
import type { GridCell, GridColumn, GridRow } from "../../ui/grid/model.ts";
import { strings as resultStrings } from "../results/strings.ts";
import { type CellProblems, marks } from "./cell-problems.ts";
import { type Methods, mainParameter, unitsOf } from "./methods.ts";
import { monthsOf, spanOver, timelineOf } from "./records.ts";
import type { DataResult } from "./result.ts";
import { strings } from "./strings.ts";

/** What the matrix is made of. */
export interface MatrixInput {
	document: Organization;
	methods: Methods;
	year: number;
	result: DataResult | undefined;
	problems: CellProblems;
}

/** The key of the row of totals. */
export const TOTAL = "total";

/** The rows: emission types as heads, their sources, the account's total. */
export function matrixRows({ sources, settings }: Organization): GridRow[] {
	const names = words().emissionType;
	const byType = Map.groupBy(sources, ({ emissionType }) => emissionType);
	const rows = (Object.keys(names) as (keyof typeof names)[]).flatMap((type): GridRow[] => {
		const members = byType.get(type) ?? [];
		if (members.length === 0) return [];
		const heading = names[type];
		return [
			{ key: `type:${type}`, name: heading, heading },
			...members.map(({ id, name }) => ({ key: id, name })),
		];
	});
	const name = strings().accountTotal(resultStrings().accounts[settings.account]);
	return [...rows, { key: TOTAL, name, tone: "sum" }];
}

/** The columns of a reporting year. */
export function matrixColumns({ settings }: Organization, year: number): GridColumn[] {
	const text = strings();
	const head = new Intl.DateTimeFormat(languageTag(), { month: "short", timeZone: "UTC" });
	const months = monthsOf(year, settings.yearStartMonth).map((month): GridColumn => {
		const heading = head.format(new Date(`${month}-01T00:00:00Z`));
		const other = month.slice(0, 4) === String(year) ? {} : { note: month.slice(0, 4) };
		return { key: month, heading, width: 78, kind: "number", ...other };
	});
	return [
		{
			key: "name",
			heading: text.source,
			width: 190,
			narrow: 128,
			frozen: true,
			names: true,
			grows: true,
		},
		{ key: "unit", heading: text.unit, width: 82, frozen: true, kind: "choice" },
		...months,
		{ key: String(year), heading: text.wholeYear, width: 92, kind: "number" },
		{ key: "sum", heading: text.sum, width: 108, kind: "number" },
		{ key: "co2e", heading: text.co2e, width: 96, kind: "number" },
	];
}

/** The unit of a source's row. */
export function rowUnit(source: Source, methods: Methods): string {
	return source.activityUnit ?? mainParameter(methods.get(source.method))?.unit ?? "";
}

/** Gives the matrix its cells. */
export function matrixCells(input: MatrixInput): (row: GridRow, column: GridColumn) => GridCell {
	const sources = new Map(input.document.sources.map((source) => [source.id, source]));
	return (row, column) => {
		const source = sources.get(row.key);
		if (!source) return totalCell(input, row, column);
		switch (column.key) {
			case "name":
				return nameCell(input, source);
			case "unit":
				return unitCell(input, source);
			case "sum":
				return sumCell(input, source);
			case "co2e":
				return co2eCell(input, source);
			default:
				return valueCell(input, source, column.key);
		}
	};
}

function nameCell({ document, problems }: MatrixInput, source: Source): GridCell {
	const { id, name, facilityId } = source;
	const isShared = document.sources.some((other) => other.id !== id && other.name === name);
	const facility = document.facilities.find((each) => each.id === facilityId)?.name ?? "";
	return {
		text: name,
		fixed: true,
		opens: true,
		...(isShared ? { suffix: facility } : {}),
		...marks(problems.ofSource(id)),
	};
}

function unitCell({ methods }: MatrixInput, source: Source): GridCell {
	const unit = rowUnit(source, methods);
	const parameter = mainParameter(methods.get(source.method));
	if (!parameter) return { text: unit, shown: formatUnit(unit), fixed: true };
	const choices = unitsOf(parameter, [unit]).map((value) => ({ value, label: formatUnit(value) }));
	return { text: unit, choices };
}

function valueCell(input: MatrixInput, source: Source, period: string): GridCell {
	const { document, methods, problems } = input;
	const method = methods.get(source.method);
	const param = mainParameter(method)?.id;
	const timeline = timelineOf(document, source.id);
	const records = timeline.at.get(period) ?? [];
	const [record] = records;
	if (methods.size === 0) return unreadyCell(record, rowUnit(source, methods));
	const span =
		record === undefined && period.includes("-") ? spanOver(timeline, period) : undefined;
	if (span) return elsewhere(problems.ofCell(span.id, param ?? "", true));
	if (!record) return param === undefined && method ? elsewhere([]) : { text: "" };
	const amount: Amount | undefined = record.values[param ?? ""];
	const marked = records.flatMap(({ id }) => problems.ofCell(id, param ?? "", true));
	if (records.length > 1) return elsewhere(marked);
	if (!amount) return elsewhere(marked, strings().byBalance);
	const unit = rowUnit(source, methods);
	const other = amount.unit !== "" && amount.unit !== unit;
	return {
		text: amountText(amount, unit),
		...(other ? { shown: amount.value, suffix: formatUnit(amount.unit) } : {}),
		...marks(marked),
	};
}

/**
 * A cell before the engine has told the methods: which parameter a plain value is of is not known
 * yet, so what is there shows where there is one value alone, and nothing can be typed.
 */
function unreadyCell(record: ActivityRecord | undefined, unit: string): GridCell {
	const [amount, ...more] = Object.values(record?.values ?? {});
	if (!amount || more.length > 0) return { text: "", fixed: true };
	return { text: amountText(amount, unit), fixed: true };
}

/** A cell that can't show what there is: it leads to the source. */
const elsewhere = (
	problems: Parameters<typeof marks>[0],
	reason = strings().elsewhere,
): GridCell => ({
	text: "",
	shown: "⋯",
	fixed: true,
	opens: true,
	reason,
	...marks(problems),
});

function sumCell({ result, year, methods }: MatrixInput, source: Source): GridCell {
	const row = result?.tables.a2.find(({ sourceId }) => sourceId === source.id);
	const value = row?.values[String(year)];
	if (!row || value === undefined) return { text: "", computed: true };
	const unit = formatUnit(row.unit);
	const beside = unit === formatUnit(rowUnit(source, methods)) ? {} : { suffix: unit };
	return { text: value, shown: formatNumber(value, { atMost: 6 }), computed: true, ...beside };
}

function co2eCell({ result, year }: MatrixInput, source: Source): GridCell {
	const found = result?.sources.find((each) => each.sourceId === source.id && each.year === year);
	if (!found) return { text: "", computed: true };
	const status = words().sourceStatus[found.status];
	if (found.status === "excluded" || found.status === "no-data" || found.status === "no-factor") {
		return { text: "", shown: status, computed: true };
	}
	return { ...tonnes(found.kgCo2e), ...(found.status === "counted" ? {} : { suffix: status }) };
}

/** A mass in tonnes: copied without grouping, so that a spreadsheet takes it as a number. */
function tonnes(kgCo2e: string): GridCell {
	const shown = formatTonnes(kgCo2e);
	return { text: shown.replaceAll(",", "").replace("−", "-"), shown, computed: true };
}

function totalCell({ result, year }: MatrixInput, row: GridRow, column: GridColumn): GridCell {
	if (column.key === "name") return { text: row.name, fixed: true };
	if (column.key !== "co2e") return { text: "", computed: true };
	const account = result?.accounts.find(({ id }) => id === result.account);
	const total = account?.years.find((each) => each.year === year)?.total.kgCo2e;
	return total === undefined ? { text: "", computed: true } : tonnes(total);
}
