// What heads of columns say: their name apart from the unit they carry, and what the name means.

import { plain } from "./period.ts";
import { HEADS, type Plain, UNITS, VALUES, wordKey } from "./words.ts";

/** What a head says of its column. */
export type HeadMeaning = { is: Plain } | { is: "value"; param: string };

/** A head without the unit it carries: `消耗量（t）` is a 消耗量 in t. */
export function splitHead(text: string): { name: string; unit: string | undefined } {
	const head = plain(text).replaceAll(/\s+/g, " ");
	const inside = /^(.+?)\s*[([【〔]\s*([^()[\]【】〔〕]+?)\s*[)\]】〕]\s*$/.exec(head);
	if (inside) return { name: inside[1] ?? "", unit: unitOf(inside[2] ?? "") };
	const behind = /^(.+?)\s*[/:,_-]\s*([^:,_-]{1,12})$/.exec(head);
	if (behind && /^(单位|unit)\s*$/i.test(behind[1] ?? "") === false) {
		const unit = unitOf(behind[2] ?? "");
		if (unit !== undefined && /[\p{Script=Han}]|[a-z]{3,}/iu.test(behind[1] ?? "")) {
			return { name: behind[1] ?? "", unit };
		}
	}
	return { name: head, unit: undefined };
}

/** The unit that a text names and nothing else: `万kWh`, `单位：t`, `10⁴ Nm³`. */
export function unitOf(text: string): string | undefined {
	const named = plain(text).replace(/^(?:计量)?(?:单位|unit)s?\s*[:：]?\s*/i, "");
	const [, many = "", rest = ""] =
		/^(10\^?4|10⁴|[万亿千百]{0,2}(?=[A-Za-z㎥立标方度千吨公元]))?\s*(.*)$/.exec(named) ?? [];
	if (rest === "") return undefined;
	if (UNITS.has(wordKey(named))) return named;
	if (UNITS.has(wordKey(rest))) return /^10/.test(many) ? `万${rest}` : named;
	return /^[a-zA-Z]{1,4}\d?\/[a-zA-Z]{1,4}\d?$/.test(named) ? named : undefined;
}

/** What a head means, or undefined for one that says nothing known. */
export function meaningOf(text: string): HeadMeaning | undefined {
	const { name, unit } = splitHead(text);
	const key = wordKey(plain(name));
	const is = HEADS.get(key);
	if (is !== undefined) return unit === undefined || is !== "item" ? { is } : undefined;
	const param = VALUES.get(key);
	if (param !== undefined) return { is: "value", param };
	return bilingual(key);
}

/** `月份 Month`, `Month/月份`: two names of which each means the same. */
function bilingual(key: string): HeadMeaning | undefined {
	const [, first = "", second = ""] =
		/^([\p{Script=Han}]+)[\s/|·(]*([a-z][a-z ]+)\)?$/u.exec(key) ??
		/^([a-z][a-z ]*?)[\s/|·(]*([\p{Script=Han}]+)\)?$/u.exec(key) ??
		[];
	const [is, other] = [HEADS.get(first.trim()), HEADS.get(second.trim())];
	if (is !== undefined || other !== undefined) {
		return is !== undefined && (other === undefined || other === is) ? { is } : undefined;
	}
	const [param, same] = [VALUES.get(first.trim()), VALUES.get(second.trim())];
	return param !== undefined && param === same ? { is: "value", param } : undefined;
}
