// JSON that is written in slices is the JSON that is written at once.

import { expect, test } from "vitest";
import { bytesInTurns } from "./bytes.ts";

const rows = (count: number) =>
	Array.from({ length: count }, (_, at) => ({
		id: `行 ${at}`,
		values: { activity: { value: "1" } },
	}));
const read = async (value: unknown) =>
	JSON.parse(new TextDecoder().decode(await bytesInTurns(value, JSON.stringify)));

test.each([
	["one long list", { a: 1, records: { s: rows(5001) }, b: undefined }],
	[
		"many short lists",
		{ records: Object.fromEntries(rows(90).map((_, at) => [`s${at}`, rows(70)])) },
	],
	[
		"a patch",
		[
			{ batch: "b", rows: { s: rows(3000), t: rows(3) } },
			{ path: ["x"], after: null },
		],
	],
	["a long list of changes", rows(4000).map((after) => ({ path: ["records", "s"], after }))],
	[
		"a long list of what has lists",
		{ processes: rows(300).map((row) => ({ ...row, inputs: rows(40) })) },
	],
	["nothing much", { empty: [], none: {}, text: "“”" }],
])("%s", async (_, value) => {
	expect(await read(value)).toEqual(JSON.parse(JSON.stringify(value)));
});

test("the page has turns between the slices of rows, however they are spread over lists", async () => {
	let turns = 0;
	const timer = setInterval(() => turns++, 0);
	await bytesInTurns(
		{ records: Object.fromEntries(rows(99).map((_, at) => [`s${at}`, rows(99)])) },
		JSON.stringify,
	);
	clearInterval(timer);
	expect(turns).toBeGreaterThan(2);
});

test("the page has turns between items that are few and long", async () => {
	let turns = 0;
	const timer = setInterval(() => turns++, 0);
	const processes = rows(300).map((row) => ({ ...row, inputs: rows(40) }));
	await bytesInTurns({ processes }, JSON.stringify);
	clearInterval(timer);
	expect(turns).toBeGreaterThan(2);
});
