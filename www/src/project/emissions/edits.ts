// What edits of the yearly grid do to the document: one step, whatever their number.

import type {
	ActivityRecord,
	ProjectDocument,
	ProjectSide,
	ProjectYear,
} from "../../engine/project.ts";
import { splitAmount } from "../../interchange/activity/amount-text.ts";
import type { CellEdit } from "../../ui/grid/model.ts";
import { fieldOf, type Methods, periodOf, ROLES, recordsOf, rowsOf, unitOf } from "./rows.ts";

type Records = Record<string, ActivityRecord[]>;

/** The fields of the document that some edits change. */
export function gridEdits(
	document: ProjectDocument,
	side: ProjectSide,
	years: readonly ProjectYear[],
	methods: Methods,
	edits: readonly CellEdit[],
	newId: () => string,
): Partial<ProjectDocument> {
	const field = fieldOf(side);
	const rows = new Map(
		ROLES.flatMap((role) => rowsOf(document, methods, role)).map((row) => [row.key, row]),
	);
	const units = new Map(
		edits.flatMap(({ row, column, text }) => (column === "unit" ? [[row, text.trim()]] : [])),
	);
	const records: Records = { ...document[field] };
	for (const { row: key, column, text } of edits) {
		const row = rows.get(key);
		const year = years.find((each) => String(each.year) === column);
		if (!row || !year) continue;
		const id = row.parameter?.id ?? "activity";
		const unit = units.get(key) ?? unitOf(row);
		const known = [unit, row.parameter?.unit ?? "", ...(row.parameter?.alternatives ?? [])];
		const typed = splitAmount(text, known.filter(Boolean));
		const list = records[row.source.id] ?? [];
		const { own } = recordsOf(list, year);
		const record = own ?? { id: newId(), period: periodOf(year, document), values: {} };
		const { [id]: old, ...rest } = record.values ?? {};
		const amount = { ...old, value: typed.value, unit: typed.unit ?? unit };
		const now = { ...record, values: typed.value === "" ? rest : { ...rest, [id]: amount } };
		records[row.source.id] = put(list, own, now, years);
	}
	const changed = edits.some(({ column }) => column !== "unit");
	return {
		...(changed ? { [field]: kept(records) } : {}),
		...(units.size > 0 ? withUnits(document, units, methods) : {}),
	};
}

/** A record in the place of another, or among the others by its year; one without values goes. */
function put(
	list: readonly ActivityRecord[],
	own: ActivityRecord | undefined,
	now: ActivityRecord,
	years: readonly ProjectYear[],
): ActivityRecord[] {
	const isEmpty = Object.keys(now.values ?? {}).length === 0 && !now.lists && !now.note;
	if (own) return list.flatMap((each) => (each !== own ? [each] : isEmpty ? [] : [now]));
	if (isEmpty) return [...list];
	const before = years.filter(({ first }) => first.slice(0, 4) < now.period.slice(0, 4));
	const at = list.filter((each) => before.some((year) => recordsOf([each], year).own)).length;
	return list.toSpliced(at, 0, now);
}

/** The records of sources that have some; nothing where none has. */
function kept(records: Records): Records | undefined {
	const some = Object.entries(records).filter(([, list]) => list.length > 0);
	return some.length > 0 ? Object.fromEntries(some) : undefined;
}

/** Other units: those of the sources, and of the amounts that had the one before. */
function withUnits(
	document: ProjectDocument,
	units: ReadonlyMap<string, string>,
	methods: Methods,
): Partial<ProjectDocument> {
	const sources = (document.sources ?? []).map((source) => {
		const unit = units.get(source.id);
		if (unit === undefined) return source;
		const { activityUnit: _, ...rest } = source;
		return unit === "" ? rest : { ...rest, activityUnit: unit };
	});
	const rows = ROLES.flatMap((role) => rowsOf(document, methods, role));
	const renamed = (side: Records | undefined): Records | undefined => {
		if (!side) return side;
		const entries = Object.entries(side).map(([id, list]) => {
			const row = rows.find(({ key }) => key === id);
			const unit = units.get(id);
			if (!row || !unit) return [id, list] as const;
			return [
				id,
				list.map((record) => withUnit(record, row.parameter?.id, unitOf(row), unit)),
			] as const;
		});
		return Object.fromEntries(entries);
	};
	return {
		sources,
		...(document.exAnte ? { exAnte: renamed(document.exAnte) } : {}),
		...(document.monitored ? { monitored: renamed(document.monitored) } : {}),
	} as Partial<ProjectDocument>;
}

function withUnit(
	record: ActivityRecord,
	parameter = "activity",
	before: string,
	unit: string,
): ActivityRecord {
	const amount = record.values?.[parameter];
	if (!amount || ((amount.unit ?? "") !== "" && amount.unit !== before)) return record;
	return { ...record, values: { ...record.values, [parameter]: { ...amount, unit } } };
}
