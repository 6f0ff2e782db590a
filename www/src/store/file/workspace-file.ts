// The workspace file `.tansuan`: a ZIP of a manifest, one JSON a subject, one for how its tables were read,
// and one a pack, each with its digest.

import type { Problem } from "../../engine/types.ts";
import type { Carried } from "../../interchange/activity/carried.ts";
import { kindOf as magicKind } from "../../interchange/table/decode.ts";
import { canonicalBytes } from "../canonical.ts";
import type { Digest } from "../digest.ts";
import type { Head, SubjectDocument } from "../model.ts";
import { refuse, StoreError } from "../problem.ts";
import { parseJson, readJson } from "./json.ts";
import { refuseLarge } from "./limits.ts";
import {
	checkManifest,
	type Manifest,
	type ManifestPart,
	type ManifestSubject,
	newerManifest,
	type SavedWith,
	savedWith,
} from "./manifest.ts";
import { type Files, pack, unpack } from "./zip.ts";

/** A document to be saved, and the end of its log where that says all that the document holds. */
export interface SavedSubject {
	document: SubjectDocument;
	head?: Pick<Head, "seq" | "hash" | "at">;
	/** How its tables were read. */
	readings?: readonly Carried[];
}

/** What goes into a workspace file. */
export interface Contents {
	subjects: readonly SavedSubject[];
	packs: readonly { bytes: Uint8Array<ArrayBuffer> }[];
}

/** A file that was read: its parts, and what it says of itself where it is a workspace. */
export interface ReadFile {
	manifest?: Manifest;
	parts: Part[];
	/** Why the file is only looked into, where it is newer; and who saved it. */
	newer?: { reason: Problem; saved: SavedWith };
}

/** A document of a file, and the bytes that the engine is to decode. */
export interface Part {
	path: string;
	bytes: Uint8Array<ArrayBuffer>;
	/** What it holds; nothing where it is no JSON, of which the engine says where. */
	value: unknown;
}

const MANIFEST = "manifest.json";
const PACKS = "packs/";

const READINGS = "readings/";

/** Whether a part is a subject's document. */
export const isSubject = (path: string): boolean => !isPack(path) && !path.startsWith(READINGS);

/** Whether a part is a pack. */
export const isPack = (path: string): boolean => path.startsWith(PACKS);

/** Writes documents and packs into a workspace file; refuses to write one that could not be opened again. */
export async function writeWorkspace(
	{ subjects, packs }: Contents,
	{ app, savedAt, savedBy }: SavedWith,
	digest: Digest,
): Promise<Uint8Array<ArrayBuffer>> {
	const files: Files = new Map();
	const listed: ManifestSubject[] = [];
	for (const [i, { document, head, readings }] of subjects.entries()) {
		const path = `subjects/${i + 1}.json`;
		files.set(path, await canonicalBytes(document));
		const { id, name, kind } = document;
		const log = head ? { changedAt: head.at, seq: head.seq, head: head.hash } : {};
		const readingsPath = `${READINGS}${i + 1}.json`;
		if (readings) files.set(readingsPath, await canonicalBytes(readings));
		listed.push({ path, id, name, kind, ...log, ...(readings ? { readings: readingsPath } : {}) });
	}
	for (const [i, { bytes }] of packs.entries()) files.set(`${PACKS}${i + 1}.json`, bytes);
	const parts: ManifestPart[] = [];
	for (const [path, bytes] of files) parts.push({ path, sha256: await digest(bytes) });
	const manifest: Manifest = {
		format: "tansuan-workspace",
		version: 4,
		app,
		...(savedAt ? { savedAt } : {}),
		...(savedBy ? { savedBy } : {}),
		subjects: listed,
		parts,
	};
	const head = new TextEncoder().encode(JSON.stringify(manifest, null, "\t"));
	return pack(new Map([[MANIFEST, head], ...files]));
}

/** Reads the documents of a workspace file, or the one document of a JSON file. */
export async function readFile(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	digest: Digest,
): Promise<ReadFile> {
	const kind = sortOf(bytes);
	if (kind === "empty") refuse("file-empty");
	if (kind === "zip") return readZip(bytes, digest);
	if (kind === "json") {
		refuseLarge(bytes.length);
		return { parts: [{ path: name, bytes, value: readJson(bytes, name) }] };
	}
	if (kind === "utf-16") refuse("not-utf-8", { part: name });
	if (kind === "other") refuse("file-unrecognized");
	refuse("not-a-workspace", { found: kind });
}

async function readZip(bytes: Uint8Array, digest: Digest): Promise<ReadFile> {
	const files = unpack(bytes);
	const head = files.get(MANIFEST);
	if (!head)
		refuse("not-a-workspace", { found: files.has("[Content_Types].xml") ? "XLSX/DOCX" : "ZIP" });
	const value = parseJson(head, MANIFEST);
	const reason = newerManifest(value);
	if (reason) return { newer: { reason, saved: savedWith(value) }, parts: [...readable(files)] };
	const manifest = checkManifest(value);
	const listed = new Set([MANIFEST, ...manifest.parts.map((part) => part.path)]);
	const unlisted = [...files.keys()].find((path) => !listed.has(path));
	if (unlisted !== undefined) refuse("part-unlisted", { part: unlisted });
	const parts: Part[] = [];
	for (const { path, sha256 } of manifest.parts) {
		const part = files.get(path);
		if (!part) refuse("part-missing", { part: path });
		if ((await digest(part)) !== sha256) refuse("part-altered", { part: path });
		parts.push({ path, bytes: part, value: readJson(part, path) });
	}
	return { manifest, parts };
}

/** What of a newer file is JSON: how its parts are listed, and their digests, may have changed. */
function* readable(files: Files): Generator<Part> {
	for (const [path, bytes] of files) {
		if (path === MANIFEST) continue;
		try {
			const value = readJson(bytes, path);
			if (value !== undefined) yield { path, bytes, value };
		} catch (cause) {
			if (!(cause instanceof StoreError)) throw cause;
		}
	}
}

/** What a file is, by how it begins. */
function sortOf(bytes: Uint8Array): string {
	if (bytes.length === 0) return "empty";
	const begins = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
	if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return "zip";
	if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return "utf-16";
	const known = magicKind(bytes);
	if (known !== undefined) return known;
	const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
	return start.startsWith("{") ? "json" : start === "" ? "empty" : "other";
}
