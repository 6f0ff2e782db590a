// The drop-downs of the template.

import type { Validation } from "../../engine/load.ts";
import type { Block } from "./blocks.ts";
import { at, FIRST, LISTS, SPARE } from "./layout.ts";
import { strings } from "./strings.ts";

/** Drop-downs of sources, units and evidence; other texts are taken after a word of warning. */
export function dropDowns(
	blocks: readonly Block[],
	months: number,
	labels: number,
	end: number,
): Validation[] {
	const { zh, en } = strings.languages;
	const rows = end - FIRST + SPARE;
	const column = (is: Parameters<typeof at>[0], row: number, count: number) => ({
		row,
		column: at(is),
		rows: count,
		columns: 1,
	});
	const list = (range: Validation["range"], values: readonly string[], hint = ""): Validation => ({
		range,
		rule: { kind: "list", source: [...values] },
		hint,
		message: "",
		lenient: true,
	});
	const sources: Validation = {
		range: column("source", FIRST, rows),
		rule: {
			kind: "list",
			source: { sheet: LISTS, range: { row: 0, column: 0, rows: Math.max(1, labels), columns: 1 } },
		},
		hint: "",
		message: `${zh.lists.source}\n${en.lists.source}`,
		lenient: true,
	};
	const kinds = (["metered", "invoiced", "estimated"] as const).map(
		(kind) => `${zh.evidence[kind]} ${en.evidence[kind]}`,
	);
	return [
		sources,
		list(column("evidence", FIRST, rows), kinds),
		...blocks.map(({ units }, i) =>
			list(
				column("unit", FIRST + i * months, months),
				fitting(units),
				`${zh.lists.unit}\n${en.lists.unit}`,
			),
		),
	];
}

/** Units that a drop-down takes: no commas, 255 characters in all. */
function fitting(units: readonly string[]): string[] {
	const plain = units.filter((unit) => unit !== "" && !unit.includes(","));
	while (plain.join(",").length > 250) plain.pop();
	return plain.length > 0 ? plain : ["1"];
}
