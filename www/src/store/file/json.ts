// JSON from outside: parsed, and refused where it nests beyond reason or names a prototype.

import { refuse } from "../problem.ts";

/** How deep a document may nest. */
const DEPTH = 64;

/** Names that mean something else to JavaScript than to JSON. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Parses bytes as JSON in UTF-8; `part` names them in problems. */
export function parseJson(bytes: Uint8Array, part: string): unknown {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		refuse("not-json", { part });
	}
	if (!isPlain(value)) refuse("not-json", { part });
	return value;
}

function isPlain(root: unknown): boolean {
	let level: unknown[] = [root];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > DEPTH) return false;
		const next: unknown[] = [];
		for (const value of level) {
			if (value === null || typeof value !== "object") continue;
			if (!Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN.has(key)))
				return false;
			for (const member of Object.values(value)) {
				if (member !== null && typeof member === "object") next.push(member);
			}
		}
		level = next;
	}
	return true;
}
