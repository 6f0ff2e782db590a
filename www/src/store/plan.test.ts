// @vitest-environment node
// Events, projects and the register in the store: typed views, commands, undo, files; and a command on a subject
// that is not the open one.

import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AnyDocument, AssetRegister, EventDocument, Outcome } from "../engine/types.ts";
import { Channel } from "./channel.ts";
import { Database } from "./database.ts";
import { sha256 } from "./digest.ts";
import { Store, type StoreEngine } from "./store.ts";
import { organization } from "./testing-organization.ts";
import { event, project, register } from "./testing-plan.ts";
import { study } from "./testing-study.ts";

const ok = <T>(value: T): Outcome<T> => ({ status: "ok", value, findings: [] });
const asked: string[] = [];
const evaluated = (document: AnyDocument) => {
	asked.push(document.kind);
	return Promise.resolve(ok({ id: document.id, kind: document.kind } as never));
};
const engine: StoreEngine<unknown> = {
	evaluate: evaluated,
	evaluateStudy: evaluated,
	evaluateEvent: evaluated,
	evaluateProject: evaluated,
	evaluateAssets: evaluated,
	close: async () => {},
	decode: async (bytes) => ok(JSON.parse(new TextDecoder().decode(bytes))),
};

let store: Store<unknown>;

function tab(name: string): Store<unknown> {
	const ground = {
		database: new Database(name),
		channel: new Channel(name),
		digest: sha256,
		now: () => new Date().toISOString(),
		newId: () => crypto.randomUUID(),
	};
	return new Store(ground, engine, "test 1.0.0");
}

beforeEach(() => {
	asked.length = 0;
	store = tab(`p-${crypto.randomUUID()}`);
});
afterEach(async () => {
	await store.close();
});

test.each([organization("a"), study("a"), event("a"), project("a"), register("a")])(
	"a subject is open in the view of its kind and in no other: %#",
	async (document) => {
		await store.create(document);
		await store.open("a");
		await store.settled();
		const { current, study, event, project, assets } = store;
		const { result, footprint, eventResult, projectResult, assetsResult } = store;
		const documents = [current, study, event, project, assets].map((each) => each.get());
		expect(documents.filter((each) => each !== undefined)).toEqual([document]);
		const results = [result, footprint, eventResult, projectResult, assetsResult];
		expect(results.map((each) => each.get() !== undefined)).toEqual(
			documents.map((each) => each !== undefined),
		);
		await store.close();
		expect([...results, current, study].map((each) => each.get())).not.toContain(document);
		expect(store.document).toBeUndefined();
	},
);

test.each([event("a"), project("a"), register("a")])(
	"it is edited, undone, saved, and opens again as it was left: %#",
	async (document) => {
		await store.create(document);
		await store.open("a");
		await store.run("set-fields", { path: [], edits: { name: "Another" } });
		expect([store.document?.name, store.canUndo.get()]).toEqual(["Another", "set-fields"]);
		await store.undo();
		expect(store.document).toEqual(document);
		await store.redo();
		await store.close();
		await store.open("a");
		expect(store.document).toEqual({ ...document, name: "Another" });
		expect(asked.at(-1)).toBe(document.kind);
	},
);

test("a file carries all of them, and another browser takes them in as they were", async () => {
	const documents = [event("e"), project("p"), register("r")];
	for (const document of documents) await store.create(document);
	const file = await store.exportWorkspace();
	if (file.status === "invalid") throw new Error("not saved");
	const other = tab(`p-${crypto.randomUUID()}`);
	const content = file.value;
	const opened = await other.backup.open({ name: "all.tansuan", content });
	if (opened.status === "invalid") throw new Error(JSON.stringify(opened.problems));
	const subjects = opened.value.subjects.map((subject) => ({
		subject,
		way: { way: "create" as const },
	}));
	await other.backup.restore({ subjects, packs: [] });
	for (const document of documents) {
		await other.open(document.id);
		expect(other.document).toEqual(document);
	}
	await other.close();
});

test("a file's version of an event is merged into the one here, and takes its place", async () => {
	await store.create(event("e"));
	const other = { ...event("e"), venues: [{ id: "hall", name: "Hall" }] };
	await store.open("e");
	const choice = { others: "file" as const, except: new Set<string>() };
	await store.run("merge-document", { document: other, choice });
	expect(store.event.get()?.venues).toEqual(other.venues);
	await store.run("restore-version", { version: event("x") });
	expect(store.event.get()).toEqual(event("e"));
});

const lot = { id: "sun", name: "Sun", kind: "ccer", serials: "1", quantity: "1" };

test("a command on the register beside an open event is saved, and the event evaluated anew", async () => {
	await store.create(register("r"));
	await store.create(event("e"));
	await store.open("e");
	await store.settled();
	const before = asked.length;
	const outcome = await store.runOn("r", "add-items", { path: ["lots"], items: [lot] });
	expect(outcome.status).toBe("ok");
	await store.settled();
	expect(asked.slice(before)).toEqual(["event"]);
	expect(store.event.get()?.id).toBe("e");
	const seen = await store.glance("r");
	const lots = (seen.status === "ok" ? (seen.value as unknown as AssetRegister) : register(""))
		.lots;
	expect(lots?.map(({ id }) => id)).toEqual(["wind", "sun"]);
	await store.open("r");
	expect(store.canUndo.get()).toBe("add-items");
	await store.undo();
	expect(store.assets.get()).toEqual(register("r"));
});

test("several commands on a closed subject are done one after another", async () => {
	await store.create(register("r"));
	const done = ["a", "b", "c"].map((id) =>
		store.runOn("r", "add-items", { path: ["lots"], items: [{ ...lot, id }] }),
	);
	expect((await Promise.all(done)).map(({ status }) => status)).toEqual(["ok", "ok", "ok"]);
	await store.open("r");
	expect(store.assets.get()?.lots?.length).toBe(4);
});

test("a command on the open subject is done in it and saved", async () => {
	await store.create(event("e"));
	await store.open("e");
	await store.runOn("e", "remove-item", { path: ["actions"], id: "tram" });
	expect(store.event.get()?.actions?.length).toBe(1);
	expect(store.unsaved).toBe(false);
});

test("what a command on a closed subject finds wrong is answered, and nothing changes", async () => {
	await store.create(register("r"));
	const wrong = await store.runOn("r", "remove-item", { path: ["lots"], id: "nobody" });
	expect(wrong).toMatchObject({ status: "invalid", problems: [{ code: "item-missing" }] });
	const missing = await store.runOn("x", "set-fields", { path: [], edits: {} });
	expect(missing).toMatchObject({ status: "invalid", problems: [{ code: "subject-missing" }] });
	const seen = await store.look("r");
	expect(seen.status === "ok" && seen.value.document).toEqual(register("r"));
});

test("a subject is glanced at without its rows", async () => {
	const mill = organization("m");
	await store.create(mill);
	const seen = await store.glance("m");
	const { records: _, ...body } = mill;
	expect(seen.status === "ok" && seen.value).toEqual(body);
	expect((await store.glance("nobody")).status).toBe("invalid");
});

test("an event without a register is an event all the same", async () => {
	const plain: EventDocument = event("e");
	await store.create(plain);
	await store.open("e");
	await store.settled();
	expect(store.eventResult.get()).toMatchObject({ id: "e" });
});
