// Numbers of a bill of materials as people and programs write them, brought to the form that formulas
// take. They stay text: nothing is computed here.

import { splitAmount } from "../activity/amount-text.ts";
import { plain } from "../activity/period.ts";
import type { DecimalMark } from "./mapping.ts";

/** A number as a formula, or why it is none. */
export type ReadNumber =
	| { is: "number"; value: string }
	| { is: "not-a-number" | "ambiguous-number" | "negative" };

/** `1,234.5`, `1.234,5`, `0,35`, `1.2e-3`, `3.2万`, without spaces and apostrophes. */
const WRITTEN = /^([+-]?)(\d[\d.,]*|[.,]\d+)(?:e([+-]?\d{1,2}))?([万亿]?)$/i;

const GROUPED_BY_COMMA = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPED_BY_POINT = /^\d{1,3}(\.\d{3})+(,\d+)?$/;

/** Reads a number. A comma or point that can be read in two ways needs to be told which it is. */
export function readNumber(text: string, decimal?: DecimalMark): ReadNumber {
	const written = plain(text).replaceAll(/[\s'’，]/g, (each) => (each === "，" ? "," : ""));
	const found = WRITTEN.exec(written.replaceAll("−", "-"));
	if (!found) return { is: "not-a-number" };
	const [, sign = "", figures = "", exponent, many = ""] = found;
	if (sign === "-" && /[1-9]/.test(figures)) return { is: "negative" };
	const value = pointed(figures, decimal);
	if (value === undefined) return { is: "ambiguous-number" };
	if (value === "") return { is: "not-a-number" };
	return { is: "number", value: scaled(value, exponent, many) };
}

/** Digits with a point before the decimals; nothing where that is no number, undefined where it is unclear. */
function pointed(figures: string, decimal: DecimalMark | undefined): string | undefined {
	const commas = figures.split(",").length - 1;
	const points = figures.split(".").length - 1;
	if (commas + points === 0) return figures;
	if (decimal === "point") return plainly(figures.replaceAll(",", ""));
	if (decimal === "comma") return plainly(figures.replaceAll(".", "").replace(",", "."));
	if (commas > 0 && points > 0) {
		if (GROUPED_BY_COMMA.test(figures)) return figures.replaceAll(",", "");
		if (GROUPED_BY_POINT.test(figures)) return figures.replaceAll(".", "").replace(",", ".");
		return "";
	}
	if (commas === 0) return points === 1 ? plainly(figures) : undefined;
	// The engine reads a lone comma before three digits as one between thousands, and so does everybody here.
	return GROUPED_BY_COMMA.test(figures) && !figures.startsWith("0")
		? figures.replaceAll(",", "")
		: commas === 1
			? undefined
			: "";
}

/** `.5` and `5.` as formulas take them; nothing for what has two points. */
function plainly(figures: string): string {
	const text = figures.replace(/^\./, "0.").replace(/\.$/, "");
	return /^\d+(\.\d+)?$/.test(text) ? text : "";
}

/** A number times a power of ten, as a formula. */
function scaled(value: string, exponent: string | undefined, many: string): string {
	const power = Number(exponent ?? 0) + (many === "万" ? 4 : many === "亿" ? 8 : 0);
	if (power === 0) return value;
	const ten = `1${"0".repeat(Math.abs(power))}`;
	return power > 0 ? `${value} * ${ten}` : `${value} / ${ten}`;
}

/** Whether a cell holds a number, with or without a unit behind it. */
export const isFigure = (cell: string): boolean =>
	readNumber(splitAmount(cell).value).is !== "not-a-number";

/** How a table writes its numbers, where some of them tell and none tells otherwise. */
export function guessDecimal(texts: readonly string[]): DecimalMark | undefined {
	let [comma, point] = [false, false];
	for (const text of texts) {
		const figures = plain(splitAmount(text).value).replaceAll(/[\s'’+-]/g, "");
		if (/^\d{1,3}(\.\d{3})+,\d+$/.test(figures) || /^(0,\d+|\d+,(\d{1,2}|\d{4,}))$/.test(figures)) {
			comma = true;
		}
		if (
			/^\d{1,3}(,\d{3})+\.\d+$/.test(figures) ||
			/^(0\.\d+|\d+\.(\d{1,2}|\d{4,}))$/.test(figures)
		) {
			point = true;
		}
	}
	return comma === point ? undefined : comma ? "comma" : "point";
}
