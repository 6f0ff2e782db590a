// What heads make of a column: each of the heads over it says something, and together they say what
// it holds. 外购电力 over 1月 is January's value of that source, 2024年 over 合计 a sum.

import { sourceByKind, sourceOf } from "./kinds.ts";
import type { ColumnRole, KnownOrganization } from "./mapping.ts";
import { monthInYear, monthOf, plain, readPeriod, spanInYear, spanOf, yearOf } from "./period.ts";
import { type HeadMeaning, meaningOf, splitHead, unitOf } from "./synonyms.ts";
import { isCost, isSum } from "./words.ts";

/** What one head says. */
interface Saying {
	meaning?: HeadMeaning;
	span?: { month: number; months: number };
	/** A year that stands over months. */
	year?: { number: number; isReporting: boolean };
	period?: string;
	sourceId?: string;
	/** The source is only guessed from the kind of energy. */
	byKind?: boolean;
	unit?: string;
	out?: "sum" | "cost";
}

/** A role, and whether its source is only guessed from the kind of energy that the head names. */
export type HeadRole = ColumnRole & { byKind?: boolean };

/** What a column holds by the heads over it, from the top down. */
export function roleOf(heads: string | readonly string[], known: KnownOrganization): HeadRole {
	const texts = typeof heads === "string" ? [heads] : heads;
	const said = [...new Set(texts.map((text) => plain(text)))]
		.filter((text) => text !== "")
		.map((text) => sayingOf(text, known));
	return together(said, known);
}

function sayingOf(text: string, known: KnownOrganization): Saying {
	const alone = unitOf(text);
	if (alone !== undefined) return { unit: alone };
	const { name, unit } = splitHead(text);
	const saying: Saying = unit === undefined ? {} : { unit };
	if (isSum(name)) return { ...saying, out: "sum" };
	const source = sourceOf(name, known.sources);
	const meaning = meaningOf(text);
	const month = /\D/.test(plain(name)) ? monthOf(name) : undefined;
	if (month !== undefined) return { ...saying, span: { month, months: 1 } };
	const span = spanOf(name);
	if (span) return { ...saying, span };
	const period = readPeriod(name);
	const year = yearOf(name);
	if (year !== undefined) {
		if (/^\d{4}$/.test(plain(name)) && !known.years.includes(year)) return saying;
		return { ...saying, year: { number: year, isReporting: /度|fy/i.test(name) } };
	}
	if (period !== undefined) return { ...saying, period };
	if (source) return { ...saying, sourceId: source.id };
	if (meaning && meaning.is !== "value") return { ...saying, meaning };
	const byKind = sourceByKind(name, known.sources);
	return {
		...saying,
		...(meaning ? { meaning } : {}),
		...(byKind ? { sourceId: byKind.id, byKind: true } : {}),
		...(isCost(name) ? { out: "cost" as const } : {}),
	};
}

function together(said: readonly Saying[], known: KnownOrganization): HeadRole {
	const last = <K extends keyof Saying>(key: K) => said.findLast((each) => each[key])?.[key];
	const out = last("out");
	if (out !== undefined) return { is: "nothing", why: out };
	const meaning = last("meaning");
	const named = said.findLast(({ meaning: found }) => found && found.is !== "value")?.meaning;
	const [span, year, period] = [last("span"), last("year"), last("period")];
	const sourceId = last("sourceId");
	const isValue = span ?? year ?? period ?? sourceId ?? (meaning?.is === "value" || undefined);
	if (named && named.is !== "value" && meaning?.is !== "value" && !span && !year && !period) {
		return sourceId === undefined || last("byKind") ? named : valueRole(said, known);
	}
	return isValue === undefined ? { is: "nothing" } : valueRole(said, known);
}

function valueRole(said: readonly Saying[], known: KnownOrganization): HeadRole {
	const last = <K extends keyof Saying>(key: K) => said.findLast((each) => each[key])?.[key];
	const meaning = last("meaning");
	const [span, year, unit, sourceId] = [last("span"), last("year"), last("unit"), last("sourceId")];
	const period = last("period") ?? (year && inYear(year, span, known));
	return {
		is: "value",
		param: meaning?.is === "value" ? meaning.param : "",
		...(period === undefined ? {} : { period }),
		...(period !== undefined || !span
			? {}
			: { month: span.month, ...(span.months > 1 ? { months: span.months } : {}) }),
		...(unit === undefined ? {} : { unit }),
		...(sourceId === undefined ? {} : { sourceId }),
		...(last("byKind") && sourceId !== undefined ? { byKind: true } : {}),
	};
}

/** Months under a year: of the calendar, as 2024年1月 says it; of a reporting year where it says so. */
function inYear(
	{ number, isReporting }: { number: number; isReporting: boolean },
	span: Saying["span"],
	{ startMonth }: KnownOrganization,
): string {
	if (!span) return String(number);
	if (span.months > 1)
		return spanInYear(number, span.month, span.months, isReporting ? startMonth : 1);
	return monthInYear(number, span.month, isReporting ? startMonth : 1);
}
