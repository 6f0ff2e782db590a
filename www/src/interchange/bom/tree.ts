// Lines of a bill of materials as a tree: by levels, by the parts above, or all on one level. What hangs on
// a line that is refused is refused too; nothing is dropped.

import { byLevels } from "./by-levels.ts";
import { byParents } from "./by-parents.ts";
import type { BomMapping } from "./mapping.ts";
import { type Beside, partKey, readLines } from "./read.ts";
import type {
	Bom,
	BomAmount,
	BomAssembly,
	BomLine,
	BomNote,
	BomPart,
	DoubtReason,
} from "./reading.ts";

/** What a way of making a tree gives. */
export type Grown = Pick<Bom, "top" | "assemblies" | "refusals" | "doubts">;

/** What is chosen beside the mapping. */
export interface TreeChoices {
	/** What the product is called: its name and numbers. */
	product: readonly string[];
	/** Whether a single row at the top is the product itself; guessed where nothing is said. */
	itself?: boolean;
}

/** Reads a table as a tree. */
export function readBom(
	rows: readonly (readonly string[])[],
	mapping: BomMapping,
	{ product, itself }: TreeChoices,
	beside: Beside = {},
): Bom {
	const read = readLines(rows, mapping, beside);
	const has = (role: "level" | "parent") => mapping.columns.includes(role);
	const names = new Set(product.map(partKey).filter((name) => name !== ""));
	const grown = has("level")
		? byLevels(read)
		: has("parent")
			? byParents(read, names)
			: flat(read.lines);
	const above = topOf(grown, names, itself);
	const bom: Bom = {
		top: above ? above.parts : grown.top,
		assemblies: grown.assemblies,
		...(above ? { itself: above.line } : {}),
		refusals: [...read.refusals, ...grown.refusals],
		doubts: [...read.doubts, ...grown.doubts],
		leftOut: read.leftOut,
	};
	return judged(bom, mapping);
}

const flat = (lines: readonly BomLine[]): Grown => ({
	top: lines.map((line) => ({ line })),
	assemblies: new Map(),
	refusals: [],
	doubts: [],
});

/** The single assembly under which everything else is, where it is the product itself. */
export function soleTop({
	top,
	assemblies,
}: Pick<Bom, "top" | "assemblies">): BomAssembly | undefined {
	const [only, ...others] = top;
	return others.length === 0 && only?.assembly !== undefined
		? assemblies.get(only.assembly)
		: undefined;
}

function topOf(
	grown: Grown,
	names: ReadonlySet<string>,
	chosen: boolean | undefined,
): BomAssembly | undefined {
	const sole = soleTop(grown);
	if (!sole) return undefined;
	const { line } = sole;
	const called = [line.name, line.partNumber ?? ""].some((name) => names.has(partKey(name)));
	const once = line.count === undefined || /^1(\.0*)?$/.test(line.count.value);
	return (chosen ?? (once && (called || line.level === 0 || line.count === undefined)))
		? sole
		: undefined;
}

/** The tree without leaves that have no amount, and with what is doubtful about it. */
function judged(bom: Bom, mapping: BomMapping): Bom {
	const counted = mapping.columns.includes("quantity");
	const refusals = [...bom.refusals];
	const doubts = [...bom.doubts];
	const seen = new Set<number>();
	const kept = (parts: readonly BomPart[]): BomPart[] =>
		parts.filter(({ line, assembly }) => {
			if (seen.has(line.row)) return true;
			seen.add(line.row);
			const amount = line.count ?? line.mass ?? line.total;
			if (amount === undefined && assembly === undefined) {
				refusals.push({ row: line.row, reason: "no-amount" });
				return false;
			}
			if (counted && line.count === undefined && line.total === undefined) {
				doubts.push({ row: line.row, reason: "taken-once" });
			}
			return true;
		});
	const top = kept(bom.top);
	const assemblies = new Map(
		[...bom.assemblies].map(([id, assembly]) => [id, { ...assembly, parts: kept(assembly.parts) }]),
	);
	for (const parts of [top, ...[...assemblies.values()].map((each) => each.parts)]) {
		doubts.push(...twice(parts));
	}
	doubts.push(...numbersOfTwo([...top, ...[...assemblies.values()].flatMap(({ parts }) => parts)]));
	const inOrder = <R>(notes: BomNote<R>[]) => notes.sort((a, b) => a.row - b.row);
	return { ...bom, top, assemblies, refusals: inOrder(refusals), doubts: inOrder(doubts) };
}

/** Parts that are there twice below one part. */
function twice(parts: readonly BomPart[]): BomNote<DoubtReason>[] {
	const seen = new Set<string>();
	return parts.flatMap(({ line: { row, partNumber } }) => {
		const key = partNumber === undefined ? undefined : partKey(partNumber);
		if (key === undefined || seen.size < seen.add(key).size) return [];
		return [{ row, reason: "same-part-twice" as const, found: partNumber ?? "" }];
	});
}

/** Part numbers under which two different names go. */
function numbersOfTwo(parts: readonly BomPart[]): BomNote<DoubtReason>[] {
	const names = new Map<string, string>();
	return parts.flatMap(({ line: { row, name, partNumber } }) => {
		if (partNumber === undefined) return [];
		const known = names.get(partKey(partNumber));
		if (known === undefined) names.set(partKey(partNumber), partKey(name));
		return known === undefined || known === partKey(name)
			? []
			: [{ row, reason: "number-of-two" as const, found: partNumber }];
	});
}

/** A quantity times the mass of one, as a formula. */
export function massOf({ count, mass, total }: BomLine): BomAmount | undefined {
	if (total) return total;
	if (!mass) return undefined;
	const once = count === undefined || count.value === "1";
	return once ? mass : { value: `${count.value} * ${mass.value}`, unit: mass.unit };
}
