// Pages at an address without https, from which browsers keep some of what the store stands on.

import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { sha256 } from "./digest.ts";
import { newId } from "./new-id.ts";
import { plainSha256 } from "./plain-sha256.ts";

afterEach(() => vi.unstubAllGlobals());

/** Takes away what the browser gives to secure pages alone. */
function insecure() {
	const { getRandomValues } = crypto;
	vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(crypto) });
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** Source: NIST, Cryptographic Standards and Guidelines, SHA-256 examples: one and two blocks. */
test("the plain digest has the published values", () => {
	const digest = (text: string) => hex(plainSha256(new TextEncoder().encode(text)));
	expect(digest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	expect(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
		"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
	);
});

test("the plain digest is Node's at every length around a block", () => {
	for (let length = 0; length <= 200; length++) {
		const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
		expect(hex(plainSha256(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
	}
});

test("a page without https digests and mints all the same", async () => {
	const bytes = new TextEncoder().encode("碳算");
	const there = await sha256(bytes);
	insecure();
	expect(crypto.subtle).toBeUndefined();
	expect(await sha256(bytes)).toBe(there);
	const ids = Array.from({ length: 100 }, newId);
	for (const id of ids) {
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	}
	expect(new Set(ids).size).toBe(100);
});
