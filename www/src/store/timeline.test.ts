// @vitest-environment node
// The log as evidence: its links, earlier versions, and what is left of it when it is forgotten.

import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { canonicalText } from "./canonical.ts";
import type { Connection } from "./database.ts";
import { diffDocuments } from "./diff.ts";
import { sha256 } from "./digest.ts";
import { readEvents } from "./log.ts";
import type { LogEvent, Patch } from "./model.ts";
import { hashOf } from "./seal.ts";
import type { OpenSubject } from "./subject.ts";
import { type Mill, mill, rename, rows, setValue, Tab } from "./testing.ts";
import { Timeline } from "./timeline.ts";
import { createSubject } from "./workspace.ts";

let tabs: Tab[] = [];
let first: Tab;
const tab = (name: string) => {
	const opened = new Tab(name);
	tabs.push(opened);
	return opened;
};

let database = "";
beforeEach(() => {
	database = `l-${crypto.randomUUID()}`;
	tabs = [];
	first = tab(database);
});
afterEach(async () => {
	for (const each of tabs) await each.close();
});

const timelineOf = (subject: OpenSubject<Mill>, { ground } = first) => {
	const timeline = new Timeline<Mill>(ground);
	timeline.follow(subject);
	return timeline;
};

async function value<T>(asked: Promise<{ status: string; value?: T }>): Promise<T> {
	const outcome = await asked;
	expect(outcome).toMatchObject({ status: "ok" });
	return outcome.value as T;
}

const tamper = <T>(work: (connection: Connection) => Promise<T>): Promise<T> =>
	first.ground.database.use(work);

/** Every text that the database holds, in whatever store. */
const dump = (connection: Connection) =>
	Promise.all([...connection.objectStoreNames].map((name) => connection.getAll(name))).then((all) =>
		JSON.stringify(all, (_, part) =>
			part instanceof Uint8Array ? new TextDecoder().decode(part) : part,
		),
	);

/** Commands of every sort, in an order of their own; answers the document after each line. */
async function edit(subject: OpenSubject<Mill>, count: number): Promise<Mill[]> {
	let seed = 11;
	const random = (below: number) => {
		seed = (seed * 48271) % 2147483647;
		return seed % below;
	};
	const versions = [subject.document];
	while (versions.length < count) {
		const before = subject.document;
		const n = versions.length;
		const batch: Patch = [{ batch: `b${n}`, rows: { boiler: rows(random(60), `b${n}:`) } }];
		const gone: Patch = [{ path: ["records", "boiler"], before: before.records.boiler }];
		const steps = [
			() => subject.run("set-cells", setValue(`r${random(3)}`, `${n}`)),
			() => subject.run("rename-subject", rename(`名 ${n}`)),
			() => subject.run("import-records", () => batch),
			() => subject.run("clear-records", () => (before.records.boiler ? gone : [])),
			() => subject.undo(),
			() => subject.redo(),
		];
		await steps[random(steps.length)]?.();
		if (subject.document !== before) versions.push(subject.document);
	}
	await subject.save();
	return versions;
}

test("every version of a document comes back from the log, whatever was undone and redone", async () => {
	await createSubject(first.ground, mill("a", 3));
	const subject = await first.open("a");
	const versions = await edit(subject, 260);
	const timeline = timelineOf(subject);
	for (let seq = 1; seq <= versions.length; seq += 13) {
		const version = await value(timeline.version(seq));
		expect(canonicalText(version)).toBe(canonicalText(versions[seq - 1]));
	}
	expect(await value(timeline.check())).toMatchObject({ checked: 260, links: 260, asLogged: true });
	const lines = await value(timeline.lines(100));
	expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, i) => 260 - i));
	expect((await value(timeline.lines(100, 61))).at(-1)).toMatchObject({ seq: 1 });
});

test("a step that old logs call otherwise is replayed, listed and taken back like any other", async () => {
	await createSubject(first.ground, mill("a", 3));
	const old = await first.open("a");
	await old.run("replace-document", (now) =>
		diffDocuments(now, { ...mill("a", 1), name: "from a file" }),
	);
	await old.close();
	const subject = await first.open("a");
	const timeline = timelineOf(subject);
	expect((await value(timeline.lines(9))).map(({ type }) => type)).toEqual([
		"replace-document",
		"create-subject",
	]);
	expect(await value(timeline.version(2))).toEqual({ ...mill("a", 1), name: "from a file" });
	await subject.undo();
	expect(subject.document).toEqual(mill("a", 3));
});

