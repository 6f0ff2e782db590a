// The columns, rows and cells of the yearly grid.

import type {
	ActivityRecord,
	ProjectDocument,
	ProjectResult,
	ProjectSide,
	ProjectSource,
	ProjectYear,
} from "../../engine/project.ts";
import type { Problem } from "../../engine/types.ts";
import type { Library } from "../../factors/library.ts";
import { needsFactor } from "../../factors/model.ts";
import { formatNumber, formatTonnes, formatUnit } from "../../format/index.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { amountText } from "../../interchange/activity/amount-text.ts";
import type { GridCell, GridColumn, GridRow } from "../../ui/grid/model.ts";
import { strings as shared } from "../strings.ts";
import {
	fieldOf,
	type Methods,
	ROLES,
	recordsOf,
	rowsOf,
	type SourceRow,
	TOTALS,
	type TotalRow,
	totalOf,
	unitOf,
} from "./rows.ts";
import { strings } from "./strings.ts";

/** What the grid is made from. */
export interface GridGround {
	document: ProjectDocument;
	result: ProjectResult | undefined;
	years: readonly ProjectYear[];
	side: ProjectSide;
	methods: Methods;
	findings: readonly Problem[];
	library: Library | undefined;
}

/** The key of a row of totals. */
export const totalKey = (row: TotalRow): string => `=${row}`;

/** The row of totals that a key names, if any. */
export const totalRow = (key: string): TotalRow | undefined =>
	TOTALS.find((row) => totalKey(row) === key);

/** The key of the column of all years. */
export const ALL = "all";

/** The columns: the source, its factor, its unit, the years, all of them. */
export function gridColumns(years: readonly ProjectYear[]): GridColumn[] {
	const text = strings();
	const { unit, allYears } = shared();
	return [
		{
			key: "name",
			heading: text.source,
			width: 216,
			narrow: 124,
			frozen: true,
			names: true,
		},
		{ key: "factor", heading: text.factor, width: 168, narrow: 80 },
		{ key: "unit", heading: unit, width: 76, narrow: 60 },
		...years.map(
			({ year, partial, days, first, last }): GridColumn => ({
				key: String(year),
				heading: String(year),
				...(partial ? { note: text.days(String(days)) } : {}),
				...(!partial && first.slice(5) !== "01-01" ? { note: `${first} – ${last}` } : {}),
				width: !partial && first.slice(5) !== "01-01" ? 156 : 92,
				kind: "number",
			}),
		),
		{ key: ALL, heading: allYears, width: 112, kind: "number" },
	];
}

/** The rows: the sources of each role under its heading, then the totals. */
export function gridRows({ document, methods }: GridGround): GridRow[] {
	const text = strings();
	const { roles } = shared();
	const sources = ROLES.flatMap((role): GridRow[] => {
		const rows = rowsOf(document, methods, role);
		if (rows.length === 0) return [];
		return [
			{ key: `#${role}`, name: roles[role], heading: roles[role] },
			...rows.map((row): GridRow => ({ key: row.key, name: nameOf(row) })),
		];
	});
	return [
		...sources,
		{ key: "#results", name: text.results, heading: text.results },
		...TOTALS.map(
			(row): GridRow => ({
				key: totalKey(row),
				name: totalName(row, document),
				...(row === "reduction" || row === "credits" ? { tone: "sum" } : {}),
			}),
		),
	];
}

/** What a row is called. */
function nameOf({ source, parameter, first }: SourceRow): string {
	const name = source.name || strings().unnamed;
	return first || !parameter ? name : `${name} · ${inLanguage(parameter.name)}`;
}

/** What a total is called. */
function totalName(row: TotalRow, { settings }: ProjectDocument): string {
	const text = shared();
	if (row === "cumulative") return text.cumulative;
	if (row === "credits") return settings?.rounding === "none" ? text.creditsExact : text.credits;
	const name = row === "reduction" ? text.reduction : text.roles[row];
	return `${name} ${text.symbols[row]}`;
}

