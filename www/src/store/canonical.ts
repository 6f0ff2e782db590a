// Canonical JSON (RFC 8785), the form in which events are hashed: members in the order of their
// UTF-16 code units, no spaces, absent for undefined.

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

/** Rows that are written before the page gets a turn. */
const SLICE = 2000;

/**
 * The canonical JSON of a value as UTF-8, written a slice at a time where a list is long, so that
 * an import of a hundred thousand rows does not hold up the page.
 */
export async function canonicalBytes(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
	const parts: string[] = [];
	await write(value, parts);
	return new TextEncoder().encode(parts.join(""));
}

async function write(value: unknown, parts: string[]): Promise<void> {
	if (Array.isArray(value)) {
		parts.push("[");
		for (let i = 0; i < value.length; i++) {
			if (i > 0) parts.push(",");
			if (value.length <= SLICE) await write(value[i], parts);
			else parts.push(canonicalText(value[i]));
			if (i % SLICE === SLICE - 1) await turn();
		}
		parts.push("]");
	} else if (value !== null && typeof value === "object" && holdsLongList(value)) {
		parts.push("{");
		const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
		let first = true;
		for (const [key, member] of sorted) {
			if (member === undefined) continue;
			parts.push(first ? "" : ",", JSON.stringify(key), ":");
			first = false;
			await write(member, parts);
		}
		parts.push("}");
	} else parts.push(canonicalText(value));
}

function holdsLongList(value: object, depth = 3): boolean {
	return Object.values(value).some(
		(member) =>
			(Array.isArray(member) && member.length > SLICE) ||
			(depth > 0 &&
				member !== null &&
				typeof member === "object" &&
				!Array.isArray(member) &&
				holdsLongList(member, depth - 1)),
	);
}

/** Gives the page a turn. */
export function turn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}
