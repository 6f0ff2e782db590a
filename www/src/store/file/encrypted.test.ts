// @vitest-environment node
// Files under a passphrase: there and back, opened by other code than ours, and refused when they are
// not what was saved.

import { createDecipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { decrypt, encrypt, ITERATIONS, isEncrypted, lockFor } from "./encrypted.ts";

const PASSPHRASE = "造纸厂 2024 é";
const plain = new TextEncoder().encode("the workspace");
const fixture = async () =>
	new Uint8Array(await readFile("src/store/file/fixtures/encrypted-1.tansuan"));

const refusal = (code: string) => ({ problems: [{ code }] });

/** HKDF-SHA-256 without a salt for up to 32 bytes, by RFC 5869. */
function hkdf(secret: Buffer, info: string): Buffer {
	const root = createHmac("sha256", Buffer.alloc(32)).update(secret).digest();
	return createHmac("sha256", root)
		.update(info)
		.update(Buffer.from([1]))
		.digest();
}

test("bytes come back under their passphrase, however its letters are composed", async () => {
	const file = await encrypt(plain, await lockFor("é 密"));
	expect(isEncrypted(file)).toBe(true);
	expect(await decrypt(file, "e\u0301 密")).toEqual(plain);
	await expect(decrypt(file, "e 密")).rejects.toMatchObject(refusal("passphrase-wrong"));
});

test("a file that was saved once opens for ever", async () => {
	const bytes = await decrypt(await fixture(), PASSPHRASE);
	expect(bytes).toEqual(
		new Uint8Array(await readFile("src/store/file/fixtures/version-1.tansuan")),
	);
});

test("a file opens with what its header names and no code of ours", async () => {
	const file = Buffer.from(await fixture());
	const length = file.readUInt32BE(8);
	const clear = file.subarray(0, 12 + length);
	const header = JSON.parse(clear.subarray(12).toString());
	expect(header).toMatchObject({ version: 1, cipher: "AES-256-GCM", iterations: ITERATIONS });
	const salt = Buffer.from(header.salt, "base64");
	const secret = pbkdf2Sync(PASSPHRASE.normalize("NFC"), salt, header.iterations, 32, "sha256");
	expect(hkdf(secret, "tansuan check 1").toString("base64")).toBe(header.check);
	const iv = Buffer.from(header.iv, "base64");
	const decipher = createDecipheriv("aes-256-gcm", hkdf(secret, "tansuan key 1"), iv);
	decipher.setAAD(clear).setAuthTag(file.subarray(-16));
	const opened = Buffer.concat([
		decipher.update(file.subarray(12 + length, -16)),
		decipher.final(),
	]);
	expect(opened).toEqual(await readFile("src/store/file/fixtures/version-1.tansuan"));
});

test("salt and initialisation vector are new each time, and the key can't be read", async () => {
	const [one, two] = [await lockFor("x"), await lockFor("x")];
	expect(one.salt).not.toBe(two.salt);
	expect(one.key.extractable).toBe(false);
	expect(await encrypt(plain, one)).not.toEqual(await encrypt(plain, one));
});

test("altered bytes are found, in the header as in the file", async () => {
	const file = await encrypt(plain, await lockFor("x"));
	const text = new TextDecoder().decode(file);
	const end = text.indexOf("}") + 1;
	for (const at of [end + 2, file.length - 1]) {
		const altered = file.slice();
		altered[at] = (altered[at] ?? 0) ^ 1;
		await expect(decrypt(altered, "x")).rejects.toMatchObject(refusal("encrypted-altered"));
	}
	const iv = text.indexOf('"iv":"') + 6;
	const altered = file.slice();
	altered[iv] = altered[iv] === 65 ? 66 : 65;
	await expect(decrypt(altered, "x")).rejects.toMatchObject(refusal("encrypted-altered"));
	for (const length of [8, 30, end, end + 10]) {
		await expect(decrypt(file.slice(0, length), "x")).rejects.toMatchObject(
			refusal("encrypted-altered"),
		);
	}
});

test.each([
	['"iterations":600000', '"iterations":100000', "encrypted-altered"],
	['"iterations":600000', '"iterations":9e9   ', "encrypted-altered"],
	['"version":1', '"version":2', "workspace-newer"],
])("a header that says %s as %s is refused before any key is made", async (from, to, code) => {
	const file = await encrypt(plain, await lockFor("x"));
	const at = new TextDecoder("latin1").decode(file).indexOf(from);
	file.set(new TextEncoder().encode(to), at);
	await expect(decrypt(file, "x")).rejects.toMatchObject(refusal(code));
});
