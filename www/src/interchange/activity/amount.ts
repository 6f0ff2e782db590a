// Reads the cells that make an amount: the number with its unit, what it rests on, how sure it is.
// Numbers and units are kept as they are written: the engine judges them.

import { splitAmount } from "./amount-text.ts";
import type { Mapping } from "./mapping.ts";
import { plain } from "./period.ts";
import type { EvidenceKind, ReadAmount } from "./reading.ts";
import { wordKey } from "./words.ts";

/** What is not a value: a dash, n/a, 无. */
const NOTHING = /^(?:[-–—/\\]+|n\/?a|无|null|nan)?$/i;

/** Whether a cell holds nothing. */
export const isNothing = (cell: string | undefined): boolean =>
	cell === undefined || cell === "" || (!/^\d/.test(cell) && NOTHING.test(plain(cell)));

/** The apostrophe with which our own CSV disarms text that a spreadsheet would run. */
export const armed = (text: string): string =>
	text.startsWith("'") && /^'[\s\uFEFF\u200B]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text)
		? text.slice(1)
		: text;

/** The number and unit of a cell, the number in the form that the person said the table has. */
export function numberAndUnit(
	cell: string,
	decimal: Mapping["decimal"],
): { value: string; unit: string | undefined } {
	if (decimal === undefined && /^\d+(?:\.\d+)?$/.test(cell))
		return { value: cell, unit: undefined };
	const { value, unit } = splitAmount(armed(cell));
	return { value: decimal === undefined ? value : pointed(value, decimal), unit };
}

/** A number whose separators are known, without the ones between thousands. */
export function pointed(value: string, decimal: "point" | "comma"): string {
	const text = plain(value);
	if (!/^[+-]?[\d.,\s'’]*\d(?:e[+-]?\d+)?\s*[万亿]?$/i.test(text)) return value;
	const grouped = text.replaceAll(/[\s'’]/g, "");
	return decimal === "point"
		? grouped.replaceAll(",", "")
		: grouped.replaceAll(".", "").replace(",", ".");
}

/** A unit as it is used: what the person said that it means. */
export const unitMeant = (unit: string, units: Mapping["units"]): string => {
	const key = wordKey(unit);
	return (Object.hasOwn(units, key) ? units[key] : undefined) ?? unit;
};

/** What a cell says of how a value was found. */
export function evidenceOf(text: string): EvidenceKind | undefined {
	if (/计量|抄表|仪表|实测|meter|measured/i.test(text)) return "metered";
	if (/结算|发票|账单|单据|电费单|缴费|invoice|bill/i.test(text)) return "invoiced";
	return /估算|估计|推算|estimat/i.test(text) ? "estimated" : undefined;
}

/** `±5 %`, or `90~110`. */
export function uncertaintyOf(text: string): ReadAmount["uncertainty"] | undefined {
	const name = plain(text);
	const percent = /^[±+\-/\s]*([\d.]+)\s*%$/.exec(name)?.[1];
	if (percent !== undefined) return { kind: "relative95", percent };
	const [, low, high] = /^([+-]?[\d.]+)\s*[~至～]\s*([+-]?[\d.]+)$/.exec(name) ?? [];
	return low === undefined || high === undefined ? undefined : { kind: "interval95", low, high };
}

/** 实测, 计算 or 缺省, and behind a colon anything worth saying of it. */
export function qualityOf(text: string): ReadAmount["quality"] | undefined {
	const [, name = "", note] = /^([^:：]+)(?:[:：]\s*(.+))?$/s.exec(plain(text)) ?? [];
	const level = /实测|measured/i.test(name)
		? "measured"
		: /计算|calculated/i.test(name)
			? "calculated"
			: /缺省|默认|default/i.test(name)
				? "default"
				: undefined;
	return level && { level, ...(note === undefined ? {} : { note }) };
}
