// @vitest-environment node
// An open subject: what is saved, what is undone, and what two tabs do to one log.

import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canonicalText } from "./canonical.ts";
import { sha256 } from "./digest.ts";
import { readEvents, readPatch } from "./log.ts";
import { GENESIS, type SubjectDocument, WORKSPACE } from "./model.ts";
import { applyPatch } from "./patch.ts";
import { hashOf } from "./seal.ts";
import { readSubject } from "./stored.ts";
import { mill, rename, rows, setValue, Tab } from "./testing.ts";
import { createSubject, deleteSubject, listSubjects } from "./workspace.ts";

let name = "";
let tabs: Tab[] = [];
const tab = () => {
	const opened = new Tab(name);
	tabs.push(opened);
	return opened;
};

beforeEach(() => {
	name = `t-${crypto.randomUUID()}`;
	tabs = [];
});
afterEach(async () => {
	vi.unstubAllGlobals();
	for (const each of tabs) await each.close();
});

async function expectSoundLog({ ground }: Tab, subjectId: string): Promise<void> {
	await ground.database.use(async (connection) => {
		let hash = GENESIS;
		let document: unknown;
		const events = await readEvents(connection, subjectId);
		for (const [i, event] of events.entries()) {
			expect(event.seq).toBe(i + 1);
			expect(event.prev).toBe(hash);
			expect(event.hash).toBe(await hashOf(event, sha256));
			hash = event.hash;
			document = applyPatch(document as SubjectDocument, await readPatch(connection, event));
		}
		const stored = await readSubject(connection, subjectId);
		expect(stored.head).toMatchObject({ seq: events.length, hash });
		expect(canonicalText(stored.document)).toBe(canonicalText(document));
	});
}

test("what is done is there after a reload, and the log leads to it", async () => {
	const first = tab();
	await createSubject(first.ground, mill("a", 3));
	const subject = await first.open("a");
	await subject.run("set-cells", setValue("r1", "12 t"));
	await subject.run("rename-subject", rename("钢厂"));
	await subject.close();
	expect(first.states.at(-1)).toMatchObject({ status: "saved" });

	const again = await tab().open("a");
	expect(again.document.name).toBe("钢厂");
	expect(again.document.records?.boiler?.map((row) => row.value)).toEqual(["0", "12 t", "2"]);
	expect(again.undoable).toBe("rename-subject");
	await expectSoundLog(first, "a");
	const [head] = await first.ground.database.use(listSubjects);
	expect(head).toMatchObject({ subjectId: "a", name: "钢厂", seq: 3 });
});

test("undo and redo walk the log, over a reload, and a new command ends redo", async () => {
	const first = tab();
	await createSubject(first.ground, mill("a", 2));
	const subject = await first.open("a");
	for (const value of ["x", "y", "z"]) await subject.run("set-cells", setValue("r0", value));
	const value = () => subject.document.records.boiler?.[0]?.value;
	await subject.undo();
	await subject.undo();
	expect(value()).toBe("x");
	await subject.redo();
	expect(value()).toBe("y");
	await subject.close();

	const again = await tab().open("a");
	await again.redo();
	expect(again.document.records.boiler?.[0]?.value).toBe("z");
	expect(again.redoable).toBeUndefined();
	for (let i = 0; i < 5; i++) await again.undo();
	expect(again.document.records.boiler?.[0]?.value).toBe("0");
	expect(again.undoable).toBeUndefined();
	await again.run("rename-subject", rename("new"));
	expect(again.redoable).toBeUndefined();
	expect(again.undoable).toBe("rename-subject");
	await again.close();
	await expectSoundLog(first, "a");
});

test("an import is one line whose patch is a blob and whose inverse is the batch", async () => {
	const first = tab();
	await createSubject(first.ground, mill("a", 10));
	const subject = await first.open("a");
	const imported = { boiler: rows(1501, "b1:"), truck: rows(1200, "b1:") };
	await subject.run("import-records", () => [{ batch: "b1", rows: imported }]);
	await subject.undo();
	expect(subject.document.records).toEqual({ boiler: rows(10) });
	await subject.redo();
	await subject.close();

	const { document, layout } = await first.ground.database.use((db) => readSubject(db, "a"));
	expect(document.records?.boiler).toHaveLength(1511);
	expect(layout.get("boiler")?.map((slice) => slice.rows.length)).toEqual([500, 500, 500, 11]);
	const events = await first.ground.database.use((db) => readEvents(db, "a"));
	expect(events[1]?.patch).toHaveProperty("blob");
	expect(events[2]?.patch).toEqual([{ unbatch: "b1", sources: ["boiler", "truck"] }]);
	expect(events[3]?.patch).toEqual(events[1]?.patch);
	await expectSoundLog(first, "a");
});