/** Gives the cells. */
export function gridCells(ground: GridGround): (row: GridRow, column: GridColumn) => GridCell {
	const { document, methods, side, years, findings, result } = ground;
	const rows = new Map(
		ROLES.flatMap((role) => rowsOf(document, methods, role)).map((row) => [row.key, row]),
	);
	const byYear = new Map(years.map((year) => [String(year.year), year]));
	const field = fieldOf(side);
	const problems = problemsOf(document, field, findings);
	return (line, { key }) => {
		const total = totalRow(line.key);
		if (total) return totalCell(ground, total, key, line.name);
		const row = rows.get(line.key);
		if (!row) return { text: "", fixed: true };
		if (key === "name") return nameCell(row);
		if (key === "factor") return row.first ? factorCell(ground, row.source) : blank;
		if (key === "unit") {
			const unit = unitOf(row);
			return { text: unit, shown: formatUnit(unit), ...(row.first ? {} : { fixed: true }) };
		}
		if (key === ALL) {
			const own = result?.sources.find(({ id }) => id === row.source.id)?.[field];
			return own && row.first
				? { text: formatTonnes(own.kgCo2e), computed: true, opens: true, suffix: "t" }
				: blank;
		}
		const year = byYear.get(key);
		if (!year) return blank;
		const { own, parts } = recordsOf(document[field]?.[row.source.id] ?? [], year);
		return yearCell(row, own, parts.length, problems);
	};
}

const blank: GridCell = { text: "", fixed: true };

function nameCell(row: SourceRow): GridCell {
	const text = strings();
	const { excluded } = row.source;
	if (!row.first && row.parameter) {
		return { text: inLanguage(row.parameter.name), fixed: true, opens: true };
	}
	return {
		text: nameOf(row),
		fixed: true,
		opens: true,
		...(excluded === undefined ? {} : { suffix: text.excluded, reason: excluded }),
	};
}

function factorCell({ library, methods }: GridGround, source: ProjectSource): GridCell {
	const text = strings();
	const { grid, factor, factorsByYear } = source;
	const method = methods.get(source.method);
	const own = Object.keys(factorsByYear ?? {}).length > 0;
	const cell = (shown: string, rest: Partial<GridCell> = {}): GridCell => ({
		text: shown,
		fixed: true,
		opens: true,
		...rest,
	});
	if (source.excluded !== undefined) return blank;
	if (grid) return cell(text.margins(grid.omWeight, grid.bmWeight));
	const record = factor && library?.factor(factor);
	if (record) return cell(inLanguage(record.name), own ? { suffix: text.byYear } : {});
	if (factor) return cell(factor.factor);
	if (own) return cell(text.byYear);
	if (method?.select !== undefined) return cell(text.automatic);
	if (method && !needsFactor(method)) return cell(shared().none);
	return cell(text.missingFactor, { state: "warning" });
}

function yearCell(
	row: SourceRow,
	own: ActivityRecord | undefined,
	parts: number,
	problems: ReadonlyMap<string, Problem>,
): GridCell {
	const text = strings();
	if (!own && parts > 0) {
		return {
			text: text.records(parts),
			fixed: true,
			opens: true,
			state: "info",
			reason: text.recordsWhy,
		};
	}
	const amount = own?.values?.[row.parameter?.id ?? "activity"];
	const typed = amountText(amount, unitOf(row));
	const problem = own && amount ? problems.get(own.id) : undefined;
	return {
		text: typed,
		shown: amount && typed === amount.value ? formatNumber(typed) : typed,
		...(parts > 0 ? { suffix: `+${parts}` } : {}),
		...(problem ? { state: problem.severity, reason: problemText(problem) } : {}),
	};
}

function totalCell(
	{ result, side }: GridGround,
	total: TotalRow,
	column: string,
	name: string,
): GridCell {
	if (column === "name") return { text: name, fixed: true };
	if (column === "factor") return blank;
	if (column === "unit") return { text: "t", shown: formatUnit(shared().tonnes), fixed: true };
	const found = figureOf(result, side, total, column);
	if (!found) return blank;
	const shown =
		found.kgCo2e === undefined ? formatNumber(found.tonnes ?? "") : formatTonnes(found.kgCo2e);
	return { text: shown, computed: true, opens: true };
}

/** The figure of a cell of the totals. */
export const figureOf = (
	result: ProjectResult | undefined,
	side: ProjectSide,
	total: TotalRow,
	column: string,
) =>
	result && totalOf(result, side, total, column === ALL ? undefined : Number.parseInt(column, 10));

/** The first finding about each record of a side. */
function problemsOf(
	document: ProjectDocument,
	field: "exAnte" | "monitored",
	findings: readonly Problem[],
): ReadonlyMap<string, Problem> {
	const found = new Map<string, Problem>();
	for (const problem of findings) {
		const [, id, at] = new RegExp(`^${field}\\.(.+)\\[(\\d+)\\]`).exec(problem.path) ?? [];
		const record = id === undefined ? undefined : document[field]?.[id]?.[Number(at)];
		if (record && !found.has(record.id)) found.set(record.id, problem);
	}
	return found;
}
