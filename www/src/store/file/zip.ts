// ZIP archives from outside, with guards: nothing is unpacked that is too large, too many, squeezed
// beyond what text can be, or named so as to land elsewhere.

import { unzipSync, Zip, ZipDeflate } from "fflate";
import { turn } from "../../turns/turn.ts";
import { refuse } from "../problem.ts";
import { LIMITS, megabytes, refuseLarge } from "./limits.ts";

/** The files of an archive by path. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** The names in an archive, of which nothing is unpacked; undefined for what is none. */
export function namesIn(bytes: Uint8Array): ReadonlySet<string> | undefined {
	const names = new Set<string>();
	try {
		unzipSync(bytes, {
			filter: ({ name }) => {
				names.add(name);
				return false;
			},
		});
		return names;
	} catch (cause) {
		if (isFlateError(cause) || cause instanceof RangeError) return undefined;
		throw cause;
	}
}

/** Unpacks an archive, or refuses it before its contents take any room. */
export function unpack(bytes: Uint8Array, limits = LIMITS): Files {
	refuseLarge(bytes.length, limits);
	const seen = new Set<string>();
	let total = 0;
	const check = (name: string, size: number): boolean => {
		total += size;
		if (seen.has(name)) unsafe(name, "×2");
		seen.add(name);
		if (seen.size > limits.entries) unsafe(name, `> ${limits.entries}`);
		if (isOutside(name)) unsafe(name, "../");
		if (total > limits.totalBytes) unsafe(name, `> ${megabytes(limits.totalBytes)}`);
		if (total > limits.ratioFrom && total > bytes.length * limits.ratio) {
			unsafe(name, `> ${limits.ratio}:1`);
		}
		return !name.endsWith("/");
	};
	const files = inflate(bytes, check);
	return new Map(Object.entries(files));
}

function inflate(bytes: Uint8Array, check: (name: string, size: number) => boolean) {
	try {
		return unzipSync(bytes, {
			filter: ({ name, size, originalSize }) => check(name, Math.max(size, originalSize)),
		}) as Record<string, Uint8Array<ArrayBuffer>>;
	} catch (cause) {
		// What fflate throws has a numeric code of its own; anything else comes from the guards.
		if (isFlateError(cause) || cause instanceof RangeError) refuse("archive-damaged");
		throw cause;
	}
}

function isFlateError(cause: unknown): boolean {
	return cause instanceof Error && "code" in cause && typeof cause.code === "number";
}

function isOutside(name: string): boolean {
	return (
		name === "" ||
		/^[/\\]|^[A-Za-z]:|[\\\0]/.test(name) ||
		name.split("/").some((step) => step === "..")
	);
}

/** The reason is in signs, so that it reads the same in every language. */
function unsafe(entry: string, reason: string): never {
	refuse("archive-unsafe", { entry, reason });
}

/** Bytes that are packed before the page gets a turn. */
const SLICE = 512 * 1024;

/**
 * Packs files, a slice at a time; the same files give the same bytes. What {@link unpack} would refuse
 * for its size is refused here already, while there is something else that can be done.
 */
export async function pack(files: Files, limits = LIMITS): Promise<Uint8Array<ArrayBuffer>> {
	const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const zip = new Zip((error, data) => {
		if (error) throw error;
		parts.push(data as Uint8Array<ArrayBuffer>);
	});
	for (const [path, bytes] of files) {
		const entry = new ZipDeflate(path, { level: 6 });
		entry.mtime = new Date(1980, 0, 1);
		zip.add(entry);
		for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
			entry.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
			await turn();
		}
	}
	zip.end();
	const packed = new Uint8Array(await new Blob(parts).arrayBuffer());
	const squeezed = total > limits.ratioFrom && total > packed.length * limits.ratio;
	if (packed.length > limits.fileBytes) {
		const [found, limit] = [megabytes(packed.length), megabytes(limits.fileBytes)];
		refuse("workspace-too-large", { found, limit });
	}
	if (total > limits.totalBytes || squeezed) {
		refuse("workspace-too-large", { found: megabytes(total), limit: megabytes(limits.totalBytes) });
	}
	return packed;
}
