// From bytes to text: what is no text is refused by name, and the encoding is guessed the way files
// come from Chinese and English spreadsheets.

import { TableError } from "./problem.ts";

/** The encodings that files come in. */
export const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;

/** One of them. */
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes of a file that are read, at most. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Text, and the encoding it was in. */
export interface Decoded {
	text: string;
	encoding: Encoding;
}

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
	["Excel / ZIP", [0x50, 0x4b, 0x03, 0x04]],
	["ZIP", [0x50, 0x4b, 0x05, 0x06]],
	["Excel 97–2003 (.xls)", [0xd0, 0xcf, 0x11, 0xe0]],
	["PDF", [0x25, 0x50, 0x44, 0x46]],
	["PNG", [0x89, 0x50, 0x4e, 0x47]],
	["JPEG", [0xff, 0xd8, 0xff]],
	["GIF", [0x47, 0x49, 0x46, 0x38]],
	["gzip", [0x1f, 0x8b]],
	["RAR", [0x52, 0x61, 0x72, 0x21]],
	["7z", [0x37, 0x7a, 0xbc, 0xaf]],
	["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** What a file is by its first bytes, when that is certainly no text. */
export function kindOf(bytes: Uint8Array): string | undefined {
	return MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0];
}

/** Megabytes for people. */
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Refuses a size before anything is read. */
export function checkSize(bytes: number): void {
	if (bytes === 0) throw new TableError("file-empty");
	if (bytes > MOST_BYTES) {
		throw new TableError("file-too-large", {
			limit: megabytes(MOST_BYTES),
			found: megabytes(bytes),
		});
	}
}

/** Reads bytes as text, in an encoding that was chosen or in the first that fits. */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
	checkSize(bytes.length);
	const kind = kindOf(bytes);
	if (kind !== undefined) throw new TableError("file-not-text", { found: kind });
	const marked = byMark(bytes);
	const tried: readonly Encoding[] = chosen
		? [chosen]
		: marked
			? [marked]
			: [...(looksWide(bytes) ?? []), "utf-8", "gb18030"];
	for (const encoding of tried) {
		const text = attempt(bytes, encoding);
		if (text === undefined) continue;
		if (text.includes("\0")) throw new TableError("file-nul");
		if (text.trim() === "") throw new TableError("file-empty");
		return { text, encoding };
	}
	throw new TableError("file-encoding", { tried: tried.join(", ") });
}

function attempt(bytes: Uint8Array, encoding: Encoding): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The encoding that a byte order mark names. */
function byMark([a, b, c]: Uint8Array): Encoding | undefined {
	if (a === 0xff && b === 0xfe) return "utf-16le";
	if (a === 0xfe && b === 0xff) return "utf-16be";
	return a === 0xef && b === 0xbb && c === 0xbf ? "utf-8" : undefined;
}

/** UTF-16 without a mark: every other byte of the first ones is zero where the text is ASCII. */
function looksWide(bytes: Uint8Array): Encoding[] | undefined {
	const first = bytes.subarray(0, 400);
	if (bytes.length % 2 !== 0 || first.length < 4) return undefined;
	const zeros = [0, 0];
	for (const [at, byte] of first.entries())
		if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const many = first.length / 5;
	if (odd > many && even === 0) return ["utf-16le"];
	return even > many && odd === 0 ? ["utf-16be"] : undefined;
}
