// A tree of lines by the number or name of the part above each. An assembly that is used in several places
// is there once. What leads back to itself, or to nothing, is refused.

import { partKey } from "./read.ts";
import type { BomAssembly, BomLine, BomLines, BomNote, BomPart, RefusalReason } from "./reading.ts";
import type { Grown } from "./tree.ts";

/** The tree. `product` are the names of the product itself, which needs no line of its own. */
export function byParents({ lines, refused }: BomLines, product: ReadonlySet<string>): Grown {
	const known = keysOf(lines);
	const bad = keysOf(refused);
	const missing = new Set(
		lines.flatMap(({ parent }) => {
			const key = parent === undefined ? undefined : partKey(parent);
			return key === undefined || known.has(key) || bad.has(key) ? [] : [key];
		}),
	);
	const isProduct = (key: string): boolean =>
		product.has(key) ||
		// One name above all that no line has is the product's own.
		(missing.size === 1 && missing.has(key) && !lines.some(({ parent }) => parent === undefined));
	const top: BomLine[] = [];
	const below = new Map<string, BomLine[]>();
	const refusals: BomNote<RefusalReason>[] = [];
	for (const line of lines) {
		const key = line.parent === undefined ? undefined : partKey(line.parent);
		const above = key === undefined ? undefined : known.get(key);
		if (key === undefined || (above === undefined && !bad.has(key) && isProduct(key))) {
			top.push(line);
		} else if (above !== undefined) {
			below.set(above, [...(below.get(above) ?? []), line]);
		} else {
			const reason = bad.has(key) ? "above-refused" : "missing-parent";
			refusals.push({ row: line.row, reason, found: line.parent ?? "" });
		}
	}
	return reached(top, below, lines, refusals);
}

/** Follows the parts from the top; what is not reached is refused. */
function reached(
	top: readonly BomLine[],
	below: ReadonlyMap<string, readonly BomLine[]>,
	lines: readonly BomLine[],
	refusals: BomNote<RefusalReason>[],
): Grown {
	const assemblies = new Map<string, BomAssembly>();
	const seen = new Set<number>(refusals.map(({ row }) => row));
	const partOf = (line: BomLine, way: readonly string[]): BomPart[] => {
		seen.add(line.row);
		const id = idOf(line);
		if (way.includes(id)) {
			refusals.push({ row: line.row, reason: "own-ancestor", found: line.partNumber ?? line.name });
			return [];
		}
		const children = below.get(id);
		if (!children) return [{ line }];
		if (!assemblies.has(id)) {
			const assembly: BomAssembly = { id, line, parts: [] };
			assemblies.set(id, assembly);
			assembly.parts = children.flatMap((child) => partOf(child, [...way, id]));
		}
		return [{ line, assembly: id }];
	};
	const parts = top.flatMap((line) => partOf(line, []));
	const above = aboveOf(lines);
	for (const line of lines) {
		if (seen.has(line.row)) continue;
		const reason = circles(idOf(line), above) ? "own-ancestor" : "above-refused";
		refusals.push({ row: line.row, reason, found: line.partNumber ?? line.name });
	}
	return { top: parts, assemblies, refusals, doubts: [] };
}

/** The assemblies right above each assembly or part. */
function aboveOf(lines: readonly BomLine[]): ReadonlyMap<string, ReadonlySet<string>> {
	const known = keysOf(lines);
	const above = new Map<string, Set<string>>();
	for (const line of lines) {
		const id = line.parent === undefined ? undefined : known.get(partKey(line.parent));
		if (id === undefined) continue;
		above.set(idOf(line), (above.get(idOf(line)) ?? new Set()).add(id));
	}
	return above;
}

/** Whether what is above a part leads back to it. */
function circles(from: string, above: ReadonlyMap<string, ReadonlySet<string>>): boolean {
	const waiting = [...(above.get(from) ?? [])];
	const seen = new Set<string>();
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (id === from) return true;
		if (seen.size === seen.add(id).size) continue;
		waiting.push(...(above.get(id) ?? []));
	}
	return false;
}

/** By what an assembly is told: its number, else its name. */
const idOf = ({ partNumber, name }: BomLine): string => partKey(partNumber ?? name);

/** The assemblies by the names under which parts name them: numbers first, names where no number says it. */
function keysOf(lines: readonly BomLine[]): Map<string, string> {
	const keys = new Map<string, string>();
	for (const line of lines) keys.set(partKey(line.name), idOf(line));
	for (const line of lines) if (line.partNumber) keys.set(partKey(line.partNumber), idOf(line));
	return keys;
}
