// A mapping as it is remembered for tables with the same heads, wherever these stand in the file.

import type { Mapping } from "./mapping.ts";
import { plain } from "./period.ts";

/** What is kept of a mapping; the year is each file's own. */
export interface Remembered {
	/** Rows from the heads that are found to those that were chosen. */
	shift: number;
	mapping: Omit<Mapping, "year" | "head">;
	/** When it was used last, as ISO 8601. */
	at: string;
}

/** Mappings by the fingerprints of heads. */
export type MappingsByHeads = Readonly<Record<string, Remembered>>;

/** Mappings that are kept, at most; those used longest ago go first. */
const MOST = 40;

/** What tells tables with the same heads: the heads themselves, without the names of sheets. */
export function fingerprint(
	rows: readonly (readonly string[])[],
	found: Mapping,
	sheetColumn?: number,
): string {
	const first = Math.max(0, found.head - found.heads + 1);
	const lines = found.head < 0 ? [] : rows.slice(first, found.head + 1);
	const texts = lines.map((line) =>
		line
			.slice(0, sheetColumn ?? line.length)
			.map((cell) => plain(cell).toLowerCase())
			.join("\u001f"),
	);
	return `${found.columns.length}\u001e${texts.join("\u001e")}`;
}

/** The mapping of a table whose heads are known, with the year that was found in it. */
export function recalled(found: Mapping, { mapping, shift }: Remembered): Mapping {
	return { ...mapping, head: Math.max(-1, found.head + shift), year: found.year };
}

/** The mappings with one more. */
export function withMapping(
	all: MappingsByHeads,
	print: string,
	found: Mapping,
	{ year: _, head, ...mapping }: Mapping,
	at: string,
): MappingsByHeads {
	const entries = Object.entries(all).filter(([key]) => key !== print);
	entries.push([print, { shift: head - found.head, mapping, at }]);
	return newest(entries);
}

/** The mappings of two places: of two for the same heads the one that was used last. */
export function together(here: MappingsByHeads, others: MappingsByHeads): MappingsByHeads {
	const later = Object.entries(others).filter(([print, { at }]) => {
		const known = Object.hasOwn(here, print) ? here[print] : undefined;
		return known === undefined || known.at < at;
	});
	const taken = new Set(later.map(([print]) => print));
	return newest([...Object.entries(here).filter(([print]) => !taken.has(print)), ...later]);
}

/** As many as are kept, those used last. */
export function newest(entries: readonly (readonly [string, Remembered])[]): MappingsByHeads {
	const sorted = [...entries].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
	return Object.fromEntries(sorted.slice(-MOST));
}
