// @vitest-environment node
// Versions: older documents are brought up to date, newer data is left alone and says so.

import { readFile } from "node:fs/promises";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { beforeEach, expect, test } from "vitest";
import { begin } from "../engine/load.ts";
import type { Organization } from "../engine/types.ts";
import { Channel } from "./channel.ts";
import { Database } from "./database.ts";
import { sha256 } from "./digest.ts";
import { Store } from "./store.ts";
import { organization } from "./testing-organization.ts";
import { DOCUMENT_VERSION } from "./versions.ts";

const engine = {
	evaluate: async () => ({ status: "ok" as const, value: 0, findings: [] }),
	close: async () => {},
	decode: async (bytes: Uint8Array) => {
		const document = JSON.parse(new TextDecoder().decode(bytes)) as Organization;
		const { former: _, ...value } = document as Organization & { former?: string };
		return { status: "ok" as const, value: { ...value, version: 1 }, findings: [] };
	},
};

let name = "";
beforeEach(() => {
	name = `v-${crypto.randomUUID()}`;
});

const tab = () =>
	new Store<number>(
		{
			database: new Database(name),
			channel: new Channel(name),
			digest: sha256,
			now: () => new Date().toISOString(),
			newId: () => crypto.randomUUID(),
		},
		engine,
		"test 1.0.0",
	);

test("the store writes the version of documents that the engine reads, and the engine no later one", async () => {
	const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url));
	const module = new Uint8Array(await read("pkg/wasm/engine/engine_bg.wasm"));
	const { decodeOrganization } = (await begin(module, await read("pkg/packs/cn-core.json"))).engine;
	const decoded = (version: number) =>
		decodeOrganization(new TextEncoder().encode(JSON.stringify({ ...organization("a"), version })));
	expect(decoded(DOCUMENT_VERSION)).toMatchObject({ status: "ok" });
	expect(decoded(DOCUMENT_VERSION + 1)).toMatchObject({
		problems: [{ code: "unsupported-document" }],
	});
});

test("an older document is brought up to date in a line of the log, past which undo does not go", async () => {
	const store = tab();
	await store.create({ ...organization("a"), version: 0, former: "gone" } as never);
	expect(await store.open("a")).toMatchObject({ value: { version: 1 } });
	expect(store.current.get()).not.toHaveProperty("former");
	expect(store.canUndo.get()).toBeUndefined();
	await store.save();
	expect(await store.timeline.lines(9)).toMatchObject({
		value: [{ type: "migrate-document" }, { type: "create-subject" }],
	});
	expect(await store.timeline.version(1)).toMatchObject({ value: { version: 0, former: "gone" } });
	await store.close();
});

test("a newer document is listed, says why it does not open, and goes into a file as it is", async () => {
	const store = tab();
	const newer = { ...organization("a"), version: 7, records: { boiler: [{ id: "r", odd: [1] }] } };
	await store.create(newer as never);
	expect(store.subjects.get()).toMatchObject([{ subjectId: "a", version: 7 }]);
	expect(await store.open("a")).toMatchObject({
		problems: [{ code: "document-newer", details: { found: "7", expected: "1" } }],
	});
	const file = await store.exportWorkspace("a");
	if (file.status !== "ok") throw new Error("no file");
	const { unpack } = await import("./file/zip.ts");
	const part = unpack(file.value).get("subjects/1.json");
	expect(JSON.parse(new TextDecoder().decode(part))).toEqual(newer);
});

test("a newer document is looked into as it is stored, with who changed it and why it stays as it is", async () => {
	const store = tab();
	await store.setActor("李工");
	const newer = { ...organization("a"), version: 99, later: { deep: [{ id: "x" }] } };
	await store.create(newer as never);
	const before = await store.exportWorkspace();
	expect(await store.look("a")).toMatchObject({
		value: { document: newer, by: "李工", reason: { code: "document-newer" }, losses: [] },
	});
	expect(store.current.get()).toBeUndefined();
	expect((await store.exportWorkspace()).status).toBe(before.status);
	await store.create(organization("b"));
	expect(await store.look("b")).not.toHaveProperty("value.reason");
	expect(await store.look("c")).toMatchObject({ problems: [{ code: "subject-missing" }] });
});

test("what newer stores still hold in a known form is listed, looked into and saved; nothing is written", async () => {
	const store = tab();
	await store.create(organization("a"));
	await store.close();
	const later = await openDB(name, 99, { upgrade: (db) => void db.createObjectStore("later") });
	later.close();
	const old = tab();
	await old.refresh();
	expect(old.behind.get()).toMatchObject({ code: "storage-newer" });
	expect(old.subjects.get()).toMatchObject([{ subjectId: "a" }]);
	expect(await old.open("a")).toMatchObject({ problems: [{ code: "storage-newer" }] });
	expect(await old.look("a")).toMatchObject({
		value: { document: organization("a"), reason: { code: "storage-newer" } },
	});
	expect(await old.exportWorkspace()).toMatchObject({ status: "ok" });
	for (const refused of [
		await old.create(organization("b")),
		await old.remove("a"),
		await old.setActor("李工"),
	]) {
		expect(refused).toMatchObject({ problems: [{ code: "storage-newer" }] });
	}
	const check = await openDB(name);
	expect([await check.getAllKeys("heads"), await check.getAll("meta")]).toEqual([
		["a", "workspace"],
		[],
	]);
	check.close();
});

test("newer stores without the known ones say why nothing can be read", async () => {
	const later = await openDB(name, 99, { upgrade: (db) => void db.createObjectStore("later") });
	later.close();
	const old = tab();
	await old.refresh();
	expect(old.notices.get()).toMatchObject([{ code: "storage-newer" }]);
	expect(await old.exportWorkspace()).toMatchObject({ problems: [{ code: "storage-newer" }] });
});

test("where a newer app has changed the stores, this one keeps what is typed and writes nothing", async () => {
	const store = tab();
	await store.create(organization("a"));
	await store.open("a");
	const newer = await openDB(name, 99, { upgrade: (db) => void db.createObjectStore("later") });
	expect(await store.run("rename-subject", { name: "typed" })).toMatchObject({ status: "ok" });
	await store.save();
	expect(store.saveState.get()).toMatchObject({
		status: "unsaved",
		problem: { code: "storage-newer" },
	});
	expect(store.current.get()?.name).toBe("typed");
	expect(await newer.get("heads", "a")).toMatchObject({ name: "Paper" });
	newer.close();
});

test("storage that the browser denies is told in words of its own", async () => {
	const { open } = IDBFactory.prototype;
	IDBFactory.prototype.open = () => {
		throw new DOMException("denied", "SecurityError");
	};
	try {
		const outcome = await tab().create(organization("a"));
		expect(outcome).toMatchObject({ problems: [{ code: "storage-unavailable" }] });
	} finally {
		IDBFactory.prototype.open = open;
	}
});
