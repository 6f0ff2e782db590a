// Where in a document something stands. Clauses are kept as the document writes them; for readers of
// English the words of its structure are told in English, and what is a name of its own stays.

import { language } from "../i18n/index.ts";

/** Numbers that Chinese documents count annexes, chapters and clauses by. */
const DIGITS = "零一二三四五六七八九";

/** Headings that stand for a place by themselves. */
const HEADINGS: readonly [string, string][] = [
	["单位热值含碳量缺省值", "default carbon content per unit of heat"],
	["缺省值表", "table of default values"],
	["光盘行动", "Clear Your Plate campaign"],
];

const NUMBER = String.raw`[A-Za-z0-9][\w.\-–]*|[零一二三四五六七八九十]+`;

/** Words before their number, and words around it. */
const BEFORE: readonly [RegExp, string][] = [
	[new RegExp(`附录\\s*(${NUMBER})`, "g"), "Annex $1"],
	[new RegExp(`附表\\s*(${NUMBER})`, "g"), "annexed table $1"],
	[new RegExp(`表\\s*(${NUMBER})`, "g"), "table $1"],
	[new RegExp(`图\\s*(${NUMBER})`, "g"), "figure $1"],
	[new RegExp(`公?式\\s*\\(?(${NUMBER})\\)?`, "g"), "equation ($1)"],
	[new RegExp(`注\\s*(${NUMBER})`, "g"), "note $1"],
	[new RegExp(`第\\s*(${NUMBER})\\s*部分`, "g"), "part $1"],
	[new RegExp(`第\\s*(${NUMBER})\\s*章`, "g"), "chapter $1"],
	[new RegExp(`第\\s*(${NUMBER})\\s*节`, "g"), "section $1"],
	[new RegExp(`第\\s*(${NUMBER})\\s*条`, "g"), "clause $1"],
	[new RegExp(`第\\s*(${NUMBER})\\s*款`, "g"), "paragraph $1"],
	[new RegExp(`第\\s*(${NUMBER})\\s*页`, "g"), "p. $1"],
	[/附录/g, "Annex"],
	[/附表/g, "annexed table"],
];

/** A place as the reader's language tells it. */
export function formatClause(clause: string): string {
	if (language() === "zh" || !/\p{Script=Han}/u.test(clause)) return clause;
	// Parts of a place stand one after the other, from the largest; in English a comma is between them.
	const parts = clause.normalize("NFKC").split(/[,、;]\s*|\s+(?=附|表|图|式|第|注|缺省)/);
	return parts.map(part).join(", ");
}

function part(text: string): string {
	let told = text;
	for (const [heading, name] of HEADINGS) told = told.replaceAll(heading, name);
	for (const [word, name] of BEFORE) {
		told = told.replace(word, (_, number: unknown) =>
			typeof number === "string" ? name.replace("$1", arabic(number)) : name,
		);
	}
	return told.trim();
}

/** A Chinese number up to ninety-nine in digits; any other text as it is. */
function arabic(text: string): string {
	const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text) ?? [];
	if (tens !== undefined && ones !== undefined) {
		return `${tens === "" ? 1 : DIGITS.indexOf(tens)}${ones === "" ? 0 : DIGITS.indexOf(ones)}`;
	}
	return /^[零一二三四五六七八九]+$/.test(text)
		? [...text].map((digit) => DIGITS.indexOf(digit)).join("")
		: text;
}
