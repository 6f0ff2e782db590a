// Applying and inverting data-level changes. Both check that the document is what the change
// expects, so that a log that does not fit its document is found out rather than made worse.

import { DocumentDraft, keyOf, Misfit, read, write } from "./draft.ts";
import type { BatchChange, Change, Patch, PlaceChange, Row, SubjectDocument } from "./model.ts";

/** Applies a patch; throws {@link Misfit} and changes nothing when it does not fit. */
export function applyPatch<D extends SubjectDocument>(document: D, patch: Patch): D {
	const draft = new DocumentDraft(document);
	for (const change of patch) apply(draft, change);
	return draft.root as D;
}

/** The patch that takes another one back. */
export function inverse(patch: Patch): Patch {
	return patch.map(inverseChange).reverse();
}

function inverseChange(change: Change): Change {
	if ("batch" in change) return { unbatch: change.batch, sources: Object.keys(change.rows) };
	if ("unbatch" in change) throw new Misfit("a batch is brought back by the event that brought it");
	const { path, before, after, at } = change;
	return {
		path,
		...(after === undefined ? {} : { before: after }),
		...(before === undefined ? {} : { after: before }),
		...(at === undefined ? {} : { at }),
	};
}

/** The first part of the ids of a batch's rows. */
export function batchPrefix(batch: string): string {
	return `${batch}:`;
}

function apply(draft: DocumentDraft, change: Change): void {
	if ("path" in change) place(draft, change);
	else if ("batch" in change) bring(draft, change);
	else {
		for (const sourceId of change.sources) {
			const prefix = batchPrefix(change.unbatch);
			const rows = draft.writable(["records", sourceId]) as Row[];
			setRows(
				draft,
				sourceId,
				rows.filter((row) => !row.id.startsWith(prefix)),
			);
		}
	}
}

function bring(draft: DocumentDraft, change: BatchChange): void {
	const prefix = batchPrefix(change.batch);
	for (const [sourceId, rows] of Object.entries(change.rows)) {
		const old = draft.writable(["records", sourceId]) as Row[];
		if (rows.some((row) => !row.id.startsWith(prefix))) throw new Misfit("a row of another batch");
		if (old.some((row) => row.id.startsWith(prefix)))
			throw new Misfit("the batch is there already");
		setRows(draft, sourceId, old.concat(rows));
	}
}

/** A source without rows has no member in `records`, so that equal documents look equal. */
function setRows(draft: DocumentDraft, sourceId: string, rows: Row[]): void {
	const records = draft.writable(["records"]) as Record<string, Row[]>;
	if (rows.length > 0) write(records, sourceId, rows);
	else delete records[sourceId];
}

function place(draft: DocumentDraft, change: PlaceChange): void {
	const last = change.path.at(-1);
	if (last === undefined) {
		expect(draft.root, change.before);
		draft.replace(change.after);
		return;
	}
	const parent = draft.writable(change.path.slice(0, -1));
	if (Array.isArray(parent)) item(draft, parent, last, change);
	else {
		expect(read(parent, last), change.before);
		if (change.after === undefined) delete parent[last];
		else write(parent, last, change.after);
	}
	if (change.path[0] === "records" && change.path.length === 3 && change.after === undefined) {
		setRows(draft, change.path[1] as string, parent as unknown as Row[]);
	}
}

function item(draft: DocumentDraft, list: unknown[], name: string, change: PlaceChange): void {
	const at = draft.find(list, name);
	expect(at === undefined ? undefined : list[at], change.before);
	if (change.after !== undefined && keyOf(change.after) !== name) throw new Misfit("another name");
	if (at === undefined) draft.insert(list, change.after, change.at ?? list.length);
	else if (change.after === undefined) draft.remove(list, at);
	else list[at] = change.after;
}

function expect(found: unknown, before: unknown): void {
	if (!same(found, before)) throw new Misfit("the document is not what the change expects");
}

/** Whether two values are the same JSON. */
export function same(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const left = a as Readonly<Record<string, unknown>>;
	const right = b as Readonly<Record<string, unknown>>;
	let more = 0;
	for (const key in left) {
		const value = left[key];
		if (value === undefined) continue;
		if (!Object.hasOwn(right, key) || !same(value, right[key])) return false;
		more += 1;
	}
	for (const key in right) if (right[key] !== undefined) more -= 1;
	return more === 0;
}
