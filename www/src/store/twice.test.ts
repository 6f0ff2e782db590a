// @vitest-environment node
// Everything a second time: what is written stands in both places, what is lost in the first comes back from the
// second, what lags behind is brought up, and what is deleted is gone from both.

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB, type IDBPDatabase, openDB, wrap } from "idb";
import { expect, test } from "vitest";
import { canonicalText } from "./canonical.ts";
import { Database } from "./database.ts";
import { keepActor, readActor } from "./settings.ts";
import { type Mill, mill, rename, rows, Tab } from "./testing.ts";
import { Timeline } from "./timeline.ts";
import { createSubject, deleteSubject, listSubjects } from "./workspace.ts";

/** A browser with two places; tabs of it. */
function browser() {
	const name = `twice-${crypto.randomUUID()}`;
	const second = new IDBFactory();
	const tab = () => {
		const made = new Tab(name);
		made.ground.database = new Database(name, async () => second);
		return made;
	};
	return { name, second, tab };
}

/** All that a place holds. */
async function content(factory: IDBFactory, name: string): Promise<Record<string, unknown[]>> {
	const database = wrap(
		await new Promise<IDBDatabase>((resolve, reject) => {
			const request = factory.open(name);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		}),
	) as IDBPDatabase;
	const all: Record<string, unknown[]> = {};
	for (const store of database.objectStoreNames) all[store] = await database.getAll(store);
	database.close();
	return all;
}

const LONG = "长".repeat(30_000);

test("what is written stands in both places: the log, not what follows from it", async () => {
	const { name, second, tab } = browser();
	const writer = tab();
	await createSubject(writer.ground, mill("a", 3));
	const subject = await writer.open("a");
	await subject.run("rename-subject", rename(LONG));
	await subject.undo();
	await writer.ground.database.use((db) => keepActor(db, "王工"));
	await writer.close();
	const [first, other] = [await content(indexedDB, name), await content(second, name)];
	expect(other).toEqual({ ...first, docs: [], chunks: [] });
	expect(other.events).toHaveLength(4);
	expect(other.blobs).toHaveLength(2);
});

test("a database that is gone comes back with its lines, rows, bytes and settings", async () => {
	const { name, tab } = browser();
	const before = tab();
	await createSubject(before.ground, mill("a", 1200));
	await createSubject(before.ground, mill("b"));
	const subject = await before.open("a");
	await subject.run("rename-subject", rename(LONG));
	await subject.undo();
	await subject.save();
	await before.ground.database.use((db) => keepActor(db, "王工"));
	const was = canonicalText(subject.document);
	await before.close();
	await deleteDB(name);

	const after = tab();
	const heads = await after.ground.database.use(listSubjects);
	expect(heads.map(({ subjectId }) => subjectId).sort()).toEqual(["a", "b"]);
	expect(after.ground.database.broughtBack).toBe(2);
	const again = await after.open("a");
	expect(canonicalText(again.document)).toBe(was);
	expect(after.problems).toEqual([]);
	const timeline = new Timeline<Mill>(after.ground);
	timeline.follow(again);
	expect(await timeline.check()).toMatchObject({ value: { links: 3, asLogged: true } });
	expect(await after.ground.database.use(readActor)).toBe("王工");
	await again.redo();
	await again.save();
	await after.close();
});

test("a second place that lags behind, or is gone itself, is brought up", async () => {
	const { name, second, tab } = browser();
	const alone = new Tab(name);
	await createSubject(alone.ground, mill("a", 3));
	await createSubject(alone.ground, mill("b"));
	await alone.close();
	const both = tab();
	const subject = await both.open("a");
	for (let n = 0; n < 120; n++) await subject.run("rename-subject", rename(`${n}`));
	await both.close();
	expect((await content(second, name)).events).toHaveLength(124);

	const without = new Tab(name);
	const further = await without.open("a");
	await further.run("rename-subject", rename("later"));
	await without.close();
	const third = tab();
	await createSubject(third.ground, mill("c"));
	await third.close();
	const [first, other] = [await content(indexedDB, name), await content(second, name)];
	expect(other).toEqual({ ...first, docs: [], chunks: [] });
});

