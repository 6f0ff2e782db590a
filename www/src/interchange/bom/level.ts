// The level of a row in a bill of materials, as programs write it: `2`, `..2`, `1.2.3`.

import { plain } from "../activity/period.ts";

/** The number of a place in a tree: `1.2.3`. */
export const isPath = (cell: string): boolean => /^\d+(?:[.\-_]\d+)+\.?$/.test(plain(cell));

/**
 * The level that a cell says; undefined for one that says none. In a column of numbers of places (`paths`) a
 * lone `3` is the third of the first level.
 */
export function levelOf(cell: string, paths: boolean): number | undefined {
	const text = plain(cell).replaceAll(/\s+/g, "");
	const path = /^\d+(?:[.\-_]\d+)*\.?$/.test(text);
	if (paths) return path ? text.replace(/\.$/, "").split(/[.\-_]/).length : undefined;
	const written = /^(?:[.\-*+>·…]*|l|lv|lvl|level|第)(\d{1,2})(?:级|层|阶|\.0)?$/i.exec(text)?.[1];
	if (written !== undefined) return Number(written);
	const marks = /^([.\-*+>·]{1,20})$/.exec(text)?.[1];
	return marks?.length;
}
