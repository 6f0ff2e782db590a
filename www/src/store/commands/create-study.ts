// Begins a product study: the document that "new product" opens.

import type { ProductStudy } from "../../engine/types.ts";

/** What a new study starts from. The caller mints the ids and brings the words. */
export interface CreateStudy {
	id: string;
	name: string;
	/** The evaluation period: a year. */
	year: number;
	/** The process whose inputs are the rows of the inventory, and its product. */
	root: { id: string; name: string; output: string };
}

/** A new study: one kilogram from cradle to gate, made by a process that takes nothing yet. */
export function createStudy({ id, name, year, root }: CreateStudy): ProductStudy {
	const amount = { value: "1", unit: "kg" };
	return {
		format: "tansuan",
		version: 1,
		kind: "product",
		id,
		name,
		profile: {},
		settings: {
			gwp: "ar6",
			boundary: { kind: "cradle-to-gate" },
			period: String(year),
			allocation: "mass",
		},
		declaredUnit: { amount },
		reference: { process: root.id },
		processes: [
			{ id: root.id, name: root.name, outputs: [{ id: root.output, name, amount }], inputs: [] },
		],
	};
}
