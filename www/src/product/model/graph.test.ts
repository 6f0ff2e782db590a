// Processes stand right of what they take from, and what closes a loop leads back.

import { expect, test } from "vitest";
import type { ProductStudy, UnitProcess } from "../../engine/types.ts";
import { study } from "../../store/testing-study.ts";
import { graphOf, mattering } from "./graph.ts";

const amount = { value: "1", unit: "kg" };
const process = (id: string, ...takes: string[]): UnitProcess => ({
	id,
	name: id,
	outputs: [{ id: "o", name: id, amount }],
	inputs: takes.map((from) => ({
		id: `${id}-${from}`,
		name: from,
		amount,
		supply: { kind: "process", process: from },
	})),
});
const of = (...processes: UnitProcess[]): ProductStudy => ({
	...study("a"),
	reference: { process: processes[0]?.id ?? "" },
	processes,
});
const layers = (document: ProductStudy) =>
	Object.fromEntries(graphOf(document).nodes.map(({ process: { id }, layer }) => [id, layer]));

test("each process is left of all that take from it, by the longest way", () => {
	expect(layers(of(process("a", "b", "c"), process("b", "c"), process("c")))).toEqual({
		a: 2,
		b: 1,
		c: 0,
	});
});

test("a loop is told, and does not push its processes apart for ever", () => {
	const graph = graphOf(of(process("a", "b"), process("b", "c"), process("c", "b")));
	expect(graph.layers).toBe(3);
	expect(graph.links.filter(({ loop }) => loop).map(({ from, to }) => `${from}>${to}`)).toEqual([
		"b>c",
	]);
});

test("a chain of twenty thousand processes is laid out", () => {
	const chain = Array.from({ length: 20_000 }, (_, i) =>
		i < 19_999 ? process(`p${i}`, `p${i + 1}`) : process(`p${i}`),
	);
	expect(graphOf(of(...chain)).layers).toBe(20_000);
});

test("of too many processes those are drawn that the most comes by, and what they hang on", () => {
	const document = of(
		process("a", "b", "c"),
		process("b", "d"),
		process("c", "e", "a"),
		process("d"),
		process("e"),
	);
	const weights: Readonly<Record<string, number>> = { "a-b": 5, "a-c": 3, "b-d": 1, "c-e": 2 };
	const kept = (most: number) =>
		mattering(document, (input) => weights[input] ?? 0, most).map(({ id }) => id);
	expect(kept(1)).toEqual(["a"]);
	expect(kept(3)).toEqual(["a", "b", "c"]);
	expect(kept(4)).toEqual(["a", "b", "c", "e"]);
	expect(kept(9)).toEqual(["a", "b", "c", "d", "e"]);
});
