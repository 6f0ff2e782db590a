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

/** Whether a file is read as a workbook, by its first bytes: a ZIP, what Excel 97 wrote, or a web page. */
export function isWorkbook(bytes: Uint8Array): boolean {
	const [a, b, c, d] = bytes;
	return (
		(a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) ||
		(a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) ||
		markupOf(new TextDecoder().decode(bytes.subarray(0, START))) === "HTML"
	);
}

/** Bytes in which a file says what it is. */
const START = 2048;

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
			: [...wide(bytes), "utf-8", "gb18030"];
	for (const encoding of tried) {
		const text = attempt(bytes, encoding)?.replaceAll(MARK, "");
		if (text === undefined) continue;
		if (text.includes("\0")) throw new TableError("file-nul");
		if (text.trim() === "") throw new TableError("file-empty");
		const markup = markupOf(text);
		if (markup !== undefined) throw new TableError("file-not-text", { found: markup });
		return { text, encoding };
	}
	throw new TableError("file-encoding", { tried: tried.join(", ") });
}

/** The byte order mark; files that were put together have it in their middle too. */
const MARK = "\uFEFF";

/** Web pages and XML that programs write under the names of spreadsheets. */
function markupOf(text: string): string | undefined {
	const start = text.slice(0, START).trimStart();
	if (/^(?:<!doctype html|<html|<table|<meta|<head)/i.test(start)) return "HTML";
	if (/^<\?xml/i.test(start)) return /<html/i.test(start) ? "HTML" : "XML";
	return /^MIME-Version:/i.test(start) ? "MHTML" : undefined;
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

/** What tables are written in: ASCII, Chinese characters and their punctuation, units. */
const USUAL =
	/[\t\r\n -~\u00A0-\u00FF\u2010-\u2030\u2070-\u209F\u3000-\u303F\u3300-\u33FF\u4E00-\u9FFF\uFF00-\uFFEF]/g;

/** UTF-16 without a mark: the order of bytes in which nearly all of the first ones are usual text. */
function wide(bytes: Uint8Array): Encoding[] {
	const first = bytes.subarray(0, 2000 - (bytes.length % 2));
	if (bytes.length % 2 !== 0 || first.length < 4 || !first.includes(0)) return [];
	const share = (encoding: Encoding): number => {
		const text = new TextDecoder(encoding).decode(first);
		return (text.match(USUAL)?.length ?? 0) / text.length;
	};
	const [little, big] = [share("utf-16le"), share("utf-16be")];
	if (Math.max(little, big) < 0.97 || little === big) return [];
	return [little > big ? "utf-16le" : "utf-16be"];
}
