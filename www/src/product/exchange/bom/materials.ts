// The materials of a bill of materials: the parts that are made of one, and what is known to supply them.

import type { ProductStudy, Supply } from "../../../engine/types.ts";
import { partKey } from "../../../interchange/bom/read.ts";
import type { Bom, BomLine, BomPart } from "../../../interchange/bom/reading.ts";
import { massOf } from "../../../interchange/bom/tree.ts";
import { massUnit } from "../../../interchange/bom/units.ts";

/** Parts of one material that are measured alike. */
export interface Material {
	/** Tells it from others, in every table. */
	key: string;
	name: string;
	/** Whether the table has a material; else it is the name of the part. */
	named: boolean;
	/** The unit that its factor is wanted for: `kg` wherever the mass is known. */
	unit: string;
	lines: BomLine[];
}

/** What parts are measured in: kg where their mass is known. */
export function unitOf(line: BomLine): string {
	const unit = massOf(line)?.unit ?? line.count?.unit ?? "";
	return massUnit(unit) === undefined ? unit : "kg";
}

/** The key of a part's material. */
export function materialKey(line: BomLine): string {
	return `${partKey(line.material ?? line.name)} | ${unitOf(line)}`;
}

/** Every part of a tree once. */
export const partsIn = ({ top, assemblies }: Pick<Bom, "top" | "assemblies">): BomPart[] => {
	const seen = new Set<number>();
	const waiting = [...top];
	const parts: BomPart[] = [];
	for (let part = waiting.shift(); part; part = waiting.shift()) {
		if (seen.size === seen.add(part.line.row).size) continue;
		parts.push(part);
		if (part.assembly !== undefined) waiting.push(...(assemblies.get(part.assembly)?.parts ?? []));
	}
	return parts.sort((a, b) => a.line.row - b.line.row);
};

/** The materials of the parts that have no parts, those of most parts first. */
export function materialsOf(bom: Pick<Bom, "top" | "assemblies">): Material[] {
	const leaves = partsIn(bom).filter(({ assembly }) => assembly === undefined);
	const groups = Map.groupBy(leaves, ({ line }) => materialKey(line));
	return [...groups]
		.map(([key, parts]): Material => {
			const lines = parts.map(({ line }) => line);
			const [first] = lines;
			return {
				key,
				name: first?.material ?? first?.name ?? "",
				named: first?.material !== undefined,
				unit: first ? unitOf(first) : "",
				lines,
			};
		})
		.sort((a, b) => b.lines.length - a.lines.length);
}

/** The supplies that the study already gives to a material, by its name or by that of an input. */
export function suppliesInUse(study: ProductStudy, { name, unit }: Material): Supply[] {
	const key = partKey(name);
	const found = new Map<string, Supply>();
	for (const { inputs = [] } of study.processes) {
		for (const { material, name: called, supply, amount } of inputs) {
			if (!supply || supply.kind === "process") continue;
			if (partKey(material ?? called) !== key) continue;
			const alike = massUnit(amount.unit) === undefined ? amount.unit === unit : unit === "kg";
			if (alike) found.set(JSON.stringify(supply), supply);
		}
	}
	return [...found.values()];
}
