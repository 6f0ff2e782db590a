// @vitest-environment node
// The stores of every version open in this one: the fixtures here are never edited, only added to.

import { readFile } from "node:fs/promises";
import "fake-indexeddb/auto";
import { type IDBPDatabase, openDB } from "idb";
import { expect, test } from "vitest";
import { canonicalText } from "./canonical.ts";
import { type Mill, mill, rename, Tab } from "./testing.ts";
import { Timeline } from "./timeline.ts";
import { listSubjects } from "./workspace.ts";

/** How version 1 made its stores: never to be edited. */
function storesV1(database: IDBPDatabase): void {
	database.createObjectStore("events", { keyPath: ["subjectId", "seq"] });
	database.createObjectStore("heads", { keyPath: "subjectId" });
	database.createObjectStore("docs", { keyPath: "subjectId" });
	database.createObjectStore("chunks", { keyPath: ["subjectId", "sourceId", "n"] });
	database.createObjectStore("snapshots", { keyPath: ["subjectId", "seq"] });
	const blobs = database.createObjectStore("blobs", { keyPath: "digest" });
	blobs.createIndex("holders", "holders", { multiEntry: true });
	database.createObjectStore("meta", { keyPath: "key" });
}

/** A value as the fixture writes it: bytes stand there as text. */
const revived = (_: string, value: unknown) =>
	value !== null && typeof value === "object" && "base64" in value
		? new Uint8Array(Buffer.from(String(value.base64), "base64"))
		: value;

/** Two subjects with an import, undo and redo, as the first version of the stores held them. */
async function fill(name: string): Promise<void> {
	const path = "../../../tests/integration/cases/stores/database-v1.json";
	const text = `${await readFile(new URL(path, import.meta.url))}`;
	const held = JSON.parse(text, revived) as Record<string, unknown[]>;
	const database = await openDB(name, 1, { upgrade: storesV1 });
	for (const [store, values] of Object.entries(held)) {
		for (const value of values) await database.put(store, value);
	}
	database.close();
}

test("stores of version 1 open, lose nothing, and their logs go on", async () => {
	const name = `v1-${crypto.randomUUID()}`;
	await fill(name);
	const tab = new Tab(name);
	const heads = await tab.ground.database.use(listSubjects);
	expect(heads.map((head) => head.name)).toEqual(["甲厂", "乙厂"]);
	const subject = await tab.open("a");
	expect(tab.problems).toEqual([]);
	expect(subject.document.records.boiler?.map((row) => row.value)).toEqual(["0", "1.2 万kWh", "2"]);
	expect(subject.document.records.truck).toHaveLength(70);
	const timeline = new Timeline<Mill>(tab.ground);
	timeline.follow(subject);
	const before = await timeline.version(1);
	expect(canonicalText(before.status === "ok" && before.value)).toBe(canonicalText(mill("a", 3)));
	await subject.redo();
	await subject.run("rename-subject", rename("后来"));
	await subject.save();
	expect(await timeline.check()).toMatchObject({ value: { links: 10, asLogged: true } });
	const names = await tab.ground.database.use(async (db) => [...db.objectStoreNames]);
	expect(names).toEqual(["blobs", "chunks", "docs", "events", "heads", "meta"]);
	await tab.close();
});

test("an older tab does not keep a newer one from its stores", async () => {
	const name = `v1-${crypto.randomUUID()}`;
	await fill(name);
	const old = await openDB(name, 1, {
		blocking: (_from, _to, { target }) => (target as IDBDatabase).close(),
	});
	const tab = new Tab(name);
	expect(await tab.ground.database.use(listSubjects)).toHaveLength(2);
	expect(() => old.transaction("heads")).toThrow();
	await tab.close();
});
