// Chunks: never more than 500 rows, and few of them touched.

import { expect, test } from "vitest";
import { rechunk, type Slice } from "./chunks.ts";
import type { Row } from "./model.ts";
import { rows } from "./testing.ts";

const sizes = (slices: readonly Slice[]) => slices.map((slice) => slice.rows.length);
const filled = (count: number) => rechunk([], rows(count)).slices;
const flat = (slices: readonly Slice[]) => slices.flatMap((slice) => slice.rows);

test("500 rows are one chunk, and 501 are two", () => {
	expect(sizes(filled(500))).toEqual([500]);
	expect(sizes(filled(501))).toEqual([500, 1]);
	expect(sizes(filled(0))).toEqual([]);
});

test("a row more goes into the last chunk while it has room", () => {
	const old = filled(700);
	const change = rechunk(old, [...flat(old), ...rows(1, "new")]);
	expect(change.put.map((slice) => [slice.n, slice.rows.length])).toEqual([[1, 201]]);
});

test("a changed row among a hundred thousand rewrites one chunk", () => {
	const old = filled(100_000);
	const next = flat(old).slice();
	next[54_321] = { id: "r54321" };
	const change = rechunk(old, next);
	expect(change.put.map((slice) => slice.n)).toEqual([108]);
	expect(change.remove).toEqual([]);
});

test("a row put into a full chunk divides it and leaves the others alone", () => {
	const old = filled(1500);
	const all = flat(old);
	const change = rechunk(old, [...all.slice(0, 600), { id: "new" }, ...all.slice(600)]);
	expect(sizes(change.slices)).toEqual([500, 251, 250, 500]);
	expect(change.put.map((slice) => slice.n)).toEqual([1, 1.5]);
});

test("rows that go take their chunks with them", () => {
	const old = filled(1200);
	expect(rechunk(old, []).remove).toEqual([0, 1, 2]);
	const change = rechunk(old, [...flat(old).slice(0, 500), ...flat(old).slice(1000)]);
	expect(change).toMatchObject({ put: [], remove: [1] });
});

test("whatever happens to the rows, the chunks hold them, in order, at most 500 each", () => {
	let seed = 7;
	const random = (below: number) => {
		seed = (seed * 48271) % 2147483647;
		return seed % below;
	};
	let slices: readonly Slice[] = [];
	const stored = new Map<number, readonly Row[]>();
	let list: Row[] = [];
	for (let step = 0; step < 150; step++) {
		const next = [...list];
		const at = random(next.length + 1);
		if (random(3) > 0) next.splice(at, 0, ...rows(random(4) === 0 ? 900 : 1, `s${step}-`));
		else next.splice(at, random(700));
		const change = rechunk(slices, next);
		for (const n of change.remove) stored.delete(n);
		for (const { n, rows: part } of change.put) stored.set(n, part);
		slices = change.slices;
		list = next;
		const kept = [...stored].sort(([a], [b]) => a - b);
		expect(kept.flatMap(([, part]) => part)).toEqual(list);
		expect(kept.every(([, part]) => part.length > 0 && part.length <= 500)).toBe(true);
		expect(slices.map((slice) => slice.n)).toEqual(kept.map(([n]) => n));
	}
});

test("where no number is left between two chunks, all are numbered anew", () => {
	let slices = filled(1000);
	for (let i = 0; i < 60; i++) {
		const all = flat(slices);
		const at = slices[0]?.rows.length ?? 0;
		slices = rechunk(slices, [
			...all.slice(0, at),
			...rows(500, `i${i}-`),
			...all.slice(at),
		]).slices;
	}
	expect(flat(slices)).toHaveLength(31_000);
	expect(new Set(slices.map((slice) => slice.n)).size).toBe(slices.length);
});
