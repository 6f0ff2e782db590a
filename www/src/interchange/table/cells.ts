// Cells of workbooks that we write: numbers that stay numbers, text that no program would run.

import { harmless } from "./write.ts";

/** A decimal that our workbooks hold as it is written: no zeros before it, no sign but a minus. */
const CANONICAL = /^(?!-0(?:\.0*)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Significant digits that a spreadsheet keeps of a number. */
const DIGITS = 15;

/** A text, or a number where it can be read back to the same digits. */
export function typedCell(text: string): { number: string } | { text: string } {
	return fits(text) ? { number: text } : { text: harmless(text) };
}

/** Whether a spreadsheet's number gives the same digits back. */
export const fits = (text: string): boolean =>
	CANONICAL.test(text) && text.replace(/[-.]/g, "").replace(/^0+/, "").length <= DIGITS;

const shortener = new Intl.NumberFormat("en-US", {
	maximumSignificantDigits: DIGITS,
	useGrouping: false,
});

/** A decimal in the digits that a spreadsheet keeps; all of them stand in a note beside it. */
export const shortened = (decimal: string): string =>
	fits(decimal) ? decimal : shortener.format(decimal as `${number}`);
