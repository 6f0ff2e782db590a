// A tree of lines by their levels, in the order in which they stand.

import type {
	BomAssembly,
	BomLine,
	BomLines,
	BomNote,
	BomPart,
	DoubtReason,
	RefusalReason,
} from "./reading.ts";
import type { Grown } from "./tree.ts";

interface Open {
	line: BomLine;
	level: number;
	part?: BomPart;
	refused: boolean;
}

/** The tree. A line below one that is refused is refused too. */
export function byLevels({ lines, refused, lost }: BomLines): Grown {
	const top: BomPart[] = [];
	const assemblies = new Map<string, BomAssembly>();
	const refusals: BomNote<RefusalReason>[] = [];
	const doubts: BomNote<DoubtReason>[] = [];
	const bad = new Set(refused.map(({ row }) => row));
	const all = [...lines, ...refused].sort((a, b) => a.row - b.row);
	const base = Math.min(...all.flatMap(({ level }) => (level === undefined ? [] : [level])));
	let way: Open[] = [];
	// After a line whose level can't be read, nothing is sure before the next of the first level.
	let isLost = false;
	for (const line of all) {
		if (lost.has(line.row)) {
			isLost = true;
			continue;
		}
		const level = line.level ?? base;
		if (level === base) isLost = false;
		way = way.filter((each) => each.level < level);
		const above = way.at(-1);
		const isBad = bad.has(line.row);
		const hangs = isLost || above?.refused === true;
		if (hangs && !isBad) refusals.push({ row: line.row, reason: "above-refused" });
		const open: Open = { line, level, refused: isBad || hangs };
		way.push(open);
		if (open.refused) continue;
		if (level > (above?.level ?? base - 1) + 1) {
			doubts.push({ row: line.row, reason: "level-jump", found: above?.line.name ?? "" });
		}
		open.part = { line };
		(above?.part ? partsOf(above.part, assemblies) : top).push(open.part);
	}
	return { top, assemblies, refusals, doubts };
}

/** The parts of an assembly; a part becomes one with the first of them. */
function partsOf(part: BomPart, assemblies: Map<string, BomAssembly>): BomPart[] {
	const id = part.assembly ?? `row ${part.line.row}`;
	part.assembly = id;
	const known = assemblies.get(id) ?? { id, line: part.line, parts: [] };
	assemblies.set(id, known);
	return known.parts;
}
