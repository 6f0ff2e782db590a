// The yearly grid as data: which rows there are, which record a cell shows, what stands below.

import type {
	ActivityRecord,
	ProjectDocument,
	ProjectResult,
	ProjectSide,
	ProjectSource,
	ProjectYear,
	SourceRole,
} from "../../engine/project.ts";
import type { MethodRecord, Parameter } from "../../factors/model.ts";

/** The roles, in the order of ER = BE − PE − LE. */
export const ROLES: readonly SourceRole[] = ["baseline", "project", "leakage"];

/** The rows below the sources. */
export const TOTALS = [
	"baseline",
	"project",
	"leakage",
	"reduction",
	"cumulative",
	"credits",
] as const;

/** Such a row. */
export type TotalRow = (typeof TOTALS)[number];

/** Where the records of a side stand in the document. */
export const fieldOf = (side: ProjectSide): "exAnte" | "monitored" =>
	side === "monitored" ? "monitored" : "exAnte";

/** Methods by their ids. */
export type Methods = ReadonlyMap<string, MethodRecord>;

/** A row of the grid: a value of a source. */
export interface SourceRow {
	key: string;
	source: ProjectSource;
	/** The value; its id is `activity` while the method is not known yet. */
	parameter: Pick<Parameter, "id" | "unit" | "name" | "alternatives"> | undefined;
	/** It is the source's first row, which carries its name. */
	first: boolean;
}

/** The values that records of a source give: what must be measured, and what some record has. */
export function measuredOf(
	document: ProjectDocument,
	source: ProjectSource,
	methods: Methods,
): Parameter[] {
	const given = new Set(
		[document.exAnte, document.monitored].flatMap((side) =>
			(side?.[source.id] ?? []).flatMap(({ values }) => Object.keys(values ?? {})),
		),
	);
	const all = methods.get(source.method)?.parameters ?? [];
	const measured = all.filter(({ role }) => role === "measured");
	const constant = (id: string) => source.values?.[id] !== undefined;
	const shown = all.filter(
		({ id, role, required }) => given.has(id) || (role === "measured" && required && !constant(id)),
	);
	return shown.length > 0 ? shown : measured.slice(0, 1);
}

/** The rows of a role. */
export function rowsOf(document: ProjectDocument, methods: Methods, role: SourceRole): SourceRow[] {
	return (document.sources ?? [])
		.filter((source) => source.role === role)
		.flatMap((source): SourceRow[] => {
			const measured = measuredOf(document, source, methods);
			if (measured.length === 0) {
				return [{ key: source.id, source, parameter: undefined, first: true }];
			}
			return measured.map((parameter, at) => ({
				key: at === 0 ? source.id : `${source.id}|${parameter.id}`,
				source,
				parameter,
				first: at === 0,
			}));
		});
}

/** The unit of a row's amounts that name none. */
export function unitOf({ source, parameter, first }: SourceRow): string {
	const own = first ? source.activityUnit?.trim() : undefined;
	return own || parameter?.unit || "";
}

/** How a record that is typed for a year names it: a part of a calendar year by its days. */
export function periodOf(
	{ year, first, last, partial }: ProjectYear,
	{ settings }: ProjectDocument,
): string {
	const whole = settings?.crediting?.division !== "calendar" || !partial;
	return whole ? String(year) : `${first}/${last}`;
}

/** The records of a year: the one that a cell edits, or those that only the sheet of the source shows. */
export function recordsOf(
	records: readonly ActivityRecord[],
	year: ProjectYear,
): { own: ActivityRecord | undefined; parts: readonly ActivityRecord[] } {
	const names = new Set([String(year.year), `${year.first}/${year.last}`]);
	const own = records.find(({ period }) => names.has(period.trim()));
	const parts = records.filter((record) => record !== own && touches(record.period, year));
	return { own, parts };
}

/** Whether a period of months or days has a day in a year; a year's name alone is that year. */
function touches(period: string, { year, first, last }: ProjectYear): boolean {
	const [from = "", to = from] = period.trim().split(/[/~至]/);
	if (/^\d{4}$/.test(from) && from === to) return from === String(year);
	const start = `${from}-01-01`.slice(0, 10);
	const end = to.length === 7 ? `${to}-31` : to.length === 4 ? `${to}-12-31` : to;
	return start <= last && end >= first;
}

/** The figure of a total in a year, or over all of them. */
export function totalOf(
	result: ProjectResult,
	side: ProjectSide,
	row: TotalRow,
	year?: number,
): { figure: string; kgCo2e?: string; tonnes?: string } | undefined {
	const all = result[fieldOf(side)];
	if (!all.given) return undefined;
	const own = year === undefined ? all : all.years.find((each) => each.year === year);
	if (!own) return undefined;
	if (row === "credits") {
		return { figure: own.credits.figure, tonnes: own.credits.issuable };
	}
	if (row === "cumulative") return "cumulative" in own ? own.cumulative : undefined;
	return own[row];
}
