// Units for people: subscripts and superscripts, and Chinese multiples in English.

import { language } from "../i18n/index.ts";

const SUBSCRIPTS = /(CO|N|CH|SF|NF)([2346])(?!\d)/g;
const POWERS = /(?<=[a-zµ])([23])(?![\d])/g;
const LOW = "₀₁₂₃₄₅₆₇₈₉";
const HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const IN_ENGLISH: readonly (readonly [RegExp, string])[] = [
	[/万元/g, "10⁴ CNY"],
	[/万/g, "10⁴ "],
	[/亿/g, "10⁸ "],
	[/元/g, "CNY"],
	[/吨/g, "t"],
	[/度/g, "kWh"],
	[/人/g, "person"],
	[/件/g, "item"],
	[/间夜/g, "room-night"],
	[/餐/g, "meal"],
];

/** A number already written, with its unit: 59.38 万Nm³, in English 59.38 × 10⁴ Nm³. */
export function withUnit(written: string, unit: string): string {
	if (unit === "") return written;
	const shown = formatUnit(unit);
	return shown.startsWith("10") ? `${written} × ${shown}` : `${written} ${shown}`;
}

/** `kgCO2e` as kgCO₂e, `Nm3` as Nm³, `万元` as 10⁴ CNY in English. */
export function formatUnit(unit: string): string {
	const written = unit
		.replace(SUBSCRIPTS, (_, gas: string, count: string) => `${gas}${LOW[Number(count)]}`)
		.replace(POWERS, (_, power: string) => `${HIGH[Number(power)]}`)
		.replace(/\*/g, "·");
	if (language() === "zh") return written;
	return IN_ENGLISH.reduce((text, [pattern, word]) => text.replace(pattern, word), written);
}
