// JSON from outside: parsed, and refused where it is no text, nests beyond reason or names a
// prototype.

import { refuse } from "../problem.ts";

/** How deep a document may nest. */
const DEPTH = 64;

/** Names that mean something else to JavaScript than to JSON. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Parses bytes as JSON in UTF-8; `part` names them in problems. */
export function parseJson(bytes: Uint8Array, part: string): unknown {
	const value = readJson(bytes, part);
	return value === undefined ? refuse("not-json", { part }) : value;
}

/**
 * Reads bytes as JSON in UTF-8, or gives nothing where they are none: for documents, since the
 * engine's decoder, which comes after, says where the slip is.
 */
export function readJson(bytes: Uint8Array, part: string): unknown {
	const text = decode(bytes, part);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	refuseStrange(value, part);
	return value;
}

function decode(bytes: Uint8Array, part: string): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		refuse("not-utf-8", { part });
	}
}

function refuseStrange(root: unknown, part: string): void {
	let level: unknown[] = [root];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > DEPTH) refuse("deep-json", { part, limit: String(DEPTH) });
		const next: unknown[] = [];
		for (const value of level) {
			if (value === null || typeof value !== "object") continue;
			const strange = Array.isArray(value)
				? undefined
				: Object.keys(value).find((key) => FORBIDDEN.has(key));
			if (strange !== undefined) refuse("unsafe-json", { part, name: strange });
			for (const member of Object.values(value)) {
				if (member !== null && typeof member === "object") next.push(member);
			}
		}
		level = next;
	}
}
