// What edits of one source's sheet do to the document: one step, whatever their number.

import type { Evidence, Source } from "../../engine/types.ts";
import { splitAmount } from "../../interchange/activity/amount-text.ts";
import type { Arguments, Cell } from "../../store/index.ts";
import { SLICE, turn } from "../../turns/turn.ts";
import type { CellEdit } from "../../ui/grid/model.ts";
import { evidenced, type SheetRow, type ValueColumn } from "./source-sheet.ts";

/** What the edits are made to. */
export interface SheetPlace {
	source: Source;
	rows: readonly SheetRow[];
	values: readonly ValueColumn[];
	/** The parameter whose evidence stands for the record's. */
	main: string | undefined;
}

/** The arguments of the command that does the edits. */
export async function sheetEdits(
	place: SheetPlace,
	edits: readonly CellEdit[],
	newId: () => string,
): Promise<Arguments<"set-cells">> {
	const steps = editing(place, edits, newId);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		await turn();
	}
}

/** Works the edits out, with a rest after so many rows. */
function* editing(
	{ source, rows, values, main }: SheetPlace,
	edits: readonly CellEdit[],
	newId: () => string,
): Generator<undefined, Arguments<"set-cells">> {
	const columns = new Map(values.map((column) => [column.key, column]));
	const lines = new Map(rows.map((row) => [row.key, row]));
	const cells: Cell[] = [];
	const byRow = Map.groupBy(edits, ({ row }) => row);
	if (byRow.size > SLICE) yield;
	let done = 0;
	for (const [key, list] of byRow) {
		if (++done % SLICE === 0) yield;
		const line = lines.get(key);
		if (line?.period === undefined) continue;
		const { record } = line;
		const at = {
			sourceId: source.id,
			period: record?.period ?? line.period,
			recordId: record?.id ?? newId(),
		};
		const params = new Set(Object.keys(record?.values ?? {}));
		for (const { column, text } of list) {
			const value = columns.get(column);
			if (!value) continue;
			const amount = splitAmount(text, value.units);
			if (!value.list) {
				if (amount.value === "") params.delete(value.param);
				else params.add(value.param);
			}
			const { list } = value;
			const unit = amount.unit ?? value.unit;
			cells.push({
				...at,
				param: value.param,
				value: amount.value,
				unit,
				...(list ? { list } : {}),
			});
		}
		const evidence = newEvidence(list, evidenced(record, main)?.evidence ?? source.evidence);
		if (evidence !== undefined) {
			for (const param of params) cells.push({ ...at, param, evidence });
		}
		const note = list.findLast(({ column }) => column === "note");
		if (note) cells.push({ ...at, note: note.text });
	}
	return { cells };
}

/** The evidence that the edits leave: null takes it away, undefined leaves it as it is. */
function newEvidence(
	edits: readonly CellEdit[],
	old: Evidence | undefined,
): Evidence | null | undefined {
	const kind = edits.findLast(({ column }) => column === "evidence")?.text;
	const document = edits.findLast(({ column }) => column === "document")?.text;
	if (kind === undefined && document === undefined) return undefined;
	const name = document ?? old?.document ?? "";
	const found = isKind(kind)
		? kind
		: kind === "" && name === ""
			? undefined
			: (old?.kind ?? "invoiced");
	if (found === undefined || (kind === "" && document === undefined)) return null;
	const { document: _, ...rest } = old ?? { kind: found };
	return { ...rest, kind: found, ...(name === "" ? {} : { document: name }) };
}

const isKind = (text: string | undefined): text is Evidence["kind"] =>
	text === "metered" || text === "invoiced" || text === "estimated";
