// @vitest-environment node
// Packs on demand: told before they are loaded, brought by the documents that name them, and there
// again after the worker that held them has stopped.

import { readFile } from "node:fs/promises";
import { expose } from "comlink";
import { beforeAll, expect, test } from "vitest";
import { EngineApi } from "./api.ts";
import { Engine } from "./engine.ts";
import type { WorkerLike } from "./host.ts";
import { begin } from "./load.ts";
import { beginProduct } from "./load-product.ts";
import type { Shelf } from "./shelf.ts";
import { StudyApi } from "./study-api.ts";
import type { Organization, Outcome, ProductStudy } from "./types.ts";
import { EngineUnavailable } from "./unavailable.ts";

const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url));
const asked: string[] = [];
const shelf: Shelf = {
	entries: async () => JSON.parse(String(await read("pkg/packs/index.json"))),
	async bytes(id) {
		asked.push(id);
		const file = await read(`pkg/packs/${id}.json`).catch(() => undefined);
		if (!file) throw new EngineUnavailable(`no pack ${id}`);
		return new Uint8Array(file);
	},
};
let wasm: Uint8Array<ArrayBuffer>;
let productWasm: Uint8Array<ArrayBuffer>;
let core: Uint8Array;

beforeAll(async () => {
	wasm = new Uint8Array(await read("pkg/wasm/engine/engine_bg.wasm"));
	productWasm = new Uint8Array(await read("pkg/wasm/product/product_bg.wasm"));
	core = await read("pkg/packs/cn-core.json");
});

function value<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

/** An engine whose workers are in this process, each with a library of its own. */
function started(): Engine {
	asked.length = 0;
	return new Engine(
		{
			engine: () => worker(new EngineApi(() => begin(wasm, core, shelf))),
			studies: () => worker(new StudyApi(() => beginProduct(productWasm, core, shelf))),
			initiatives: () => {
				throw new Error("no event, no project");
			},
		},
		() => "2026-01-31",
	);
}

/** A worker in this process. */
function worker(api: EngineApi | StudyApi): WorkerLike {
	const { port1, port2 } = new MessageChannel();
	expose(api, port2);
	return Object.assign(port1, { terminate: () => port2.close() }) as never;
}

const RAIL = { pack: "uk-desnz", factor: "desnz.rail.national" };

/** An organisation with one journey by rail. */
async function journey(engine: Engine, pack = RAIL.pack): Promise<Organization> {
	const document = {
		format: "tansuan",
		version: 1,
		kind: "organization",
		id: "trip",
		name: "Trip",
		profile: {},
		settings: {
			consolidation: "operational-control",
			yearStartMonth: 1,
			years: [2025],
			gwp: "ar6",
			electricity: "by-account",
			steamDeduction: false,
			account: "gbt32150",
		},
		facilities: [{ id: "f", name: "Office", region: "CN-ZJ", controlled: true, share: "100" }],
		sources: [
			{
				id: "s",
				facilityId: "f",
				name: "Rail",
				emissionType: "other-indirect",
				method: "indirect.travel",
				factor: { ...RAIL, pack },
			},
		],
		records: {
			s: [{ id: "r", period: "2025", values: { activity: { value: "1000", unit: "人·km" } } }],
		},
	};
	const bytes = new TextEncoder().encode(JSON.stringify(document));
	return value(await engine.decode(bytes)) as Organization;
}

test("packs are told without being loaded, and loaded when asked for", async () => {
	const engine = started();
	const told = value(await engine.packs());
	expect(told.map(({ id, loaded }) => [id, loaded])).toContainEqual(["cn-core", true]);
	expect(told.map(({ id, loaded }) => [id, loaded])).toContainEqual(["uk-desnz", false]);
	expect(asked).toEqual([]);
	expect((await engine.factor(RAIL)).status).toBe("invalid");
	const pack = value(await engine.loadPack("uk-desnz"));
	const listed = value(await engine.packs()).find(({ id }) => id === "uk-desnz");
	expect(listed).toMatchObject({ loaded: true, factors: pack.factors, bytes: pack.bytes });
	expect(value(await engine.factor(RAIL))).toMatchObject({
		topic: "travel.rail",
		boundary: "combustion",
	});
	engine.stop();
});

