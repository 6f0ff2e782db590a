// Which chunks a change of a source's rows touches. Rows that stay the same objects stay in their
// chunks, so that a cell changed among a hundred thousand rewrites one chunk.

import { CHUNK_ROWS, type Row } from "./model.ts";

/** A chunk as it stands in the database: its place in the order, and its rows. */
export interface Slice {
	n: number;
	rows: readonly Row[];
}

/** What to write, what to delete, and how the source's chunks stand afterwards. */
export interface Rechunked {
	put: Slice[];
	remove: number[];
	slices: Slice[];
}

/** Fits the chunks of one source to its new rows. */
export function rechunk(old: readonly Slice[], rows: readonly Row[]): Rechunked {
	let head = matching(old, rows);
	let start = old.slice(0, head).reduce((sum, slice) => sum + slice.rows.length, 0);
	const [tail, end] = matchingBack(old, rows, head, start);

	let middle = rows.slice(start, end);
	const before = old[head - 1];
	const needed = Math.ceil(middle.length / CHUNK_ROWS);
	if (needed > tail - head && before && before.rows.length < CHUNK_ROWS) {
		head -= 1;
		start -= before.rows.length;
		middle = rows.slice(start, end);
	}
	const stale = old.slice(head, tail);
	const parts = split(middle, end === rows.length);
	const places = numbers(parts.length, stale, old[head - 1]?.n, old[tail]?.n);
	if (!places) return whole(old, rows);

	const put = parts.map((part, i) => ({ n: places[i] as number, rows: part }));
	const kept = new Set(places);
	return {
		put,
		remove: stale.map((slice) => slice.n).filter((n) => !kept.has(n)),
		slices: [...old.slice(0, head), ...put, ...old.slice(tail)],
	};
}

/** How many chunks from the front hold what the rows begin with. */
function matching(old: readonly Slice[], rows: readonly Row[]): number {
	let at = 0;
	for (const [count, slice] of old.entries()) {
		const from = at;
		if (!slice.rows.every((row, i) => row === rows[from + i])) return count;
		at += slice.rows.length;
	}
	return old.length;
}

/** The first chunk of the unchanged end, and the row it begins with. */
function matchingBack(
	old: readonly Slice[],
	rows: readonly Row[],
	head: number,
	start: number,
): [number, number] {
	let tail = old.length;
	let end = rows.length;
	while (tail > head) {
		const last = (old[tail - 1] as Slice).rows;
		const from = end - last.length;
		if (from < start || !last.every((row, i) => row === rows[from + i])) break;
		tail -= 1;
		end = from;
	}
	return [tail, end];
}

/** Full chunks at the end, where rows are added; even ones in between, where rows are put in. */
function split(rows: readonly Row[], atEnd: boolean): (readonly Row[])[] {
	const count = Math.ceil(rows.length / CHUNK_ROWS);
	const size = atEnd ? CHUNK_ROWS : Math.ceil(rows.length / Math.max(count, 1));
	return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

/** Numbers in order for the new chunks: those that fall free first, then numbers in between. */
function numbers(
	count: number,
	stale: readonly Slice[],
	before: number | undefined,
	after: number | undefined,
): number[] | undefined {
	const places = stale.slice(0, count).map((slice) => slice.n);
	while (places.length < count) {
		const last = places.at(-1) ?? before ?? (after === undefined ? -1 : after - 2);
		const next = after === undefined ? Math.floor(last) + 1 : (last + after) / 2;
		if (next <= last || (after !== undefined && next >= after)) return undefined;
		places.push(next);
	}
	return places;
}

/** All chunks anew, for the rare source whose numbers have no room left. */
function whole(old: readonly Slice[], rows: readonly Row[]): Rechunked {
	const put = split(rows, true).map((part, n) => ({ n, rows: part }));
	const remove = old
		.map((slice) => slice.n)
		.filter((n) => !(Number.isInteger(n) && n < put.length && n >= 0));
	return { put, remove, slices: put };
}
