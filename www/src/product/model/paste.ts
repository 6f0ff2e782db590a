// Rows that were copied from a spreadsheet: name, amount, unit, and what a head says there is besides.

import type { ProcessInput, Stage } from "../../engine/types.ts";
import { isNumber } from "../../ui/form/fields.ts";
import { oneLine, parseCells } from "../../ui/grid/clipboard.ts";

/** What a column holds. */
type Column = "name" | "amount" | "unit" | "supplier" | "partNumber" | "material" | "note";

const HEADS: Readonly<Record<Column, RegExp>> = {
	partNumber: /料号|物料编码|零件号|编码|part\s*(no|number|id)|item\s*(no|number)|^no\.?$/i,
	material: /材质|材料|material/i,
	amount: /数量|用量|重量|质量|消耗|amount|quantity|qty|weight|mass/i,
	unit: /单位|^unit|uom/i,
	supplier: /供应商|厂家|supplier|vendor/i,
	note: /备注|说明|note|remark|comment/i,
	name: /名称|品名|物料|name|description|item|part/i,
};

const ORDER: readonly Column[] = ["name", "amount", "unit", "supplier", "note"];

/** Whether a pasted text is more than what goes into one cell. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.trimEnd());

/**
 * The inputs that a pasted table holds. A first row that has heads says which column is what; without one the
 * columns are name, amount, unit, supplier, remark. An amount such as `1.5 kg` is taken apart.
 */
export function pastedInputs(
	text: string,
	newId: () => string,
	stage?: Stage,
	usualUnit = "kg",
): ProcessInput[] {
	const cells = parseCells(text).map((row) => row.map(oneLine));
	const head = headOf(cells[0] ?? []);
	const columns = head ?? new Map(ORDER.map((column, at) => [column, at]));
	const inputs: ProcessInput[] = [];
	for (const row of head ? cells.slice(1) : cells) {
		const cell = (column: Column): string => row[columns.get(column) ?? -1] ?? "";
		const name = cell("name") || cell("partNumber");
		if (row.every((each) => each === "")) continue;
		const [value, unit] = apart(cell("amount"), cell("unit") || usualUnit);
		const input: ProcessInput = { id: newId(), name, amount: { value, unit } };
		if (stage) input.stage = stage;
		for (const column of ["supplier", "partNumber", "material", "note"] as const) {
			if (cell(column) !== "") input[column] = cell(column);
		}
		inputs.push(input);
	}
	return inputs;
}

/** Which column is what, where the first row has heads: words, no amount among them, and one that is known. */
function headOf(row: readonly string[]): Map<Column, number> | undefined {
	if (row.some((cell) => isNumber(cell))) return undefined;
	const found = new Map<Column, number>();
	for (const [at, cell] of row.entries()) {
		const column = (Object.keys(HEADS) as Column[]).find(
			(each) => !found.has(each) && HEADS[each].test(cell),
		);
		if (column) found.set(column, at);
	}
	return found.has("name") && found.has("amount") ? found : undefined;
}

/** `1.5 kg` as value and unit; what is no such thing stays as it was typed. */
function apart(amount: string, unit: string): [value: string, unit: string] {
	if (isNumber(amount)) return [amount, unit];
	const [, value = "", own = ""] =
		/^([-+−]?[\d.,]+(?:e[-+]?\d+)?)\s*([^\d.,\s].*)$/i.exec(amount) ?? [];
	return own !== "" && isNumber(value) ? [value, own.trim()] : [amount, unit];
}
