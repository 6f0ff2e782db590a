// A bill of materials from its file to the arguments of the command: nothing supplies a material before a
// person confirms it.

import { expect, test } from "vitest";
import type { PlainView } from "../../../engine/plain.ts";
import type { FactorHit, FactorQuery, FactorRecord, ProductStudy } from "../../../engine/types.ts";
import type { Library } from "../../../factors/library.ts";
import { study } from "../../../store/testing-study.ts";
import { givenFactors, partsStage, stepOf } from "./making.ts";
import { BomSession } from "./session.ts";

const record = (id: string): FactorRecord => ({
	pack: "cn-core",
	id,
	revision: 1,
	digest: "d",
	method: "m",
	name: { zh: id, en: id },
	activityUnit: "t",
	values: [],
});

/** A library in which each factor is found by its own name. */
const library = (names: readonly string[], asked: FactorQuery[] = []) =>
	({
		own: () => [],
		factor: () => undefined,
		search: (query: FactorQuery) => {
			asked.push(query);
			const hits = names
				.filter((name) => query.text === name && query.unit === "kg")
				.map((name) => ({ ...record(name), fit: { level: "name", reason: { zh: "", en: "" } } }));
			return Promise.resolve({
				status: "ok",
				value: { total: hits.length, hits: hits as FactorHit[] },
				findings: [],
			});
		},
	}) as unknown as Library;

const view = (text: string): PlainView => {
	const rows = text.split("\n").map((line) => line.split("|"));
	return { rows, columns: rows[0]?.length ?? 0, hidden: [], unread: [], findings: [] };
};

const BOM = "名称|材质|数量|单重(kg)\n灯壳|铝板|1|0.4\n灯罩|PP|2|0.1\n电源||1|";

async function opened(memories: unknown = {}, document = study("a"), asked: FactorQuery[] = []) {
	const factors = library(["铝板", "pp"], asked);
	const session = new BomSession({
		read: () => ({
			done: Promise.resolve({ status: "ok", value: view(BOM), findings: [] }),
			stop: () => {},
		}),
		study: () => document,
		library: () => factors,
		memories: () => Promise.resolve(memories),
		tell: () => {},
	});
	await session.open("bom.csv", BOM);
	while (session.materials.some(({ key }) => session.choice(key).candidates === undefined)) {
		await new Promise((resolve) => setTimeout(resolve, 0));
	}
	return session;
}

const supplies = (session: BomSession, document: ProductStudy = study("a")) =>
	stepOf(session, document, () => "x")?.inputs.map(({ name, supply }) => [
		name,
		supply?.factor?.factor,
	]);

test("proposals supply nothing before they are confirmed, and can be taken back", async () => {
	const session = await opened();
	const document = study("a");
	expect(supplies(session)).toEqual([
		["灯壳", undefined],
		["灯罩", undefined],
		["电源", undefined],
	]);
	expect(session.sure()).toEqual(["铝板 | kg", "pp | kg"]);
	session.confirm(session.sure());
	expect(supplies(session)?.slice(0, 2)).toEqual([
		["灯壳", "铝板"],
		["灯罩", "pp"],
	]);
	session.confirm(["pp | kg"], false);
	session.take("铝板 | kg", "");
	expect(supplies(session)?.map(([, factor]) => factor)).toEqual([undefined, undefined, undefined]);
	expect(stepOf(session, document, () => "x")).toMatchObject({ process: "make" });
	expect(partsStage(undefined, document)).toBe("raw-materials");
});

test("what a person picks in the library is confirmed by that, and survives another mapping", async () => {
	const session = await opened();
	session.pick("电源 | 件", record("adapter"));
	const { mapping } = session;
	if (mapping) session.map({ ...mapping, decimal: "point" });
	expect(supplies(session)?.at(-1)).toEqual(["电源", "adapter"]);
	expect([...givenFactors(session)]).toEqual([
		["电源 | 件", { pack: "cn-core", factor: "adapter", revision: 1, digest: "d" }],
	]);
});

test("a material is proposed as last time, and waits for a confirmation all the same", async () => {
	const session = await opened({
		"pp | kg": { factor: { pack: "cn-core", factor: "old" }, at: "2026-01-02T00:00:00Z" },
	});
	expect(session.candidate("pp | kg")).toMatchObject({
		from: "memory",
		at: "2026-01-02T00:00:00Z",
	});
	expect(session.supplyOf("pp | kg")).toBeUndefined();
	expect(session.known()).toEqual(["pp | kg"]);
	expect(session.sure()).toEqual(["铝板 | kg"]);
});

test("factors are looked for in the unit of the parts, and by name no further than a name is found", async () => {
	const asked: FactorQuery[] = [];
	await opened({}, study("a"), asked);
	expect(asked.filter(({ text }) => text === "铝板").map(({ unit }) => unit)).toEqual(["kg"]);
	expect(asked.filter(({ text }) => text === "电源").map(({ unit }) => unit)).toEqual(["件"]);
	expect(asked.every(({ boundary }) => boundary === "cradle-to-gate")).toBe(true);
});
