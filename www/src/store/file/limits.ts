// How large a file and an archive may be.

import { refuse } from "../problem.ts";

const MB = 1024 * 1024;

/** What an archive may be. */
export const LIMITS = {
	/** More than a spreadsheet may have: a browser that is full must still be able to hand out what it holds. */
	fileBytes: 128 * MB,
	entries: 2000,
	totalBytes: 256 * MB,
	/** Unpacked to packed, once the unpacked is larger than `ratioFrom`. */
	ratio: 120,
	ratioFrom: 8 * MB,
};

/** Refuses a file by its size. */
export function refuseLarge(size: number, { fileBytes } = LIMITS): void {
	if (size <= fileBytes) return;
	refuse("file-too-large", { limit: megabytes(fileBytes), found: megabytes(size) });
}

/** A size for people. */
export function megabytes(bytes: number): string {
	return `${Math.ceil(bytes / MB)} MB`;
}
