// Parts of a bill of materials that the study has already, and the rows of the earlier table that brought them.

import type { ProcessInput, ProductStudy } from "../../../engine/types.ts";
import { partKey } from "../../../interchange/bom/read.ts";
import type { Bom } from "../../../interchange/bom/reading.ts";
import { partsIn } from "./materials.ts";
import { batchOf } from "./parts.ts";

/** What is there already. */
export interface Existing {
	/** The names of the parts that are there. */
	names: string[];
	/** The rows of the study's own process that earlier tables brought, with some of these parts. */
	earlier: ProcessInput[];
	/** How many of the parts are there otherwise: typed, pasted or taken in elsewhere. */
	others: number;
}

/** The parts of a bill of materials that are in the study, by number or, where they have none, by name. */
export function existingParts(study: ProductStudy, bom: Pick<Bom, "top" | "assemblies">): Existing {
	const inputs = study.processes.flatMap((process) => process.inputs ?? []);
	const numbers = Map.groupBy(inputs, ({ partNumber }) => partKey(partNumber ?? ""));
	const names = Map.groupBy(inputs, ({ name }) => partKey(name));
	const found = partsIn(bom).flatMap(({ line }) => {
		const alike =
			line.partNumber === undefined
				? names.get(partKey(line.name))
				: numbers.get(partKey(line.partNumber));
		return alike ? [{ line, alike }] : [];
	});
	const batches = new Set(
		found.flatMap(({ alike }) => alike.flatMap(({ id }) => batchOf(id) ?? [])),
	);
	const root = study.processes.find(({ id }) => id === study.reference.process);
	return {
		names: [...new Set(found.map(({ line }) => line.name))],
		earlier: (root?.inputs ?? []).filter(({ id }) => batches.has(batchOf(id) ?? "")),
		others: found.filter(({ alike }) => alike.some(({ id }) => batchOf(id) === undefined)).length,
	};
}
