// An import from its file to what the engine says, with a reader in the page instead of a worker.

import { expect, test } from "vitest";
import { TableJob } from "../../engine/table-job.ts";
import type { Organization, Outcome, Problem } from "../../engine/types.ts";
import { organization } from "../../store/testing-organization.ts";
import { knownOrganization } from "./batch.ts";
import { Importing, type Session } from "./session.ts";

const refused: Problem = {
	code: "invalid-number",
	severity: "error",
	message: "",
	details: { found: "abc" },
	about: [],
	path: "",
};

function started(judge: (document: Organization) => Problem[] = () => []) {
	const document = organization("paper");
	const told: (Session | undefined)[] = [];
	let stopped = 0;
	const importing = new Importing({
		start: () => {
			const job = new TableJob();
			return {
				open: (input, choices, progress) => job.open(input, choices, progress),
				guess: (known, year) => job.guess(known, year),
				read: (mapping, known) => job.read(mapping, known),
				stop: () => {
					stopped += 1;
				},
			};
		},
		known: () => knownOrganization(document, new Map()),
		document: () => document,
		evaluate: async (candidate): Promise<Outcome<unknown>> => ({
			status: "ok",
			value: null,
			findings: judge(candidate),
		}),
		year: () => 2024,
		tell: (session) => told.push(session),
	});
	return { importing, told, last: () => told.at(-1), stopped: () => stopped };
}

const TABLE = "month,source,amount\n2024-01,Grid,5\n2024-01,Boiler,abc\n2024-02,Grid,6";

test("what the engine refuses is said of its row, though rows are grouped by source", async () => {
	const { importing, last } = started((candidate) => {
		const wrong = Object.values(candidate.records)
			.flat()
			.find(({ values }) => values.activity?.value === "abc");
		return wrong ? [{ ...refused, about: [wrong.id] }] : [];
	});
	await importing.open("a.csv", TABLE);
	const session = last();
	expect(session?.records.length).toBe(3);
	expect(
		[...(session?.checked?.errors.keys() ?? [])].map((at) => session?.records[at]?.row),
	).toEqual([2]);
});

test("nothing is kept of the document that was only tried", async () => {
	const tried: Organization[] = [];
	const { importing } = started((candidate) => {
		tried.push(candidate);
		return [];
	});
	await importing.open("a.csv", TABLE);
	expect(tried.map(({ records }) => Object.keys(records))).toEqual([["grid", "boiler"]]);
	expect(organization("paper").records).toEqual({});
});

test("a file that can't be read is said to be so, and another way can be tried", async () => {
	const { importing, last } = started();
	const bytes = Uint8Array.from([0xd4, 0xc2, 0xb7, 0xdd, 0x2c, 0x41]);
	await importing.open("a.csv", new Blob([bytes]), { encoding: "utf-8" });
	expect(last()?.problems.map(({ code }) => code)).toEqual(["file-encoding"]);
	await importing.again({ encoding: "gb18030" });
	expect(last()?.table?.rows).toEqual([["月份", "A"]]);
});

test("an answer to a question that was overtaken is dropped", async () => {
	const { importing, told, last } = started();
	const first = importing.open("first.csv", TABLE);
	await importing.open("second.csv", "month,source,amount\n2024-03,Grid,1");
	await first;
	expect(last()?.name).toBe("second.csv");
	expect(told.some((session) => session?.name === "first.csv" && session.table)).toBe(false);
});

test("stopping lets go of the worker and of what was read", async () => {
	const { importing, last, stopped } = started();
	await importing.open("a.csv", TABLE);
	importing.stop();
	expect(last()).toBeUndefined();
	expect(stopped()).toBe(1);
});
