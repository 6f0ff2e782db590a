// SHA-256 as lower-case hexadecimal, the name of blobs and the link between events.

/** Gives the digest of bytes. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** The platform's own SHA-256. It is awaited before a transaction begins, never inside one. */
export const sha256: Digest = async (bytes) => {
	const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
};
