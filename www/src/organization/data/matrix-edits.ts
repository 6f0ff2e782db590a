// What edits of the matrix do to the document: one step, whatever their number.

import type { Organization } from "../../engine/types.ts";
import { splitAmount } from "../../interchange/activity/amount-text.ts";
import type { Arguments, Cell } from "../../store/index.ts";
import type { CellEdit } from "../../ui/grid/model.ts";
import { rowUnit } from "./matrix.ts";
import { type Methods, mainParameter, unitsOf } from "./methods.ts";
import { monthsOf, timelineOf } from "./records.ts";

/** The arguments of the command that does the edits. */
export function matrixEdits(
	document: Organization,
	methods: Methods,
	year: number,
	edits: readonly CellEdit[],
	newId: () => string,
): Arguments<"set-cells"> {
	const cells: Cell[] = [];
	const units: Record<string, string> = {};
	for (const { row, column, text } of edits) {
		if (column === "unit") units[row] = text.trim();
	}
	for (const source of document.sources) {
		const parameter = mainParameter(methods.get(source.method));
		const param = parameter?.id ?? "activity";
		const before = rowUnit(source, methods);
		const unit = units[source.id] ?? before;
		const known = parameter ? unitsOf(parameter, [unit]) : [unit];
		const timeline = timelineOf(document, source.id);
		const typed = new Set<string>();
		for (const { row, column, text } of edits) {
			if (row !== source.id || column === "unit") continue;
			const [record] = timeline.at.get(column) ?? [];
			const amount = splitAmount(text, known);
			typed.add(column);
			cells.push({
				sourceId: source.id,
				period: record?.period ?? column,
				recordId: record?.id ?? newId(),
				param,
				value: amount.value,
				unit: amount.unit ?? unit,
			});
		}
		if (unit === before) continue;
		for (const period of [...monthsOf(year, document.settings.yearStartMonth), String(year)]) {
			const records = typed.has(period) ? [] : (timeline.at.get(period) ?? []);
			for (const record of records) {
				const own = record.values[param];
				if (!own || (own.unit !== "" && own.unit !== before)) continue;
				cells.push({
					sourceId: source.id,
					period: record.period,
					recordId: record.id,
					param,
					unit,
				});
			}
		}
	}
	return { cells, units };
}
