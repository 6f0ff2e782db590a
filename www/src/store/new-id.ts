// Minting ids.

/** Mints an id, a UUID of version 4 (RFC 9562): of a subject, a source, a record, a batch. */
export function newId(): string {
	if (crypto.randomUUID) return crypto.randomUUID();
	// At an address without https the browser keeps the above from the page.
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const marked = bytes.map((byte, i) =>
		i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte,
	);
	const digits = Array.from(marked, (byte) => byte.toString(16).padStart(2, "0")).join("");
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
