// @vitest-environment node
// The store as the pages use it: commands, undo, results that follow, files there and back.

import { readFile } from "node:fs/promises";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Organization } from "../engine/types.ts";
import { Channel } from "./channel.ts";
import { Database } from "./database.ts";
import { sha256 } from "./digest.ts";
import { readEvents } from "./log.ts";
import { hashOf } from "./seal.ts";
import { Store } from "./store.ts";
import { organization } from "./testing-organization.ts";

/** An engine that counts records, and can be told to wait. */
class Counter {
	asked = 0;
	wait: Promise<void> = Promise.resolve();

	async evaluate(document: Organization) {
		this.asked += 1;
		await this.wait;
		const value = Object.values(document.records).flat().length;
		return { status: "ok" as const, value, findings: [] };
	}

	async close() {}

	async decode(bytes: Uint8Array) {
		const value = JSON.parse(new TextDecoder().decode(bytes));
		await this.wait;
		return { status: "ok" as const, value, findings: [] };
	}
}

let engine = new Counter();
let store: Store<number>;
let database: Database;

beforeEach(() => {
	const name = `s-${crypto.randomUUID()}`;
	engine = new Counter();
	database = new Database(name);
	const ground = {
		database,
		channel: new Channel(name),
		digest: sha256,
		now: () => new Date().toISOString(),
		newId: () => crypto.randomUUID(),
	};
	store = new Store(ground, engine, "test 1.0.0");
	return () => ground.channel.close();
});
afterEach(async () => {
	await store.close();
});

/** Opens a file and takes in all of it as subjects of their own; answers them. */
async function takeIn(name: string, content: Uint8Array<ArrayBuffer>) {
	const opened = await store.backup.open({ name, content });
	if (opened.status === "invalid") return opened;
	const { subjects, packs } = opened.value;
	const plan = subjects.map((subject) => ({ subject, way: { way: "create" as const } }));
	return store.backup.restore({ subjects: plan, packs });
}

const cell = (period: string, value: string) => ({
	sourceId: "boiler",
	period,
	param: "activity",
	value,
	recordId: crypto.randomUUID(),
});

test("a command moves the document, the result and the undo button", async () => {
	await store.create(organization("a"));
	await store.open("a");
	const cells = [cell("2024-01", "12"), cell("2024-02", "一吨")];
	expect(await store.run("set-cells", { cells })).toMatchObject({ status: "ok" });
	expect(store.current.get()?.records.boiler?.map((r) => r.values.activity)).toEqual([
		{ value: "12", unit: "t" },
		{ value: "一吨", unit: "t" },
	]);
	await store.settled();
	expect(store.result.get()).toBe(2);
	expect(store.canUndo.get()).toBe("set-cells");
	await store.undo();
	await store.settled();
	expect([store.result.get(), store.canUndo.get(), store.canRedo.get()]).toEqual([
		0,
		undefined,
		"set-cells",
	]);
	await expect.poll(() => store.saveState.get()?.status).toBe("saved");
});

test("changes that come while the engine works are asked together, and old answers are dropped", async () => {
	await store.create(organization("a"));
	await store.open("a");
	await store.settled();
	let go = () => {};
	engine.wait = new Promise((resolve) => {
		go = resolve;
	});
	for (const month of ["01", "02", "03", "04"]) {
		await store.run("set-cells", { cells: [cell(`2024-${month}`, "1")] });
		await Promise.resolve();
	}
	expect(store.evaluating.get()).toBe(true);
	go();
	await store.settled();
	expect(engine.asked).toBe(3);
	expect([store.result.get(), store.evaluating.get()]).toEqual([4, false]);
});

test("a workspace goes into a file and comes back under new ids, untouched", async () => {
	await store.create(organization("a"));
	await store.create({ ...organization("b"), name: "乙厂" });
	await store.open("a");
	await store.run("set-cells", { cells: [cell("2024-01", "1,234.5")] });
	const file = await store.exportWorkspace();
	if (file.status !== "ok") throw new Error("no file");
	const imported = await takeIn("all.tansuan", file.value);
	expect(imported).toMatchObject({ status: "ok", value: [{ name: "Paper" }, { name: "乙厂" }] });
	expect(store.subjects.get()).toHaveLength(4);
	const before = store.current.get();
	if (imported.status !== "ok") throw new Error("not imported");
	const id = imported.value[0]?.subjectId ?? "";
	await store.open(id);
	expect(store.current.get()).toEqual({ ...before, id });
});

test("the worked example goes in and comes out as the same document", async () => {
	const bytes = await readFile("public/examples/paper-mill.json");
	await takeIn("paper-mill.json", new Uint8Array(bytes));
	await store.open("example-paper-mill");
	const exported = await store.exportSubject();
	if (exported.status !== "ok") throw new Error("no document");
	expect(JSON.parse(new TextDecoder().decode(exported.value))).toEqual(JSON.parse(`${bytes}`));
});

