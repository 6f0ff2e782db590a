// JSON as bytes, written a slice at a time where there are many rows, so that a hundred thousand of them
// do not hold up the page.

import { SLICE, turn } from "./turn.ts";

/** Of lists longer than this, some rows alone are looked into, and the others are taken to be like them. */
const ROWS = 100;
const SAMPLES = 8;

/** How deep lists of rows lie, at most: a patch holds changes, which hold sources, which hold rows. */
const DEPTH = 5;

/** What is written so far: texts that are not bytes yet, and bytes. */
interface Sink {
	texts: string[];
	rows: number;
	bytes: Uint8Array[];
}

/** The JSON of a value as UTF-8, with the members of what holds many rows in order; `text` writes the rest. */
export async function bytesInTurns(
	value: unknown,
	text: (value: unknown) => string,
): Promise<Uint8Array<ArrayBuffer>> {
	const sink: Sink = { texts: [], rows: 0, bytes: [] };
	await write(value, text, sink);
	encode(sink);
	return joined(sink.bytes);
}

async function write(value: unknown, text: (value: unknown) => string, sink: Sink): Promise<void> {
	if (value === null || typeof value !== "object" || rowsIn(value) <= SLICE) {
		sink.texts.push(text(value));
		sink.rows += rowsIn(value);
		if (sink.rows >= SLICE) await rest(sink);
	} else if (Array.isArray(value)) {
		const weight = value.length > ROWS ? weightOf(value) : 1;
		sink.texts.push("[");
		for (const [at, item] of value.entries()) {
			if (at > 0) sink.texts.push(",");
			if (value.length <= ROWS) await write(item, text, sink);
			else sink.texts.push(text(item));
			sink.rows += weight;
			if (sink.rows >= SLICE) await rest(sink);
		}
		sink.texts.push("]");
	} else {
		const members = Object.entries(value)
			.filter(([, member]) => member !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1));
		sink.texts.push("{");
		for (const [at, [key, member]] of members.entries()) {
			sink.texts.push(at > 0 ? "," : "", JSON.stringify(key), ":");
			await write(member, text, sink);
		}
		sink.texts.push("}");
	}
}

/** How many rows there are in the lists of a value. */
function rowsIn(value: unknown, depth = DEPTH): number {
	if (value === null || typeof value !== "object" || depth === 0) return 0;
	if (Array.isArray(value) && value.length > ROWS) return value.length * weightOf(value, depth);
	const members: unknown[] = Array.isArray(value) ? value : Object.values(value);
	return members.reduce<number>(
		(sum, member) => sum + rowsIn(member, depth - 1),
		Array.isArray(value) ? value.length : 0,
	);
}

/** How many rows one item of a long list stands for: itself and those in its own lists, on an average. */
function weightOf(list: readonly unknown[], depth = DEPTH): number {
	const step = Math.ceil(list.length / SAMPLES);
	const some = list.filter((_, at) => at % step === 0);
	return 1 + some.reduce<number>((sum, item) => sum + rowsIn(item, depth - 1), 0) / some.length;
}

async function rest(sink: Sink): Promise<void> {
	encode(sink);
	sink.rows = 0;
	await turn();
}

function encode(sink: Sink): void {
	sink.bytes.push(new TextEncoder().encode(sink.texts.join("")));
	sink.texts = [];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
