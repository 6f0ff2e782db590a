// @vitest-environment node
// Damaged storage: what the log holds is rebuilt, what is lost is named and isolated, the rest opens.

import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canonicalText } from "./canonical.ts";
import type { Connection } from "./database.ts";
import type { Chunk } from "./model.ts";
import type { OpenSubject } from "./subject.ts";
import { type Mill, mill, rename, setValue, Tab } from "./testing.ts";
import { Timeline } from "./timeline.ts";
import { createSubject, deleteSubject, listSubjects } from "./workspace.ts";

let database = "";
let tabs: Tab[] = [];
const tab = () => {
	const opened = new Tab(database);
	tabs.push(opened);
	return opened;
};

beforeEach(() => {
	database = `d-${crypto.randomUUID()}`;
	tabs = [];
});
afterEach(async () => {
	vi.restoreAllMocks();
	for (const each of tabs) await each.close();
});

/** Two mills; the first has 1 200 rows in three chunks, a log of three lines, and is closed again. */
async function twoMills(): Promise<Mill> {
	const first = tab();
	await createSubject(first.ground, mill("a", 1200));
	await createSubject(first.ground, mill("b", 2));
	const subject = await first.open("a");
	await subject.run("set-cells", setValue("r600", "12 t"));
	await subject.run("rename-subject", rename("甲厂"));
	await subject.close();
	return subject.document;
}

const damage = (work: (connection: Connection) => Promise<unknown>) =>
	tab().ground.database.use(work);

const rubbish = (subjectId: string, sourceId: string, n: number) =>
	({ subjectId, sourceId, n, rows: "rubbish" }) as unknown as Chunk;

const timelineOf = (subject: OpenSubject<Mill>, { ground }: Tab) => {
	const timeline = new Timeline<Mill>(ground);
	timeline.follow(subject);
	return timeline;
};

const repairable: [string, (connection: Connection) => Promise<unknown>][] = [
	["a chunk is rubbish", (db) => db.put("chunks", rubbish("a", "boiler", 1))],
	["a chunk is gone", (db) => db.delete("chunks", ["a", "boiler", 2])],
	[
		"a chunk is there twice",
		async (db) => {
			const chunk = (await db.get("chunks", ["a", "boiler", 1])) as Chunk;
			await db.put("chunks", { ...chunk, n: 7 });
		},
	],
	["the body is rubbish", (db) => db.put("docs", { subjectId: "a", body: 7 } as never)],
	["the head is rubbish", (db) => db.put("heads", { subjectId: "a" } as never)],
	["the head is gone", (db) => db.delete("heads", "a")],
];

test.each(repairable)("when %s, the log rebuilds the subject", async (_, work) => {
	const before = await twoMills();
	await damage(work);
	const second = tab();
	expect(await second.ground.database.use(listSubjects)).toHaveLength(2);
	const subject = await second.open("a");
	expect(canonicalText(subject.document)).toBe(canonicalText(before));
	expect(subject.losses).toEqual([]);
	expect(await subject.run("rename-subject", rename("后来"))).toMatchObject({ status: "ok" });
	await subject.close();
	const again = tab();
	expect((await again.open("a")).document.name).toBe("后来");
	expect(again.problems).toEqual([]);
});

test("rows that neither chunk nor log holds are named, and nothing is written before they are given up", async () => {
	await twoMills();
	await damage(async (db) => {
		await db.put("chunks", rubbish("a", "boiler", 1));
		await db.delete("events", ["a", 2]);
	});
	const second = tab();
	const subject = await second.open("a");
	expect(subject.losses).toEqual([{ part: "rows", sourceId: "boiler", rows: 500 }]);
	expect(subject.document.name).toBe("甲厂");
	expect(subject.document.records.boiler).toHaveLength(700);
	const refused = { status: "invalid", problems: [{ code: "subject-damaged" }] };
	expect(await subject.run("rename-subject", rename("x"))).toMatchObject(refused);
	expect(await subject.undo()).toMatchObject(refused);
	const timeline = timelineOf(subject, second);
	expect(await timeline.forget()).toMatchObject(refused);

	expect(await timeline.acceptLoss()).toMatchObject({ status: "ok" });
	expect(timeline.losses.get()).toEqual([]);
	expect(await subject.run("rename-subject", rename("继续"))).toMatchObject({ status: "ok" });
	await subject.undo();
	await subject.undo();
	await subject.save();
	expect(await timeline.lines(9)).toMatchObject({
		value: [
			{ seq: 6, undoes: 5 },
			{ seq: 5, type: "rename-subject" },
			{ seq: 4, type: "accept-loss", lost: [{ sourceId: "boiler", rows: 500 }] },
			{ seq: 3 },
			{ seq: 1 },
		],
	});
	expect(await timeline.version(5)).toMatchObject({ status: "ok", value: { name: "继续" } });
	expect(await timeline.version(3)).toMatchObject({ problems: [{ code: "log-broken" }] });
	expect(await timeline.version(1)).toMatchObject({
		value: { records: { boiler: { length: 1200 } } },
	});
	expect(await timeline.check()).toMatchObject({ value: { fault: { seq: 2, why: "missing" } } });
	await subject.close();
	const again = await tab().open("a");
	expect([again.losses, again.document.name]).toEqual([[], "甲厂"]);
});

test("a body that is lost together with the log's end is what it was when the log could last be read", async () => {
	await twoMills();
	await damage(async (db) => {
		await db.delete("docs", "a");
		await db.delete("events", ["a", 3]);
	});
	const subject = await tab().open("a");
	expect(subject.losses).toMatchObject([{ part: "body", seq: 2 }]);
	expect(subject.document.name).toBe("Paper mill 纸厂");
	expect(subject.document.records.boiler?.[600]?.value).toBe("12 t");
});

test("a subject of which nothing is left says so, can be deleted, and the others open", async () => {
	await twoMills();
	await damage(async (db) => {
		await db.put("docs", { subjectId: "a", body: null } as never);
		await db.put("events", { subjectId: "a", seq: 1 } as never);
	});
	const second = tab();
	await expect(second.open("a")).rejects.toMatchObject({ problems: [{ code: "subject-lost" }] });
	expect((await second.open("b")).document.records.boiler).toHaveLength(2);
	await deleteSubject(second.ground, "a");
	expect(await second.ground.database.use(listSubjects)).toMatchObject([{ subjectId: "b" }]);
});

test("a value that the browser can't read back counts as lost, and the rest is read", async () => {
	const before = await twoMills();
	const { getAll, get } = IDBObjectStore.prototype;
	const fails = () => {
		throw new DOMException("Failed to read large IndexedDB value", "DataError");
	};
	vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (
		this: IDBObjectStore,
		...args
	) {
		return this.name === "chunks" ? fails() : getAll.apply(this, args);
	});
	vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
		this: IDBObjectStore,
		key,
	) {
		const here = this.name === "chunks" && Array.isArray(key) && key[2] === 1;
		return here ? fails() : get.call(this, key);
	});
	const second = tab();
	const subject = await second.open("a");
	expect(second.problems).toMatchObject([{ code: "subject-mended" }]);
	expect(canonicalText(subject.document)).toBe(canonicalText(before));
});

test("a subject of a newer app is not opened and not changed", async () => {
	const first = tab();
	await createSubject(first.ground, { ...mill("a", 2), version: 9, form: "unknown" } as never);
	const details = { subject: "Paper mill 纸厂", found: "9", expected: "1" };
	const problems = [{ code: "document-newer", details }];
	await expect(first.open("a")).rejects.toMatchObject({ problems });
});