test("a file that the engine refuses stores nothing", async () => {
	const bytes = new TextEncoder().encode(JSON.stringify(organization("a")));
	const problem = { code: "x", severity: "error", path: "y", message: "", details: {}, about: [] };
	engine.decode = (async () => ({ status: "invalid", problems: [problem] })) as never;
	const outcome = await takeIn("a.json", bytes);
	expect(outcome).toMatchObject({ status: "invalid", problems: [{ code: "x", path: "a.json#y" }] });
	await store.refresh();
	expect(store.subjects.get()).toEqual([]);
});

test("a command without a subject, or on something gone, answers with the reason", async () => {
	expect(await store.undo()).toMatchObject({ problems: [{ code: "subject-missing" }] });
	await store.create(organization("a"));
	await store.open("a");
	const outcome = await store.run("edit-source", { id: "gone", edits: { name: "x" } });
	expect(outcome).toMatchObject({
		problems: [{ code: "item-missing", details: { item: "gone" } }],
	});
	expect(store.canUndo.get()).toBeUndefined();
});

test("what can't be saved keeps its subject open, and goes into a file", async () => {
	await store.create(organization("a"));
	await store.open("a");
	const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
		throw new DOMException("full", "QuotaExceededError");
	});
	await store.run("rename-subject", { name: "unsaved" });
	expect(await store.close()).toMatchObject({ problems: [{ code: "storage-full" }] });
	expect([store.unsaved, store.saveState.get()?.status]).toEqual([true, "unsaved"]);
	const file = await store.exportWorkspace();
	put.mockRestore();
	expect(await store.close()).toMatchObject({ status: "ok" });
	if (file.status !== "ok") throw new Error("no file");
	await takeIn("a.tansuan", file.value);
	expect(store.subjects.get()?.map((head) => head.name)).toEqual(["unsaved", "unsaved"]);
});

test("a removed subject can be created again from what removing it answers", async () => {
	await store.create(organization("a"));
	await store.open("a");
	const removed = await store.remove("a");
	expect([store.current.get(), store.subjects.get()]).toEqual([undefined, []]);
	if (removed.status !== "ok") throw new Error("not removed");
	if (!removed.value) throw new Error("no document");
	expect(await store.create(removed.value)).toMatchObject({ status: "ok" });
});

test("a pack from a file is kept, goes along with the document that pins it, and can be let go", async () => {
	const pack = new TextEncoder().encode('{"id":"acme"}');
	const added: string[] = [];
	Object.assign(engine, {
		async addPack(bytes: Uint8Array) {
			const { id } = JSON.parse(new TextDecoder().decode(bytes));
			added.push(id);
			return { status: "ok", value: { id, revision: 1 }, findings: [] };
		},
	});
	expect(await store.addPack(pack)).toMatchObject({ status: "ok", value: { id: "acme" } });
	expect(await store.packs()).toMatchObject({ value: [{ id: "acme", revision: 1, bytes: pack }] });
	const document = organization("p");
	const [boiler, ...others] = document.sources;
	if (!boiler) throw new Error("no boiler");
	const factor = { pack: "acme", factor: "a" };
	await store.create({ ...document, sources: [{ ...boiler, factor }, ...others] } as Organization);
	await store.create(organization("plain"));
	const exported = await store.exportWorkspace("p");
	const alone = await store.exportWorkspace("plain");
	if (exported.status !== "ok" || alone.status !== "ok") throw new Error("not exported");
	expect(await store.removePack("acme")).toMatchObject({ value: [{ id: "acme" }] });
	expect(await store.packs()).toMatchObject({ value: [] });
	await takeIn("plain.tansuan", alone.value);
	expect(await store.packs()).toMatchObject({ value: [] });
	await takeIn("p.tansuan", exported.value);
	expect(await store.packs()).toMatchObject({ value: [{ id: "acme", bytes: pack }] });
	expect(added).toEqual(["acme", "acme"]);
});

test("a pack that the engine refuses is not kept", async () => {
	const problems = [{ code: "pack-altered", path: "digest" }];
	Object.assign(engine, { addPack: async () => ({ status: "invalid", problems }) });
	expect(await store.addPack(new Uint8Array([123]))).toEqual({ status: "invalid", problems });
	expect(await store.packs()).toMatchObject({ value: [] });
});

test("what materials were given is kept in the browser, whatever is open", async () => {
	expect(await store.materials()).toBeUndefined();
	const kept = { "steel | kg": { factor: { pack: "p", factor: "f" }, at: "2026-01-01" } };
	expect(await store.keepMaterials(kept)).toMatchObject({ status: "ok" });
	expect(await store.materials()).toEqual(kept);
});

test("who edits is kept in the browser and stands in every line of the log", async () => {
	expect(await store.setActor(" 王工 ")).toMatchObject({ status: "ok", value: "王工" });
	await store.create(organization("a"));
	await store.open("a");
	await store.run("rename-subject", { name: "甲" });
	await store.setActor("");
	await store.run("rename-subject", { name: "乙" });
	await store.setActor("李工");
	await store.close();
	const lines = await database.use((connection) => readEvents(connection, "a"));
	expect(lines.map(({ actor }) => actor)).toEqual(["王工", "王工", undefined]);
	for (const line of lines) expect(line.hash).toBe(await hashOf(line, sha256));
	store.actor.set("");
	await store.refresh();
	expect(store.actor.get()).toBe("李工");
});
