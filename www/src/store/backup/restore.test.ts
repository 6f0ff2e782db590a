// @vitest-environment node
// Taking in files: every version of them there has been, each way to take a subject in, and nothing
// here lost by any.

import { readFile } from "node:fs/promises";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Organization } from "../../engine/types.ts";
import { Channel } from "../channel.ts";
import { Database } from "../database.ts";
import { sha256 } from "../digest.ts";
import { Store } from "../store.ts";
import { organization } from "../testing-organization.ts";
import type { OpenedFile } from "./open.ts";
import type { Way } from "./restore.ts";
import { usualWay } from "./restore.ts";

const packsTaken: string[] = [];
const engine = {
	evaluate: async () => ({ status: "ok" as const, value: 0, findings: [] }),
	close: async () => {},
	decode: async (bytes: Uint8Array) => {
		const value = JSON.parse(new TextDecoder().decode(bytes)) as Organization;
		return { status: "ok" as const, value, findings: [] };
	},
	addPack: async (bytes: Uint8Array) => {
		const { id, revision } = JSON.parse(new TextDecoder().decode(bytes));
		packsTaken.push(id);
		return { status: "ok" as const, value: { id, revision } as never, findings: [] };
	},
};

let store: Store<number>;
let database: Database;
let shelf: Map<string, string>;
const browser = (name: string) => ({
	database: new Database(name),
	channel: new Channel(name),
	digest: sha256,
	now: () => new Date().toISOString(),
	newId: () => crypto.randomUUID(),
});
const storage = () => ({
	getItem: (key: string) => shelf.get(key) ?? null,
	setItem: (key: string, value: string) => void shelf.set(key, value),
	removeItem: (key: string) => void shelf.delete(key),
});

beforeEach(() => {
	packsTaken.length = 0;
	shelf = new Map();
	const ground = browser(`b-${crypto.randomUUID()}`);
	database = ground.database;
	store = new Store(ground, engine, "test 1.0.0", storage());
	return () => ground.channel.close();
});
afterEach(async () => {
	await store.close();
});

const fixture = async (name: string) =>
	new Uint8Array(await readFile(new URL(`../file/fixtures/${name}.tansuan`, import.meta.url)));