test("a deleted subject leaves nothing but a line in the workspace's log", async () => {
	const first = tab();
	await createSubject(first.ground, mill("a", 2000));
	await createSubject(first.ground, { ...mill("b", 2), name: "other" });
	const gone = await deleteSubject(first.ground, "a");
	expect(gone?.records?.boiler).toHaveLength(2000);
	await first.ground.database.use(async (db) => {
		expect((await listSubjects(db)).map((head) => head.subjectId)).toEqual(["b"]);
		expect(await db.count("blobs")).toBe(0);
		expect((await db.getAll("chunks")).map((chunk) => chunk.subjectId)).toEqual(["b"]);
		const lines = await readEvents(db, WORKSPACE);
		expect(lines.map((line) => line.type)).toEqual([
			"create-subject",
			"create-subject",
			"delete-subject",
		]);
	});
	await expect(first.open("a")).rejects.toMatchObject({ problems: [{ code: "subject-missing" }] });
	await expect(createSubject(first.ground, mill("b"))).rejects.toMatchObject({
		problems: [{ code: "subject-exists" }],
	});
});

test("a second tab follows, asks for the pen, and undoes what the first did", async () => {
	const [one, two] = [tab(), tab()];
	await createSubject(one.ground, mill("a", 2));
	const writer = await one.open("a");
	const follower = await two.open("a");
	expect([writer.writes, follower.writes]).toEqual([true, false]);
	await writer.run("set-cells", setValue("r0", "7"));
	await expect.poll(() => follower.document.records.boiler?.[0]?.value).toBe("7");
	expect((await follower.run("rename-subject", rename("two"))).status).toBe("ok");
	expect([writer.writes, follower.writes]).toEqual([false, true]);
	await follower.undo();
	await follower.undo();
	await expect.poll(() => writer.document.records.boiler?.[0]?.value).toBe("0");
	await follower.close();
	await writer.close();
	await expectSoundLog(one, "a");
});

test("without locks, compare-and-append keeps what both tabs write", async () => {
	vi.stubGlobal("navigator", {});
	const [one, two] = [tab(), tab()];
	await createSubject(one.ground, mill("a", 40));
	const [left, right] = [await one.open("a"), await two.open("a")];
	for (let i = 0; i < 20; i++) {
		void left.run("set-cells", setValue(`r${i}`, "left"));
		void right.run("set-cells", setValue(`r${20 + i}`, "right"));
	}
	await left.close();
	await right.close();
	const { document } = await one.ground.database.use((db) => readSubject(db, "a"));
	const values = (document as ReturnType<typeof mill>).records.boiler?.map((row) => row.value);
	expect(values).toEqual([...Array(20).fill("left"), ...Array(20).fill("right")]);
	await expectSoundLog(one, "a");
	expect([...one.problems, ...two.problems]).toEqual([]);
});

test("a full disk is said, keeps what was typed, and is saved when there is room", async () => {
	const first = tab();
	await createSubject(first.ground, mill("a", 2));
	const subject = await first.open("a");
	const full = vi
		.spyOn(first.ground.database, "use")
		.mockRejectedValue(new DOMException("full", "QuotaExceededError"));
	await subject.run("set-cells", setValue("r0", "kept"));
	await subject.save();
	expect(first.states.at(-1)).toMatchObject({
		status: "unsaved",
		waiting: 1,
		problem: { code: "storage-full" },
	});
	expect(subject.document.records.boiler?.[0]?.value).toBe("kept");
	expect(subject.unsaved).toBe(true);
	full.mockRestore();
	await subject.save();
	expect(first.states.at(-1)).toMatchObject({ status: "saved" });
	await expectSoundLog(first, "a");
});

test("a lost connection is replaced, and nothing is written twice", async () => {
	const first = tab();
	await createSubject(first.ground, mill("a", 2));
	const subject = await first.open("a");
	await first.ground.database.use(async (db) => db.close());
	await subject.run("set-cells", setValue("r0", "after"));
	await subject.save();
	expect(subject.unsaved).toBe(false);
	await expectSoundLog(first, "a");
});
