// Fills in cells of the grid: one cell, a paste or a fill, as one step. What was typed is kept as
// it was typed, valid or not; an emptied cell takes its amount away, and an empty record goes.

import type { ActivityRecord, Amount, Organization } from "../../engine/types.ts";
import type { Patch } from "../model.ts";
import { same } from "../patch.ts";
import { refuse } from "../problem.ts";
import { type Command, change, editItem } from "./command.ts";

/** One cell: a parameter of a source in a period, or the note of its record. */
export interface Cell {
	sourceId: string;
	period: string;
	/** The parameter; absent where only the note is set. */
	param?: string;
	/** The item of a list that the parameter belongs to, counted from 0. */
	list?: { id: string; item: number };
	/** The record's note; empty takes it away. */
	note?: string;
	/** The text of the value; empty clears the cell. */
	value?: string;
	unit?: string;
	/** The other parts of the amount; null takes one away. */
	evidence?: Amount["evidence"] | null;
	uncertainty?: Amount["uncertainty"] | null;
	quality?: Amount["quality"] | null;
	/** The record that is meant where a period has several, and the id of one that is made. */
	recordId: string;
}

/** What a step in the grid changes. */
export interface SetCells {
	cells: readonly Cell[];
	/** The units that sources offer for their activity data from now on. */
	units?: Readonly<Record<string, string>>;
}

/** Sets cells, which makes and removes records as needed. */
export const setCells: Command<SetCells> = (document, { cells, units = {} }) => {
	const bySource = new Map<string, Cell[]>();
	for (const cell of cells) {
		const list = bySource.get(cell.sourceId);
		if (list) list.push(cell);
		else bySource.set(cell.sourceId, [cell]);
	}
	return [
		...Object.entries(units).flatMap(([id, activityUnit]) =>
			editItem(document, "sources", id, { activityUnit: activityUnit || undefined }),
		),
		...[...bySource].flatMap(([sourceId, list]) => setSource(document, sourceId, list)),
	];
};

function setSource(document: Organization, sourceId: string, cells: readonly Cell[]): Patch {
	const source = document.sources.find((each) => each.id === sourceId);
	if (!source) refuse("item-missing", { item: sourceId });
	const old = document.records[sourceId] ?? [];
	const byId = new Map(old.map((record, at) => [record.id, { record, at }]));
	const byPeriod = new Map<string, string>();
	for (const record of old) {
		if (!byPeriod.has(record.period)) byPeriod.set(record.period, record.id);
	}
	const now = new Map<string, ActivityRecord>();
	for (const cell of cells) {
		const named = byId.get(cell.recordId)?.record;
		const meant = named?.period === cell.period;
		const id = meant ? cell.recordId : (byPeriod.get(cell.period) ?? cell.recordId);
		if (named && !meant && id === cell.recordId) refuse("item-exists", { item: id });
		byPeriod.set(cell.period, byPeriod.get(cell.period) ?? id);
		const fresh = { id, period: cell.period, values: {} };
		const record = now.get(id) ?? byId.get(id)?.record ?? fresh;
		now.set(id, setCell(record, cell, source.activityUnit ?? ""));
	}
	return changesOf(sourceId, byId, now);
}

/** The changes from the old records to the new; removals from the end, so that places hold. */
function changesOf(
	sourceId: string,
	old: ReadonlyMap<string, { record: ActivityRecord; at: number }>,
	now: ReadonlyMap<string, ActivityRecord>,
): Patch {
	const edits: Patch[number][] = [];
	const removals: { path: string[]; before: ActivityRecord; at: number }[] = [];
	for (const [id, record] of now) {
		const path = ["records", sourceId, id];
		const before = old.get(id);
		if (!isEmpty(record)) {
			if (!same(before?.record, record)) edits.push(change(path, before?.record, record));
		} else if (before) removals.push({ path, before: before.record, at: before.at });
	}
	return [...removals.sort((a, b) => b.at - a.at), ...edits];
}

function setCell(record: ActivityRecord, cell: Cell, unit: string): ActivityRecord {
	const noted = cell.note === undefined ? record : setNote(record, cell.note);
	if (cell.param === undefined) return noted;
	if (!cell.list) return { ...noted, values: setValue(noted.values, cell.param, cell, unit) };
	const { id, item } = cell.list;
	const { lists, ...others } = noted;
	const { [id]: old = [], ...rest } = lists ?? {};
	const items = Array.from({ length: Math.max(old.length, item + 1) }, (_, at) => old[at] ?? {});
	items[item] = setValue(items[item] ?? {}, cell.param, cell, "");
	while (Object.keys(items.at(-1) ?? { none: 0 }).length === 0) items.pop();
	const now = items.length > 0 ? { ...rest, [id]: items } : rest;
	return Object.keys(now).length > 0 ? { ...others, lists: now } : others;
}

function setNote({ note: _, ...record }: ActivityRecord, note: string): ActivityRecord {
	return note.trim() === "" ? record : { ...record, note };
}

function setValue(
	values: Record<string, Amount>,
	param: string,
	cell: Cell,
	unit: string,
): Record<string, Amount> {
	const old = Object.hasOwn(values, param) ? values[param] : undefined;
	const value = cell.value ?? old?.value ?? "";
	if (value.trim() === "") {
		const { [param]: _, ...others } = values;
		return others;
	}
	const amount: Amount = { ...old, value, unit: cell.unit ?? old?.unit ?? unit };
	for (const part of ["evidence", "uncertainty", "quality"] as const) {
		if (cell[part] === null) delete amount[part];
		else if (cell[part] !== undefined) Object.assign(amount, { [part]: cell[part] });
	}
	return { ...values, [param]: amount };
}

function isEmpty({ values, lists, note }: ActivityRecord): boolean {
	return Object.keys(values).length === 0 && Object.keys(lists ?? {}).length === 0 && !note;
}
