// @vitest-environment node
// Records counted by themselves in the job worker, over the engine as it is built.

import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { ReadRecord } from "../interchange/activity/reading.ts";
import { EngineApi } from "./api.ts";
import type { CountGround } from "./count.ts";
import { CountJob } from "./count-job.ts";
import { begin, type Loaded } from "./load.ts";
import type { Organization, OrganizationResult, Outcome } from "./types.ts";

const TODAY = "2026-01-31";
const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url));
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const MAINS = { "src-boiler-gas": "activity", "src-power-mill": "activity" };

let loaded: Loaded;
let example: Organization;
let ground: CountGround;

beforeAll(async () => {
	const pack = await read("pkg/packs/cn-core.json");
	loaded = await begin(new Uint8Array(await read("pkg/wasm/engine/engine_bg.wasm")), pack);
	const bytes = await read("www/public/examples/paper-mill.json");
	example = value(await new EngineApi(async () => loaded).decode(bytes)) as Organization;
	const document = bytesOf({ ...example, records: {}, certificates: [] });
	ground = { document, packs: [], asOf: TODAY };
});

function value<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

const record = (sourceId: string, period: string, text: string, unit: string): ReadRecord => ({
	sourceId,
	period,
	values: { activity: { value: text, unit } },
	row: 0,
	column: 0,
});

const RECORDS = [
	record("src-boiler-gas", "2024-01", "58,000", "Nm³"),
	record("src-boiler-gas", "2024-02", "5.8", "万Nm³"),
	record("src-power-mill", "2024-01", "111.25", "万kWh"),
	record("src-power-mill", "2024-02", '12O.5", "', "kWh"),
	record("src-power-mill", "2024-03", "7", "km"),
];

test("records come to the digits of the inventory that has them, and what is wrong is told by its kind", async () => {
	const answer = value(
		await new CountJob(async () => loaded).count(RECORDS, MAINS, ground, () => {}),
	);
	if (answer.is !== "counted") throw new Error(answer.is);
	const { accounts, counted, refused, kinds } = answer.counted;
	expect([counted, refused]).toEqual([3, 2]);
	expect(kinds.map(({ code, rows, example }) => [code, rows, example?.severity])).toEqual([
		["incompatible-units", 1, "error"],
		["invalid-number", 1, "error"],
	]);

	const records = Map.groupBy(RECORDS.slice(0, 3), ({ sourceId }) => sourceId);
	const document = {
		...example,
		certificates: [],
		records: Object.fromEntries(
			[...records].map(([id, list]) => [
				id,
				list.map(({ period, values }, at) => ({ id: `${at}`, period, values })),
			]),
		),
	};
	const api = new EngineApi(async () => loaded);
	const result = value<OrganizationResult>(
		(await api.open("o", bytesOf(document), TODAY)) as Outcome<OrganizationResult>,
	);
	expect(accounts).toEqual(
		result.accounts.map(({ id, years }) => ({
			id,
			years: years.map(({ year, total: { kgCo2e } }) => ({ year, kgCo2e })),
		})),
	);
	expect(accounts[0]?.years.some(({ kgCo2e }) => kgCo2e !== "0")).toBe(true);
});

test("records of several values, and of other parameters than the main one, are left to the ledger", async () => {
	const stock = { opening: { value: "1" }, closing: { value: "2" } };
	const answer = await new CountJob(async () => loaded).count(
		[...RECORDS, { ...record("src-boiler-gas", "2024-03", "1", "t"), values: stock }],
		MAINS,
		ground,
		() => {},
	);
	expect(value(answer)).toEqual({ is: "unfit", records: 1 });
});

test("a count that is stopped says so and counts nothing", async () => {
	const job = new CountJob(async () => loaded);
	const answer = await job.count(RECORDS, MAINS, ground, () => job.stop());
	expect(value(answer)).toEqual({ is: "stopped" });
});

test("a pack that is named but is none is said", async () => {
	const answer = await new CountJob(async () => ({
		...loaded,
		shelf: { entries: async () => [], bytes: async () => bytesOf({}) },
	})).count(RECORDS, MAINS, { ...ground, packs: [{ id: "mine" }] }, () => {});
	expect(answer.status === "invalid" && answer.problems.map(({ code }) => code)).toEqual([
		"pack-unavailable",
	]);
});
