// @vitest-environment node
// Workspace files: there and back, and hostile ones refused before they take any room.

import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { sha256 } from "../digest.ts";
import { mill } from "../testing.ts";
import { LIMITS } from "./limits.ts";
import type { Manifest } from "./manifest.ts";
import { readFile, writeWorkspace } from "./workspace-file.ts";
import { pack, unpack } from "./zip.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const read = async (bytes: Uint8Array, name = "a.tansuan") =>
	(await readFile(bytes as Bytes, name, sha256)).parts;
const refusal = (code: string, details = {}) => ({ problems: [{ code, details }] });

async function archive(files: Record<string, string>, listed: Partial<Manifest> = {}) {
	const parts = await Promise.all(
		Object.entries(files).map(async ([path, text]) => ({
			path,
			sha256: await sha256(new TextEncoder().encode(text)),
		})),
	);
	const manifest = { format: "tansuan-workspace", version: 1, app: "test", parts, ...listed };
	const all = { "manifest.json": JSON.stringify(manifest), ...files };
	return zipSync(Object.fromEntries(Object.entries(all).map(([k, v]) => [k, strToU8(v)])));
}

test("documents come back as they went, and the same ones give the same bytes", async () => {
	const documents = [mill("a", 3), mill("../b", 0)];
	const contents = { subjects: documents.map((document) => ({ document })), packs: [] };
	const about = { app: "test 1.0.0", savedAt: "2026-11-28T08:00:00Z" };
	const bytes = await writeWorkspace(contents, about, sha256);
	expect(await writeWorkspace(contents, about, sha256)).toEqual(bytes);
	const parts = await read(bytes);
	expect(parts.map((part) => part.value)).toEqual(documents);
	expect(parts.map((part) => part.path)).toEqual(["subjects/1.json", "subjects/2.json"]);
});

test("a file says who saved it, when, with what, and where each log stood", async () => {
	const head = { seq: 7, hash: "ab", at: "2026-11-27T08:00:00Z" };
	const subjects = [{ document: mill("a", 1), head }, { document: mill("b", 0) }];
	const about = { app: "test 1.0.0", savedAt: "2026-11-28T08:00:00Z", savedBy: "李工" };
	const bytes = await writeWorkspace({ subjects, packs: [] }, about, sha256);
	const { manifest } = await readFile(bytes, "a.tansuan", sha256);
	const name = "Paper mill 纸厂";
	const kind = "organization";
	expect(manifest).toMatchObject({ version: 4, ...about });
	expect(manifest?.subjects).toEqual([
		{ path: "subjects/1.json", id: "a", name, kind, changedAt: head.at, seq: 7, head: "ab" },
		{ path: "subjects/2.json", id: "b", name, kind },
	]);
});

test.each([
	["savedAt", { savedAt: 1 }],
	["subjects", { subjects: [{ path: "a.json" }] }],
	["seq", { subjects: [{ path: "a", id: "a", name: "", kind: "", seq: 1.5 }] }],
])("a manifest whose %s makes no sense is refused", async (_, more) => {
	await expect(read(await archive({}, { version: 3, ...more } as never))).rejects.toMatchObject(
		refusal("archive-damaged"),
	);
});

test("what could not be opened again is not saved", async () => {
	const files = new Map([["a", new Uint8Array(new TextEncoder().encode("x".repeat(2000)))]]);
	await expect(pack(files, { ...LIMITS, totalBytes: 1000 })).rejects.toMatchObject({
		problems: [{ code: "workspace-too-large" }],
	});
});