test("a version is restored as one step, which an undo takes back", async () => {
	await createSubject(first.ground, mill("a", 3));
	const subject = await first.open("a");
	await subject.run("set-cells", setValue("r0", "12"));
	await subject.run("rename-subject", rename("later"));
	await subject.save();
	const version = await value(timelineOf(subject).version(1));
	await subject.run("restore-version", (now) => diffDocuments(now, version));
	expect(subject.document).toEqual(mill("a", 3));
	await subject.undo();
	expect(subject.document.name).toBe("later");
});

const tampering: [string, (connection: Connection) => Promise<unknown>, object | undefined][] = [
	["no line is touched", async () => {}, undefined],
	[
		"a line says something else",
		async (db) => {
			const event = (await db.get("events", ["a", 3])) as LogEvent;
			await db.put("events", { ...event, at: "2020-01-01T00:00:00Z" });
		},
		{ seq: 3, why: "altered" },
	],
	["a line is gone", (db) => db.delete("events", ["a", 2]), { seq: 2, why: "missing" }],
	["the last line is gone", (db) => db.delete("events", ["a", 4]), { seq: 4, why: "missing" }],
	[
		"a line is rubbish",
		(db) => db.put("events", { subjectId: "a", seq: 2, hash: [1] } as never),
		{ seq: 2, why: "altered" },
	],
	["bytes that a line names are gone", (db) => db.clear("blobs"), { seq: 4, why: "bytes" }],
];

test.each(tampering)("when %s, the check of the links says so", async (_, work, fault) => {
	await createSubject(first.ground, mill("a", 3));
	const subject = await first.open("a");
	await subject.run("rename-subject", rename("b"));
	await subject.run("set-cells", setValue("r0", "1"));
	await subject.run("import-records", () => [{ batch: "x", rows: { truck: rows(3000, "x:") } }]);
	await subject.save();
	await tamper(work);
	const evidence = await value(timelineOf(subject).check());
	expect(evidence.fault).toEqual(fault);
	// Where the log does not fit together, work goes on: the document is whole.
	expect(await subject.run("rename-subject", rename("c"))).toMatchObject({ status: "ok" });
	await subject.save();
	expect(first.states.at(-1)).toMatchObject({ status: "saved" });
});

test("a log written anew from one line on fits together, and its end tells it from the old one", async () => {
	await createSubject(first.ground, mill("a", 3));
	const subject = await first.open("a");
	await subject.run("rename-subject", rename("b"));
	await subject.close();
	const old = subject.stored.head;
	await tamper(async (db) => {
		const event = (await db.get("events", ["a", 2])) as LogEvent;
		const forged = { ...event, at: "2020-01-01T00:00:00Z" };
		const hash = await hashOf(forged, sha256);
		await db.put("events", { ...forged, hash });
		await db.put("heads", { ...old, hash });
	});
	const evidence = await value(timelineOf(await tab(database).open("a")).check());
	expect(evidence.fault).toBeUndefined();
	expect(evidence.hash).not.toBe(old.hash);
});

test("what was deleted is gone from the database once the history is forgotten", async () => {
	const secret = "机密炉";
	await createSubject(first.ground, { ...mill("a", 3), name: secret });
	await createSubject(first.ground, mill("other", 2));
	const shared: Patch = [{ batch: "s", rows: { truck: rows(3000, "s:") } }];
	const other = await first.open("other");
	await other.run("import-records", () => shared);
	await other.close();
	const subject = await first.open("a");
	const secrets = rows(3000, "t:").map((row) => ({ ...row, note: secret }));
	await subject.run("import-records", () => [{ batch: "t", rows: { truck: secrets } }]);
	await subject.undo();
	await subject.run("import-records", () => shared);
	await subject.run("rename-subject", rename("open"));
	await subject.save();
	const before = subject.stored.head;
	expect(await tamper(dump)).toContain(secret);

	const timeline = timelineOf(subject);
	const second = tab(database);
	const follower = await second.open("a");
	await value(timeline.forget());
	expect(await tamper(dump)).not.toContain(secret);
	const [line, ...more] = await tamper((db) => readEvents(db, "a"));
	expect(more).toEqual([]);
	expect(line).toMatchObject({
		type: "forget-history",
		anchor: { hash: before.hash, count: before.seq },
	});
	expect(await value(timeline.check())).toMatchObject({ links: 1, asLogged: true });
	expect(subject.undoable).toBeUndefined();
	expect(subject.document).toMatchObject({ name: "open", records: { truck: { length: 3000 } } });

	await expect.poll(() => follower.stored.head.seq).toBe(1);
	await follower.run("rename-subject", rename("after"));
	await follower.undo();
	await follower.close();
	await expect.poll(() => canonicalText(subject.document)).toBe(canonicalText(follower.document));
	const kept = timelineOf(await second.open("other"), second);
	expect(await value(kept.check())).toMatchObject({ links: 2, asLogged: true });
});
