// An import from its file to what the engine says, with a reader in the page instead of a worker.

import { expect, test } from "vitest";
import { TableJob } from "../../engine/table-job.ts";
import type { Organization, Outcome, Problem } from "../../engine/types.ts";
import { organization } from "../../store/testing-organization.ts";
import type { Totals } from "./check.ts";
import { knownOrganization } from "./known.ts";
import { type MappingStore, Memory } from "./memory.ts";
import { Importing, type Session } from "./session.ts";

const refused: Problem = {
	code: "invalid-number",
	severity: "error",
	message: "",
	details: { found: "abc" },
	about: [],
	path: "",
};

/** Settings in memory. */
function settings(): MappingStore {
	let kept: unknown;
	return {
		setting: async () => structuredClone(kept),
		keepSetting: async (_, value) => {
			kept = value;
		},
	};
}

function started(
	judge: (document: Organization) => Problem[] = () => [],
	store: MappingStore = settings(),
) {
	const document = organization("paper");
	const told: (Session | undefined)[] = [];
	const counts: Readonly<Record<string, string>>[] = [];
	let stopped = 0;
	const importing = new Importing({
		start: () => {
			const job = new TableJob();
			return {
				open: (...given) => job.open(...given),
				guess: (...given) => job.guess(...given),
				read: (...given) => job.read(...given),
				texts: (...given) => job.texts(...given),
				copy: (...given) => job.copy(...given),
				count: async (...given) => {
					counts.push(given[0]);
					return { status: "ok", value: { is: "stopped" }, findings: [] };
				},
				stopCount: () => job.stopCount(),
				stop: () => {
					stopped += 1;
				},
			};
		},
		known: () => knownOrganization(document, new Map()),
		document: () => document,
		evaluate: async (candidate): Promise<Outcome<Totals>> => ({
			status: "ok",
			value: { account: "gbt32150", accounts: [] },
			findings: judge(candidate),
		}),
		countGround: async () => ({ document: new Uint8Array(), packs: [], asOf: "2025-01-31" }),
		year: () => 2024,
		memory: new Memory(
			() => store,
			() => new Set(document.sources.map(({ id }) => id)),
			() => "2024-12-31T00:00:00.000Z",
		),
		tell: (session) => told.push(session),
	});
	return { importing, told, counts, last: () => told.at(-1), stopped: () => stopped };
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

test("the records are counted by themselves beside the check, and can be counted again", async () => {
	const { importing, told, counts, last } = started();
	await importing.open("a.csv", TABLE);
	expect(counts).toEqual([{ grid: "activity", boiler: "activity" }]);
	expect(told.some((session) => session?.trial?.is === "counting")).toBe(true);
	expect(last()?.trial).toEqual({ is: "stopped" });
	expect(last()?.checked?.after?.account).toBe("gbt32150");
	await importing.count();
	expect(counts.length).toBe(2);
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

test("a mend is another text in a cell, and what a unit or a name means everywhere", async () => {
	const judged: string[] = [];
	const { importing, last } = started((candidate) => {
		const wrong = Object.values(candidate.records)
			.flat()
			.flatMap(({ id, values }) => (values.activity?.value === "1.234,5" ? [id] : []));
		judged.push(
			...Object.values(candidate.records)
				.flat()
				.map(({ values: { activity } }) => `${activity?.value} ${activity?.unit}`),
		);
		return wrong.map((id) => ({ ...refused, code: "ambiguous-number", about: [id] }));
	});
	await importing.open(
		"a.csv",
		"month;source;amount;unit\n2024-01;Grid;1.234,5;kwhs\n2024-01;Boilr;7;t\nsoon;Grid;1;t",
	);
	const cells = last()?.refused ?? [];
	expect(
		cells.map(({ row, column, mends }) => [row, column, mends.map(({ text }) => text)]),
	).toEqual([
		[1, 2, ["1234.5", "1.2345"]],
		[2, 1, ["Boiler"]],
		[3, 0, []],
	]);
	judged.length = 0;
	const [number, name] = cells;
	await importing.mend([
		...(number?.mends.slice(0, 1) ?? []),
		...(name?.mends ?? []),
		{ kind: "unit", key: "kwhs", text: "kWh" },
	]);
	expect(judged).toEqual(["1234.5 kWh", "7 t"]);
	expect(last()?.mends).toEqual({ "1:2": "1234.5" });
	expect(last()?.refused?.map(({ row }) => row)).toEqual([3]);
	await importing.unmend();
	expect(last()?.refused?.map(({ row }) => row)).toEqual([1, 3]);
});

test("a mapping is remembered by the heads, wherever they stand, and can be forgotten", async () => {
	const store = settings();
	const first = started(undefined, store);
	await first.importing.open("a.csv", "when,what,how much\n2024-01,Grid,5");
	const mapping = first.last()?.mapping;
	expect(mapping?.head).toBe(-1);
	await first.importing.heads({ head: 0, heads: 1 });
	await first.importing.open("b.csv", "month,what,amount,old\n2024-01,Grid,5,1");
	const guessed = first.last()?.mapping;
	if (!guessed) throw new Error("there is a mapping");
	const columns = guessed.columns.with(1, { is: "source" });
	await first.importing.map({ ...guessed, columns, sourceId: "grid" });
	await first.importing.remember();

	const second = started(undefined, store);
	await second.importing.open(
		"c.csv",
		"2023 report,,,\n,,,\nmonth,what,amount,old\n2024-02,Grid,6,1",
	);
	expect(second.last()?.recalled?.at).toBe("2024-12-31T00:00:00.000Z");
	expect(second.last()?.mapping?.head).toBe(2);
	expect(second.last()?.mapping?.columns[1]).toEqual({ is: "source" });
	expect(second.last()?.records.map(({ period }) => period)).toEqual(["2024-02"]);
	await second.importing.afresh(true);
	expect(second.last()?.recalled).toBeUndefined();
	await second.importing.open("c.csv", "month,what,amount,old\n2024-02,Grid,6,1");
	expect(second.last()?.recalled).toBeUndefined();
});

test("a mapping to a source that is gone is not used again", async () => {
	const store = settings();
	const { importing, last } = started(undefined, store);
	const table = "month,what,amount\n2024-01,x,5";
	await importing.open("a.csv", table);
	const mapping = last()?.mapping;
	if (!mapping) throw new Error("there is a mapping");
	await importing.map({ ...mapping, sourceId: "gone" });
	await importing.remember();
	await importing.open("a.csv", table);
	expect(last()?.recalled).toBeUndefined();
});