async function opened(content: Uint8Array<ArrayBuffer>, passphrase?: string): Promise<OpenedFile> {
	const outcome = await store.backup.open({ name: "a.tansuan", content }, passphrase);
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

async function take(file: OpenedFile, way: (at: number) => Way) {
	const subjects = file.subjects.map((subject, at) => ({ subject, way: way(at) }));
	const outcome = await store.backup.restore({ subjects, packs: file.packs });
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

async function saved(): Promise<Uint8Array<ArrayBuffer>> {
	const outcome = await store.exportWorkspace();
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

/** Every document here, by name. */
async function all(): Promise<Record<string, Organization>> {
	const file = await opened(await saved());
	return Object.fromEntries(
		file.subjects.map(({ document }) => [document.id, document as Organization]),
	);
}

const record = (id: string, value: string) => ({
	id,
	period: "2024-01",
	values: { activity: { value, unit: "t" } },
});

test.each(["version-1", "version-2", "version-3", "version-4"])(
	"a file of %s opens and comes in",
	async (name) => {
		const file = await opened(await fixture(name));
		expect(file.subjects.map(({ state }) => state)).toEqual(["new", "new"]);
		const done = await take(file, () => ({ way: "create" }));
		expect(done.filter(({ problems }) => problems)).toEqual([]);
		const { mill } = await all();
		expect(mill).toMatchObject({ name: "青溪纸业" });
		expect(mill?.records.boiler?.map(({ values }) => values.activity?.value)).toEqual([
			"1,234.5",
			"一吨",
		]);
		expect(packsTaken).toEqual(name === "version-1" ? [] : ["house"]);
		expect((await opened(await fixture(name))).subjects.map(({ state }) => state)).toEqual([
			"same",
			"same",
		]);
	},
);

test("a file of the third version says who saved it and when each subject was changed", async () => {
	const file = await opened(await fixture("version-3"));
	expect(file.saved).toMatchObject({ savedBy: "李工", savedAt: "2026-11-28T08:00:00.000Z" });
	expect(file.subjects[0]?.changedAt).toBe("2026-11-27T08:00:00.000Z");
	expect(file.packs).toMatchObject([{ id: "house", revision: 1, state: "new" }]);
});

test("of a newer document in a file nothing comes in, while the others do", async () => {
	await store.create(organization("a"));
	await store.create({ ...organization("b"), name: "Later", version: 99, later: 1 } as never);
	const file = await opened(await saved());
	expect(file.subjects.map(({ state }) => state)).toEqual(["same"]);
	expect(file.newer).toMatchObject([
		{ name: "Later", document: { later: 1 }, reason: { code: "document-newer" } },
	]);
	const done = await take(file, () => ({ way: "create" }));
	expect(done.map(({ name }) => name)).toEqual(["Paper"]);
});

test("a file of version 99 opens to be looked into, subject by subject", async () => {
	const file = await opened(await fixture("version-99"));
	expect([file.subjects, file.packs]).toEqual([[], []]);
	expect(file.saved).toMatchObject({ savedBy: "李工" });
	expect(file.newer).toMatchObject([
		{ path: "subjects/1.json", name: "青溪纸业", reason: { code: "workspace-newer" } },
		{ path: "subjects/2.json", name: "青溪纸板" },
	]);
});

test("a file of the fourth version brings how tables were read, and a later reading here stays", async () => {
	const file = await opened(await fixture("version-4"));
	const [mill, bus] = file.subjects;
	expect(Object.values(mill?.readings ?? {}).map(({ mapping }) => mapping.names)).toEqual([
		{ constructor: "boiler", 锅炉: "boiler" },
	]);
	expect(bus).not.toHaveProperty("readings");
	await take(file, () => ({ way: "create" }));
	await store.open("mill");
	expect(await store.setting("mappings")).toEqual(mill?.readings);
	const [print = ""] = Object.keys(mill?.readings ?? {});
	const later = { ...mill?.readings?.[print], at: "2026-11-29T08:00:00.000Z", shift: 1 };
	const other = { ...later, at: "2026-01-01T08:00:00.000Z" };
	await store.keepSetting("mappings", { [print]: later, other });
	await take(file, () => ({ way: "replace" }));
	expect(await store.setting("mappings")).toEqual({ [print]: later, other });
	await store.run("rename-subject", { name: "Changed" });
	expect((await opened(await saved())).subjects[0]?.readings).toEqual({ [print]: later, other });
	const done = await take(file, (at) =>
		at === 0 ? { way: "create", name: "Copy" } : { way: "skip" },
	);
	const copy = done.find(({ way }) => way === "create");
	await store.open(copy?.subjectId ?? "");
	expect(await store.setting("mappings")).toEqual(mill?.readings);
});

test("a file under a passphrase asks for it, and opens with it alone", async () => {
	const content = await fixture("encrypted-1");
	const open = (passphrase?: string) => store.backup.open({ name: "a", content }, passphrase);
	expect(await open()).toMatchObject({ problems: [{ code: "passphrase-needed" }] });
	expect(await open("")).toMatchObject({ problems: [{ code: "passphrase-wrong" }] });
	expect((await opened(content, "造纸厂 2024 é")).encrypted).toBe(true);
	await store.create(organization("a"));
	const outcome = await store.backup.save({ passphrase: "密" });
	if (outcome.status !== "ok") throw new Error("not saved");
	expect((await opened(outcome.value, "密")).subjects[0]?.state).toBe("same");
});

/** A file of the organisation `a`, which was changed here since. */
async function diverged() {
	await store.create({
		...organization("a"),
		records: { boiler: [record("r1", "1"), record("r2", "2")] },
	});
	const file = await saved();
	await store.open("a");
	const edits = [
		{ sourceId: "boiler", recordId: "r1", period: "2024-01", param: "activity", value: "9" },
		{ sourceId: "grid", recordId: "g1", period: "2024-01", param: "activity", value: "7" },
	];
	await store.run("set-cells", { cells: edits });
	await store.run("rename-subject", { name: "Changed" });
	await store.save();
	return opened(file);
}

test("a preview tells what differs and stores nothing", async () => {
	const file = await diverged();
	const [subject] = file.subjects;
	expect(subject?.state).toBe("differs");
	expect(subject?.here?.name).toBe("Changed");
	expect(subject?.differences.map(({ path }) => path.join("/")).sort()).toEqual([
		"name",
		"records/boiler/r1",
		"records/grid/g1",
	]);
	expect(usualWay(subject as never)).toEqual({ way: "create" });
	expect(Object.keys(await all())).toEqual(["a"]);
});

test("a copy stands beside what is here, which stays as it is", async () => {
	const file = await diverged();
	const before = await all();
	const [done] = await take(file, () => ({ way: "create", name: "Paper 2" }));
	const after = await all();
	expect(after.a).toEqual(before.a);
	expect(after[done?.subjectId ?? ""]).toMatchObject({ name: "Paper 2" });
	expect(Object.keys(after)).toHaveLength(2);
});

test.each([true, false])(
	"a replacement is one step that undo takes back (open: %s)",
	async (open) => {
		const file = await diverged();
		const before = (await all()).a;
		if (!open) await store.close();
		await take(file, () => ({ way: "replace" }));
		expect((await all()).a).toEqual(file.subjects[0]?.document);
		await store.open("a");
		expect(store.canUndo.get()).toBe("restore-version");
		await store.undo();
		expect((await all()).a).toEqual(before);
	},
);

test.each([true, false])("a merge is one step that undo takes back (open: %s)", async (open) => {
	const file = await diverged();
	const before = (await all()).a;
	if (!open) await store.close();
	const choice = { others: "here" as const, except: new Set(['["records","boiler","r1"]']) };
	await take(file, () => ({ way: "merge", choice }));
	const { a } = await all();
	expect(a?.name).toBe("Changed");
	expect(a?.records.boiler?.[0]?.values.activity?.value).toBe("1");
	expect(a?.records.grid).toHaveLength(1);
	await store.open("a");
	expect(store.canUndo.get()).toBe("merge-document");
	await store.undo();
	expect((await all()).a).toEqual(before);
});

test("what is left out leaves everything as it is", async () => {
	const file = await diverged();
	const before = await all();
	expect(await take(file, () => ({ way: "skip" }))).toEqual([]);
	expect(await all()).toEqual(before);
});

test("another pack of the same revision is not put in the place of the one here", async () => {
	const file = await opened(await fixture("version-2"));
	const other = new TextEncoder().encode('{"id":"house","revision":1}');
	await store.addPack(other);
	const again = await opened(await fixture("version-2"));
	expect([file.packs[0]?.state, again.packs[0]?.state]).toEqual(["new", "differs"]);
	const [pack] = await take(again, () => ({ way: "skip" }));
	expect(pack).toMatchObject({ way: "pack", problems: [{ code: "pack-differs" }] });
	expect(await store.packs()).toMatchObject({ value: [{ id: "house", bytes: other }] });
});

test("a disk that is full takes in nothing by halves and says so", async () => {
	const file = await opened(await fixture("version-1"));
	await store.create(organization("z"));
	const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
		throw new DOMException("full", "QuotaExceededError");
	});
	const done = await take(file, () => ({ way: "create" }));
	put.mockRestore();
	expect(done.map(({ problems }) => problems?.[0]?.code)).toEqual(["storage-full", "storage-full"]);
	expect(Object.keys(await all())).toEqual(["z"]);
});

test("what is damaged here is told and keeps nothing else out of the file, and is not changed", async () => {
	await diverged();
	const file = await saved();
	await store.close();
	await store.create(organization("b"));
	await database.use((db) => db.clear("chunks"));
	const outcome = await store.backup.save();
	expect(outcome).toMatchObject({ status: "ok", findings: [{ code: "backup-partial" }] });
	await database.use(async (db) => {
		await db.clear("docs");
		await db.delete("events", ["a", 1]);
	});
	const without = await store.backup.save();
	if (without.status === "invalid") throw new Error("not saved");
	expect(without.findings.map(({ code }) => code).sort()).toEqual([
		"backup-partial",
		"backup-without",
	]);
	expect((await opened(without.value)).subjects.map(({ document }) => document.id)).toEqual(["b"]);
	const again = await opened(file);
	expect(again.subjects.map(({ state }) => state)).toEqual(["locked"]);
	const [done] = await take(again, () => ({ way: "create", name: "Again" }));
	expect(done?.subjectId).not.toBe("a");
	expect((await all())[done?.subjectId ?? ""]).toMatchObject({ name: "Again" });
});

test("the whole workspace takes its packs along, also those that nothing pins", async () => {
	await store.addPack(new TextEncoder().encode('{"id":"spare","revision":1}'));
	await store.create(organization("a"));
	expect((await opened(await saved())).packs).toMatchObject([{ id: "spare", state: "same" }]);
});

test("what waits for a file is counted, and saving one settles it", async () => {
	await diverged();
	await store.refresh();
	await expect.poll(() => store.backup.waiting.get()?.events).toBe(2);
	await saved();
	expect(store.backup.waiting.get()).toEqual({ events: 0 });
	expect(store.backup.savedAt.get()).toBeDefined();
});

test("storage that was cleared is noticed at the next visit, and said until it is read", async () => {
	await store.backup.start();
	await diverged();
	await expect.poll(() => shelf.size).toBe(1);
	const emptied = new Store(browser(`b-${crypto.randomUUID()}`), engine, "test", storage());
	await emptied.backup.start();
	expect(emptied.backup.cleared.get()).toBe("documents");
	emptied.backup.acknowledge();
	await emptied.backup.start();
	expect(emptied.backup.cleared.get()).toBeUndefined();
	await store.backup.start();
	expect(store.backup.cleared.get()).toBe("preferences");
});