test("one subject as JSON is a file, too, with or without a byte order mark", async () => {
	const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(mill("a", 1))}`);
	expect((await read(bytes, "a.json"))[0]?.value).toEqual(mill("a", 1));
});

test.each([
	["an empty file", new Uint8Array(), "file-empty"],
	["a file of blanks", strToU8("  \n"), "file-empty"],
	["a PDF", strToU8("%PDF-1.7"), "not-a-workspace"],
	["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "not-a-workspace"],
	["a text", strToU8("name,value\n1,2"), "file-unrecognized"],
	["bytes that are not UTF-8", new Uint8Array([0x7b, 0x22, 0xc4, 0xe3, 0x22]), "not-utf-8"],
	["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0]), "not-utf-8"],
	["a prototype", strToU8('{"a": [{"__proto__": {"x": 1}}]}'), "unsafe-json"],
	["nesting without end", strToU8(`{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`), "deep-json"],
	["a spreadsheet", zipSync({ "[Content_Types].xml": strToU8("<a/>") }), "not-a-workspace"],
	[
		"half an archive",
		zipSync({ "manifest.json": strToU8("{}") }).subarray(0, 40),
		"archive-damaged",
	],
])("%s is refused", async (_, bytes, code) => {
	await expect(read(bytes)).rejects.toMatchObject({ problems: [{ code }] });
});

test("a slip in JSON is left to the decoder, which names its place", async () => {
	const [part] = await read(strToU8('{"format": "tans'), "a.json");
	expect(part).toMatchObject({ path: "a.json", value: undefined });
});

test("a part that was altered, left out or smuggled in is found", async () => {
	const part = { path: "a.json", sha256: "0".repeat(64) };
	await expect(read(await archive({ "a.json": "{}" }, { parts: [part] }))).rejects.toMatchObject(
		refusal("part-altered", { part: "a.json" }),
	);
	await expect(read(await archive({}, { parts: [part] }))).rejects.toMatchObject(
		refusal("part-missing", { part: "a.json" }),
	);
	await expect(read(await archive({ "a.json": "{}" }, { parts: [] }))).rejects.toMatchObject(
		refusal("part-unlisted", { part: "a.json" }),
	);
	for (const version of [0, 1.5, "9"]) {
		await expect(read(await archive({}, { version: version as 1 }))).rejects.toMatchObject(
			refusal("archive-damaged"),
		);
	}
	await expect(read(await archive({}, { parts: [null] as never }))).rejects.toMatchObject(
		refusal("archive-damaged"),
	);
});

test("of a newer file all that is JSON is read, whatever it says of its parts", async () => {
	const files = {
		"subjects/x.json": '{"name":"x"}',
		"later.bin": "\u0000",
		"bad.json": '{"__proto__":1}',
	};
	const listed = {
		version: 99 as 1,
		parts: { later: true } as never,
		savedBy: "李工",
		app: 3 as never,
	};
	const file = await readFile((await archive(files, listed)) as Bytes, "a.tansuan", sha256);
	expect(file.manifest).toBeUndefined();
	expect(file.newer).toMatchObject({
		reason: { code: "workspace-newer", details: { found: "99" } },
		saved: { app: "", savedBy: "李工" },
	});
	expect(file.parts.map(({ path, value }) => [path, value])).toEqual([
		["subjects/x.json", { name: "x" }],
	]);
});

test.each(["../a.json", "/a.json", "a/../../b", "C:\\a", "a\\b", "a\0b"])(
	"an entry named %j is refused",
	async (entry) => {
		const bytes = zipSync({ [entry]: strToU8("{}") });
		const refused = refusal("archive-unsafe", { entry, reason: "../" });
		await expect(read(bytes)).rejects.toMatchObject(refused);
	},
);

test("a bomb is refused by what it says it holds", () => {
	const bomb = zipSync({ "a.json": new Uint8Array(10 * 1024 * 1024) });
	expect(bomb.length).toBeLessThan(20_000);
	expect(() => unpack(bomb)).toThrow(/not safe/);
	const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, strToU8("")]));
	expect(() => unpack(zipSync(many))).toThrow(/not safe/);
	expect(() => unpack(new Uint8Array(LIMITS.fileBytes + 1))).toThrow(/at most 128 MB/);
});

test("an entry that lies about its size takes no more room than it said", () => {
	const honest = zipSync({ "a.json": strToU8("x".repeat(100_000)) });
	const view = new DataView(honest.buffer, honest.byteOffset);
	for (let i = 0; i + 28 < honest.length; i++) {
		if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
	}
	let files: Map<string, Uint8Array> | undefined;
	try {
		files = unpack(honest);
	} catch (cause) {
		expect(cause).toMatchObject({ problems: [{ code: "archive-damaged" }] });
	}
	expect(files?.get("a.json")?.buffer.byteLength ?? 0).toBeLessThanOrEqual(10);
});
