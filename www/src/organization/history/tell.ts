// A patch in words: which source, which cell, from what to what.

import type { ActivityRecord, Organization } from "../../engine/types.ts";
import { strings } from "../../history/strings.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Change, Patch } from "../../store/index.ts";
import type { MethodView } from "../data/methods.ts";
import { fieldLabel, kindLabel, periodText, valueText } from "./labels.ts";

/** What the words need to know: the names of what a patch speaks of. */
export interface Known {
	/** Names by id, those of things that are no more among them. */
	names: ReadonlyMap<string, string>;
	document: Organization;
	methods: readonly MethodView[];
}

/** The sentences of a patch, each about one thing. */
export function tell(patch: Patch, known: Known): string[] {
	const cells = new Map<string, Change[]>();
	const told: string[] = [];
	for (const change of patch) {
		const source = "path" in change && change.path.length > 2 ? rowSource(change.path) : undefined;
		if (source === undefined) told.push(...tellOne(change, known));
		else cells.set(source, [...(cells.get(source) ?? []), change]);
	}
	for (const [source, changes] of cells) told.push(tellCells(source, changes, known));
	return told;
}

const rowSource = (path: readonly string[]) => (path[0] === "records" ? path[1] : undefined);

function tellOne(change: Change, known: Known): string[] {
	const text = strings().told;
	const name = (id: string) => known.names.get(id) || id;
	if ("batch" in change) {
		return Object.entries(change.rows).map(([id, rows]) => text.rows(name(id), rows.length));
	}
	if ("unbatch" in change) return change.sources.map((id) => text.unrows(name(id)));
	const { path, before, after } = change;
	const [part, id = "", ...fields] = path;
	if (part === undefined) return [tellDocument(after ?? before)];
	if (part === "records") return [tellRows(name(id), before, after)];
	if (path.length === 1) {
		const field = part === "name" ? "subject" : part;
		return [tellChange(part, fieldLabel("profile", field), before, after)];
	}
	if (part === "profile" || part === "settings") {
		return [tellChange(id, fieldLabel(part, id), before, after)];
	}
	const what = text.named(kindLabel(part), nameOf(before) ?? nameOf(after) ?? name(id));
	if (fields.length === 0) {
		if (before === undefined) return [text.added(what)];
		return [after === undefined ? text.removed(what) : text.changed(what)];
	}
	const labels = fields.map((field) => fieldLabel(part, field)).join(" ");
	const field = fields[0] ?? "";
	const named = (value: unknown) =>
		field === "facilityId" && typeof value === "string" ? name(value) : value;
	return [tellChange(field, text.field(what, labels), named(before), named(after))];
}

function tellDocument(value: unknown): string {
	const { sources = [], records = {} } = (value ?? {}) as Partial<Organization>;
	return strings().told.document(sources.length, Object.values(records).flat().length);
}

function tellRows(source: string, before: unknown, after: unknown): string {
	const text = strings().told;
	const [old, now] = [countOf(before), countOf(after)];
	if (now === 0) return text.gone(source, old);
	return old === 0 ? text.rows(source, now) : text.whole(source, old, now);
}

function tellChange(field: string, what: string, before: unknown, after: unknown): string {
	const [old, now] = [valueText(field, before), valueText(field, after)];
	const text = strings().told;
	return old === undefined || now === undefined ? text.changed(what) : text.change(what, old, now);
}

/** Changes of a source's rows: one cell from what to what, or how many. */
function tellCells(sourceId: string, changes: readonly Change[], known: Known): string {
	const source = known.names.get(sourceId) || sourceId;
	const cells = changes.flatMap((change) =>
		"path" in change ? cellsOf(change.before, change.after) : [],
	);
	const [only] = cells;
	if (!only || cells.length > 1) return strings().told.cells(source, cells.length);
	const place = [source, periodText(only.period), parameterName(sourceId, only.param, known)];
	return tellChange(only.param, place.filter(Boolean).join(" · "), only.before, only.after);
}

interface Cell {
	period: string;
	param: string;
	before: unknown;
	after: unknown;
}

function cellsOf(before: unknown, after: unknown): Cell[] {
	const [old, now] = [before, after] as (ActivityRecord | undefined)[];
	const period = now?.period ?? old?.period ?? "";
	const cell = (param: string, before: unknown, after: unknown): Cell[] =>
		JSON.stringify(before) === JSON.stringify(after) ? [] : [{ period, param, before, after }];
	const params = new Set([...Object.keys(old?.values ?? {}), ...Object.keys(now?.values ?? {})]);
	return [
		...[...params].flatMap((param) => cell(param, old?.values?.[param], now?.values?.[param])),
		...cell("lists", old?.lists, now?.lists),
		...cell("note", old?.note, now?.note),
		...(old && now && old.period !== now.period ? cell("period", old.period, now.period) : []),
	];
}

function parameterName(sourceId: string, param: string, { document, methods }: Known): string {
	const method = document.sources.find(({ id }) => id === sourceId)?.method;
	const known = methods.find(({ id }) => id === method);
	const parameter = known?.parameters.find(({ id }) => id === param);
	return parameter ? inLanguage(parameter.name) : fieldLabel("sources", param);
}

const countOf = (rows: unknown): number => (Array.isArray(rows) ? rows.length : 0);

function nameOf(item: unknown): string | undefined {
	const { name, subcategory, serials, year } = (item ?? {}) as Record<string, unknown>;
	const found = [name, subcategory, serials].find((each) => typeof each === "string" && each);
	return typeof found === "string" ? found : typeof year === "number" ? String(year) : undefined;
}

/** Names by id in a document and in what patches brought or took. */
export function namesIn(document: Organization, patches: readonly Patch[]): Map<string, string> {
	const names = new Map<string, string>();
	const add = (item: unknown) => {
		const { id, name } = (item ?? {}) as Record<string, unknown>;
		if (typeof id === "string" && typeof name === "string") names.set(id, name);
	};
	for (const change of patches.flat()) {
		if (!("path" in change) || change.path.length > 2) continue;
		for (const value of [change.before, change.after]) {
			if (change.path.length === 0) for (const part of listsOf(value)) part.forEach(add);
			else add(value);
		}
	}
	for (const part of listsOf(document)) part.forEach(add);
	return names;
}

function listsOf(value: unknown): unknown[][] {
	const { facilities = [], sources = [], products = [] } = (value ?? {}) as Partial<Organization>;
	return [facilities, sources, products];
}
