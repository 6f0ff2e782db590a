// A workspace file under a passphrase. Clear bytes first: a mark, the length of the header, the header
// as JSON that names every parameter; then the file itself under AES-256-GCM, whose tag covers the
// clear bytes too.
//
// The key comes from the passphrase by PBKDF2-HMAC-SHA-256 and then HKDF, which also gives a value that
// the header carries: so that a passphrase that does not fit is told from bytes that were altered, and
// no file opens under two passphrases. Nothing recovers a passphrase that is forgotten.

import { refuse } from "../problem.ts";
import { parseJson } from "./json.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What the clear part of the file says: how to get the key from the passphrase. */
interface Header {
	format: "tansuan-encrypted";
	version: 1;
	cipher: "AES-256-GCM";
	iv: string;
	kdf: "PBKDF2-HMAC-SHA-256+HKDF-SHA-256";
	iterations: number;
	salt: string;
	/** Tells whether a passphrase fits. */
	check: string;
}

/** A key made from a passphrase, and what a file must say for it to be made again. */
export interface Lock {
	key: CryptoKey;
	salt: string;
	check: string;
	iterations: number;
}

/** Rounds of PBKDF2: OWASP's minimum for HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
export const ITERATIONS = 600_000;

/** Rounds that a file may ask for: fewer would be weak, more would only keep the browser busy. */
const BOUNDS = [ITERATIONS, 10_000_000] as const;

const MARK = new TextEncoder().encode("TANSUAN\u0001");
const TAG_BYTES = 16;
const HEADER_BYTES = 4096;

/** Whether bytes are a workspace under a passphrase. */
export const isEncrypted = (bytes: Uint8Array): boolean =>
	MARK.every((byte, at) => bytes[at] === byte);

/** Makes a key from a passphrase, with a salt of its own. */
export function lockFor(passphrase: string): Promise<Lock> {
	return derive(passphrase, toBase64(random(16)), ITERATIONS);
}

/** Puts bytes under a key. */
export async function encrypt(plain: Bytes, lock: Lock): Promise<Bytes> {
	const { salt, check, iterations } = lock;
	const iv = random(12);
	const header: Header = {
		format: "tansuan-encrypted",
		version: 1,
		cipher: "AES-256-GCM",
		iv: toBase64(iv),
		kdf: "PBKDF2-HMAC-SHA-256+HKDF-SHA-256",
		iterations,
		salt,
		check,
	};
	const text = new TextEncoder().encode(JSON.stringify(header));
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, text.length);
	const clear = joined(MARK, length, text);
	const way = { name: "AES-GCM", iv, additionalData: clear };
	return joined(clear, new Uint8Array(await crypto.subtle.encrypt(way, lock.key, plain)));
}

/** The file under a passphrase; refuses a passphrase that does not fit, and bytes that were altered. */
export async function decrypt(bytes: Bytes, passphrase: string): Promise<Bytes> {
	const { header, clear } = readHeader(bytes);
	const { key, check } = await derive(passphrase, header.salt, header.iterations);
	if (check !== header.check) refuse("passphrase-wrong");
	const way = { name: "AES-GCM", iv: fromBase64(header.iv), additionalData: clear };
	try {
		const plain = await crypto.subtle.decrypt(way, key, bytes.subarray(clear.length));
		return new Uint8Array(plain);
	} catch {
		refuse("encrypted-altered");
	}
}

function readHeader(bytes: Bytes): { header: Header; clear: Bytes } {
	const start = MARK.length + 4;
	if (bytes.length < start + TAG_BYTES) refuse("encrypted-altered");
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MARK.length);
	if (length > HEADER_BYTES || start + length + TAG_BYTES > bytes.length) {
		refuse("encrypted-altered");
	}
	const clear = bytes.subarray(0, start + length);
	return { header: checkHeader(parseJson(clear.subarray(start), "header")), clear };
}

function checkHeader(value: unknown): Header {
	const { format, version, cipher, iv, kdf, iterations, salt, check } = (value ??
		{}) as Partial<Header>;
	if (format !== "tansuan-encrypted") refuse("encrypted-altered");
	if (version !== 1) refuse("workspace-newer", { found: `${version}`, expected: "1" });
	const sound =
		cipher === "AES-256-GCM" &&
		kdf === "PBKDF2-HMAC-SHA-256+HKDF-SHA-256" &&
		[iv, salt, check].every(
			(text) => typeof text === "string" && /^[\w+/]{16,64}={0,2}$/.test(text),
		) &&
		Number.isSafeInteger(iterations) &&
		Number(iterations) >= BOUNDS[0] &&
		Number(iterations) <= BOUNDS[1];
	if (!sound) refuse("encrypted-altered");
	return value as Header;
}

/** Typed alike means the same: a letter composed or not, as keyboards and systems differ. */
async function derive(passphrase: string, salt: string, iterations: number): Promise<Lock> {
	const { subtle } = crypto;
	const typed = new TextEncoder().encode(passphrase.normalize("NFC"));
	const secret = await subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"]);
	const slow = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations };
	const bits = await subtle.deriveBits(slow, secret, 256);
	const root = await subtle.importKey("raw", bits, "HKDF", false, ["deriveBits", "deriveKey"]);
	const info = (use: string) => new TextEncoder().encode(`tansuan ${use} 1`);
	const by = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array() };
	const aes = { name: "AES-GCM", length: 256 };
	const [key, check] = await Promise.all([
		subtle.deriveKey({ ...by, info: info("key") }, root, aes, false, ["encrypt", "decrypt"]),
		subtle.deriveBits({ ...by, info: info("check") }, root, 256),
	]);
	return { key, salt, check: toBase64(new Uint8Array(check)), iterations };
}

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const fromBase64 = (text: string): Bytes => {
	try {
		return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	} catch {
		return refuse("encrypted-altered");
	}
};

function joined(...parts: Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
