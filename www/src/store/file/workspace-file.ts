// The workspace file `.tansuan`: a ZIP of a manifest and one JSON a subject, each with its digest.

import { kindOf as magicKind } from "../../interchange/table/decode.ts";
import { canonicalBytes } from "../canonical.ts";
import type { Digest } from "../digest.ts";
import type { SubjectDocument } from "../model.ts";
import { refuse } from "../problem.ts";
import { parseJson, readJson } from "./json.ts";
import { type Files, pack, refuseLarge, unpack } from "./zip.ts";

/** What a workspace file says of itself. */
export interface Manifest {
	format: "tansuan-workspace";
	version: (typeof VERSIONS)[number];
	app: string;
	parts: { path: string; sha256: string }[];
}

/** A document of a file, and the bytes that the engine is to decode. */
export interface Part {
	path: string;
	bytes: Uint8Array<ArrayBuffer>;
	/** What it holds; nothing where it is no JSON, of which the engine says where. */
	value: unknown;
}

const MANIFEST = "manifest.json";
/** The versions there are: the second brings the packs that its subjects name. */
const VERSIONS = [1, 2] as const;
const PACKS = "packs/";

/** Whether a part is a pack. */
export const isPack = (path: string): boolean => path.startsWith(PACKS);

/** Writes documents, and the packs they name, into a workspace file. */
export async function writeWorkspace(
	documents: readonly SubjectDocument[],
	app: string,
	digest: Digest,
	packs: readonly { bytes: Uint8Array<ArrayBuffer> }[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
	const files: Files = new Map();
	const parts: Manifest["parts"] = [];
	for (const [i, document] of documents.entries()) {
		const path = `subjects/${i + 1}.json`;
		const bytes = await canonicalBytes(document);
		files.set(path, bytes);
		parts.push({ path, sha256: await digest(bytes) });
	}
	for (const [i, { bytes }] of packs.entries()) {
		const path = `${PACKS}${i + 1}.json`;
		files.set(path, bytes);
		parts.push({ path, sha256: await digest(bytes) });
	}
	const version = packs.length > 0 ? 2 : 1;
	const manifest: Manifest = { format: "tansuan-workspace", version, app, parts };
	const head = new TextEncoder().encode(JSON.stringify(manifest, null, "\t"));
	return pack(new Map([[MANIFEST, head], ...files]));
}

/** Reads the documents of a workspace file, or the one document of a JSON file. */
export async function readParts(
	bytes: Uint8Array<ArrayBuffer>,
	name: string,
	digest: Digest,
): Promise<Part[]> {
	const kind = sortOf(bytes);
	if (kind === "empty") refuse("file-empty");
	if (kind === "zip") return readZip(bytes, digest);
	if (kind === "json") {
		refuseLarge(bytes.length);
		return [{ path: name, bytes, value: readJson(bytes, name) }];
	}
	if (kind === "utf-16") refuse("not-utf-8", { part: name });
	if (kind === "other") refuse("file-unrecognized");
	refuse("not-a-workspace", { found: kind });
}

async function readZip(bytes: Uint8Array, digest: Digest): Promise<Part[]> {
	const files = unpack(bytes);
	const head = files.get(MANIFEST);
	if (!head)
		refuse("not-a-workspace", { found: files.has("[Content_Types].xml") ? "XLSX/DOCX" : "ZIP" });
	const manifest = checkManifest(parseJson(head, MANIFEST));
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
	return parts;
}

function checkManifest(value: unknown): Manifest {
	const { format, version, parts } = (value ?? {}) as Partial<Manifest>;
	if (format !== "tansuan-workspace") refuse("not-a-workspace", { found: "ZIP" });
	if (!VERSIONS.some((known) => known === version)) {
		refuse("workspace-newer", { found: String(version), expected: String(VERSIONS.at(-1)) });
	}
	const sound =
		Array.isArray(parts) &&
		parts.every((part) => typeof part?.path === "string" && typeof part?.sha256 === "string") &&
		new Set(parts.map((part) => part.path)).size === parts.length;
	if (!sound) refuse("archive-damaged");
	return value as Manifest;
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
