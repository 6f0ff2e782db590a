// SHA-256 as lower-case hexadecimal, the name of blobs and the link between events.

import { plainSha256 } from "./plain-sha256.ts";

/** Gives the digest of bytes. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** The platform's own SHA-256, where it has one. It is awaited before a transaction, never inside one. */
export const sha256: Digest = async (bytes) => {
	const hash = crypto.subtle
		? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
		: plainSha256(bytes);
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
};
