// Canonical JSON (RFC 8785), the form in which events are hashed: members in the order of their
// UTF-16 code units, no spaces, absent for undefined.

import { bytesInTurns } from "../turns/bytes.ts";

/** The canonical JSON of a value. */
export function canonicalText(value: unknown): string {
	if (value === null || typeof value === "boolean" || typeof value === "string") {
		return JSON.stringify(value);
	}
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new TypeError("JSON has no such number");
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
	if (typeof value !== "object") throw new TypeError(`JSON has no ${typeof value}`);
	return `{${members(value).join(",")}}`;
}

function members(value: object): string[] {
	return Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`);
}

/** The canonical JSON of a value as UTF-8; the page has its turns while many rows are written. */
export const canonicalBytes = (value: unknown): Promise<Uint8Array<ArrayBuffer>> =>
	bytesInTurns(value, canonicalText);