test("forgotten history and deleted subjects are gone from both places", async () => {
	const { name, second, tab } = browser();
	const writer = tab();
	await createSubject(writer.ground, mill("a", 3));
	await createSubject(writer.ground, { ...mill("b", 2), name: "机密" });
	const subject = await writer.open("a");
	await subject.run("rename-subject", rename("机密".concat(LONG)));
	await subject.undo();
	const timeline = new Timeline<Mill>(writer.ground);
	timeline.follow(subject);
	expect(await timeline.forget()).toMatchObject({ status: "ok" });
	await deleteSubject(writer.ground, "b");
	await writer.close();
	const other = await content(second, name);
	expect(other.events).toHaveLength(4);
	expect(other.blobs).toEqual([]);
	expect(JSON.stringify(other)).not.toContain("机密");
});

test("a second place that fails costs nobody anything", async () => {
	const name = `twice-${crypto.randomUUID()}`;
	const tab = new Tab(name);
	tab.ground.database = new Database(name, async () => {
		throw new DOMException("no", "SecurityError");
	});
	await createSubject(tab.ground, mill("a", 3));
	const subject = await tab.open("a");
	await subject.run("import-records", () => [{ batch: "x", rows: { boiler: rows(2, "x:") } }]);
	await subject.save();
	expect(tab.states.at(-1)).toMatchObject({ status: "saved" });
	await tab.close();
});

test("what two tabs write at once stands in both places", async () => {
	const { name, second, tab } = browser();
	const [left, right] = [tab(), tab()];
	await createSubject(left.ground, mill("a"));
	await createSubject(right.ground, mill("b"));
	const [a, b] = [await left.open("a"), await right.open("b")];
	for (let n = 0; n < 20; n++) {
		await Promise.all([
			a.run("rename-subject", rename(`a${n}`)),
			b.run("rename-subject", rename(`b${n}`)),
		]);
	}
	await Promise.all([left.close(), right.close()]);
	const last = tab();
	await createSubject(last.ground, mill("c"));
	await last.close();
	const [first, other] = [await content(indexedDB, name), await content(second, name)];
	expect(other).toEqual({ ...first, docs: [], chunks: [] });
});

test("what came back by half is taken up again, and what is there already is left as it is", async () => {
	const { name, second, tab } = browser();
	const before = tab();
	await createSubject(before.ground, mill("a", 3));
	await createSubject(before.ground, mill("b", 3));
	const subject = await before.open("b");
	await subject.run("rename-subject", rename("B"));
	await before.close();
	// As an interruption leaves it: one subject whole, the other's first line, nothing of the workspace.
	const one = await openDB(name);
	const done = one.transaction(["events", "heads", "docs", "chunks"], "readwrite");
	for (const store of ["docs", "chunks"]) await done.objectStore(store).clear();
	await done.objectStore("heads").delete("workspace");
	await done.objectStore("events").delete(["b", 2]);
	const first = await done.objectStore("events").get(["b", 1]);
	const head = await done.objectStore("heads").get("b");
	await done.objectStore("heads").put({ ...head, seq: 1, hash: first.hash });
	await done.done;
	one.close();
	const after = tab();
	const heads = await after.ground.database.use(listSubjects);
	expect(heads.map((each) => each.name).sort()).toEqual(["B", "Paper mill 纸厂"]);
	expect((await after.open("a")).document.records.boiler).toHaveLength(3);
	expect((await after.open("b")).document.records.boiler).toHaveLength(3);
	await after.close();
	expect((await content(second, name)).events).toHaveLength(5);
});

test("a database that begins anew takes nothing out of a second place that is not its own", async () => {
	const { name, second, tab } = browser();
	const before = tab();
	await createSubject(before.ground, mill("a", 3));
	await before.close();
	await deleteDB(name);
	const stranger = new Tab(name);
	await createSubject(stranger.ground, mill("c"));
	await stranger.close();
	const after = tab();
	await createSubject(after.ground, mill("d"));
	await after.close();
	const kept = await content(second, name);
	expect(kept.heads).toMatchObject([
		{ subjectId: "a" },
		{ subjectId: "c" },
		{ subjectId: "d" },
		{ subjectId: "workspace" },
	]);
});