test("a document brings the packs that its pins name", async () => {
	const engine = started();
	const document = await journey(engine);
	let came = 0;
	engine.packsCame = () => {
		came += 1;
	};
	const result = value(await engine.evaluate(document));
	expect(asked).toEqual(["uk-desnz"]);
	value(await engine.evaluate({ ...document, name: "Other" }));
	expect(came).toBe(1); // told once: what is there already comes no second time
	// Source: UK Government conversion factors 2025, national rail: 0.03546 kg CO2e for each passenger-km.
	const total = result.accounts.find(({ id }) => id === "iso14064-location");
	expect(total?.years[0]?.total.kgCo2e).toMatch(/^35\.4/);
	engine.stop();
});

test("a pin to a pack that is not there is a finding, and asks for it once", async () => {
	const engine = started();
	const document = await journey(engine, "nowhere");
	const outcome = await engine.evaluate(document);
	if (outcome.status === "invalid") throw new Error("not evaluated");
	const codes = outcome.findings.map(({ code }) => code);
	expect(codes).toContain("pack-not-loaded");
	await engine.evaluate({ ...document, name: "Other" });
	expect(asked).toEqual(["nowhere"]);
	engine.stop();
});

test("a worker that starts anew holds the packs of the one before", async () => {
	const engine = started();
	const document = await journey(engine);
	const before = value(await engine.evaluate(document));
	value(await engine.addPack(new TextEncoder().encode(JSON.stringify(OWN))));
	engine.stop();
	expect(value(await engine.factor({ pack: "house", factor: "bus" }))).toMatchObject({ id: "bus" });
	expect(value(await engine.evaluate(document))).toEqual(before);
	engine.stop();
});

test("a product study is evaluated in a worker of its own, which is brought the packs of the other", async () => {
	const engine = started();
	value(await engine.loadPack("uk-desnz"));
	const chair = value(
		await engine.decode(await read("www/public/examples/product-chair.json")),
	) as ProductStudy;
	const before = value(await engine.evaluateStudy(chair));
	expect(asked).toEqual(["uk-desnz", "uk-desnz"]);
	await engine.removePack("uk-desnz");
	value(await engine.addPack(new TextEncoder().encode(JSON.stringify(OWN))));
	expect(value(await engine.evaluateStudy(chair))).toEqual(before);
	engine.stop();
	const { figure, kgCo2e } = before.total;
	expect(value(await engine.study(chair.id).explain(figure))).toMatchObject({ value: kgCo2e });
	expect(asked).toHaveLength(2);
	engine.stop();
});

test("figures of one topic stand side by side", async () => {
	const engine = started();
	value(await engine.loadPack("uk-desnz"));
	value(await engine.loadPack("fr-ademe"));
	const { others, unit } = value(await engine.alternatives(RAIL, "ar6"));
	expect(unit).toBe("人·km");
	expect(others.find(({ record }) => record.pack === "fr-ademe")).toMatchObject({
		differsIn: ["boundary"],
	});
	expect(others.find(({ newerEdition }) => newerEdition)?.record.dataYear).toBe(2026);
	engine.stop();
});

const OWN = {
	format: "tansuan-pack",
	version: 1,
	id: "house",
	name: { zh: "本公司", en: "House" },
	revision: 1,
	published: "2026-01-01",
	sources: [{ id: "meter", title: { zh: "计量", en: "Meter" } }],
	factors: [
		{
			id: "bus",
			revision: 1,
			method: "indirect.travel.co2e",
			name: { zh: "班车", en: "Bus" },
			source: "meter",
			values: { ef: { value: "0.03", unit: "kgCO2e/(人·km)" } },
		},
	],
};
