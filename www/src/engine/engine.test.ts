// @vitest-environment node
// The bridge over the engine as it is built: what is asked in pieces equals what is asked at once,
// and a worker that stops costs nobody anything.

import { readFile } from "node:fs/promises";
import { expose } from "comlink";
import { beforeAll, expect, test } from "vitest";
import { EngineApi } from "./api.ts";
import { Engine } from "./engine.ts";
import { filled } from "./filled.ts";
import type { WorkerLike } from "./host.ts";
import { begin, type Loaded } from "./load.ts";
import type { Organization, OrganizationResult, Outcome } from "./types.ts";

const TODAY = "2026-01-31";
const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url));
let loaded: Loaded;
let example: Organization;

beforeAll(async () => {
	const pack = await read("pkg/packs/cn-core.json");
	loaded = await begin(new Uint8Array(await read("pkg/wasm/engine/engine_bg.wasm")), pack);
	const bytes = await read("www/public/examples/paper-mill.json");
	example = value(await new EngineApi(async () => loaded).decode(bytes)) as Organization;
});

function value<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

const none = (): WorkerLike => {
	throw new Error("no study is asked for here");
};

/** An engine whose worker is in this process, and whose next question can be made to trap. */
function started() {
	const state = { workers: 0, opened: 0, applied: 0, trap: false };
	class Watched extends EngineApi {
		override open(...args: Parameters<EngineApi["open"]>) {
			state.opened += 1;
			return super.open(...args);
		}
		override async apply(...args: Parameters<EngineApi["apply"]>) {
			if (state.trap) throw new WebAssembly.RuntimeError("unreachable");
			state.applied += 1;
			return super.apply(...args);
		}
	}
	const start = (): WorkerLike => {
		state.workers += 1;
		const { port1, port2 } = new MessageChannel();
		expose(new Watched(async () => loaded), port2);
		return Object.assign(port1, { terminate: () => port2.close() }) as never;
	};
	return {
		engine: new Engine({ engine: start, studies: none, initiatives: none }, () => TODAY),
		state,
	};
}

const atOnce = (document: Organization) =>
	loaded.engine.evaluateOrganization(
		document as never,
		loaded.library,
		TODAY,
	) as Outcome<OrganizationResult>;

const withCell = (document: Organization, sourceId: string, value: string): Organization => {
	const [first, ...others] = document.records[sourceId] ?? [];
	if (!first) throw new Error("no record");
	const activity = { unit: "t", ...Object.values(first.values)[0], value };
	const key = Object.keys(first.values)[0] ?? "activity";
	const record = { ...first, values: { ...first.values, [key]: activity } };
	return { ...document, records: { ...document.records, [sourceId]: [record, ...others] } };
};

test("a document that changes is evaluated by its changes, to the same digits as at once", async () => {
	const { engine, state } = started();
	expect(await engine.evaluate(example)).toEqual(atOnce(example));
	const [first, second] = Object.keys(example.records) as [string, string];
	const steps: ((document: Organization) => Organization)[] = [
		(document) => withCell(document, first, "12,345.678"),
		(document) => withCell(document, second, "not a number"),
		(document) => ({ ...document, settings: { ...document.settings, gwp: "ar5" } }),
		({ records: { [first]: _, ...records }, ...document }) => ({ ...document, records }),
		(document) => ({
			...document,
			sources: document.sources.filter((source) => source.id !== second),
			records: Object.fromEntries(Object.entries(document.records).filter(([id]) => id !== second)),
		}),
		() => example,
	];
	let document = example;
	for (const step of steps) {
		document = step(document);
		expect(await engine.evaluate(document)).toEqual(atOnce(document));
	}
	expect([state.opened, state.applied]).toEqual([1, steps.length]);
	engine.stop();
});

test("a figure is explained, also by the worker that comes after a trap", async () => {
	const { engine, state } = started();
	const result = value(await engine.evaluate(example));
	const figure = result.accounts[0]?.years[0]?.total.figure ?? "";
	const explained = await engine.explain(example.id, figure);
	expect(explained).toMatchObject({ status: "ok" });
	state.trap = true;
	const changed = withCell(example, Object.keys(example.records)[0] ?? "", "1");
	expect(await engine.evaluate(changed)).toEqual(atOnce(changed));
	expect([state.workers, state.opened]).toEqual([2, 2]);
	expect(await engine.evaluate(example)).toEqual(atOnce(example));
	expect(state.workers).toBe(3);
	state.trap = false;
	expect(await engine.explain(example.id, figure)).toEqual(explained);
	engine.stop();
	expect(await engine.explain(example.id, figure)).toEqual(explained);
	engine.stop();
});

test("what is decoded has nothing absent that may be empty, and decodes to itself", async () => {
	const { engine } = started();
	const least = {
		format: "tansuan",
		version: 1,
		kind: "organization",
		id: "o",
		name: "",
		settings: {
			consolidation: "operational-control",
			yearStartMonth: 1,
			years: [2024],
			gwp: "ar6",
		},
		records: {
			s: [
				{ id: "r", period: "2024", values: { activity: { value: "1" } } },
				{ id: "q", period: "" },
			],
		},
	};
	const bytes = (document: unknown) => new TextEncoder().encode(JSON.stringify(document));
	const document = value(await engine.decode(bytes(least))) as Organization;
	expect(document).toMatchObject({
		sources: [],
		settings: { account: "gbt32150", electricity: "by-account", steamDeduction: false },
		records: { s: [{ values: { activity: { value: "1", unit: "" } } }, { values: {} }] },
	});
	expect(value(await engine.decode(bytes(document)))).toEqual(document);
	expect(filled(document)).toEqual(document);
	expect(await engine.decode(bytes({ ...least, colour: "green" }))).toMatchObject({
		status: "invalid",
	});
	expect(await engine.decode(bytes({ ...least, version: 9 }))).toMatchObject({
		problems: [{ code: "unsupported-document" }],
	});
	engine.stop();
});

test("factors are found, amounts and periods are checked", async () => {
	const { engine } = started();
	const [hit] = value(await engine.search({ text: "柴油", limit: 3 })).hits;
	if (!hit) throw new Error("no hit");
	const { pack, id, revision, digest } = hit;
	expect(value(await engine.factor({ pack, factor: id, revision, digest }))).toMatchObject({ id });
	expect(value(await engine.methods()).length).toBeGreaterThan(10);
	expect(value(await engine.packs())).toMatchObject([{ id: "cn-core" }]);
	expect(await engine.checkAmount("1,234.5", "吨", "kg")).toMatchObject({ value: "1234.5" });
	expect(await engine.checkAmount("5", "kWh", "kg")).toMatchObject({
		problems: [{ code: "incompatible-units" }],
	});
	expect(
		value(
			await engine.checkAmounts([
				{ value: "1", unit: "t" },
				{ value: "x", unit: "t" },
			]),
		),
	).toMatchObject([null, { code: "invalid-number" }]);
	expect(await engine.readPeriod("2024年7月")).toMatchObject({ value: "2024-07" });
	engine.stop();
});
