// Dates and periods for people. Periods are the engine's: a reporting year `2024`, a month
// `2024-07`, or months `2024-07/2024-09`.

import { language, languageTag } from "../i18n/index.ts";

const MONTH = /^(\d{4})-(\d{2})$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times what using it does. */
function inUtc(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${languageTag()} ${JSON.stringify(options)}`;
	const made =
		formatters.get(key) ?? new Intl.DateTimeFormat(languageTag(), { timeZone: "UTC", ...options });
	formatters.set(key, made);
	return made;
}

/** `2025-05-31` as 2025年5月31日 or 31 May 2025; a text that is no date stays as it is. */
export function formatDate(date: string): string {
	const moment = new Date(`${date}T00:00:00Z`);
	if (Number.isNaN(moment.getTime())) return date;
	if (language() === "zh") return inUtc({ dateStyle: "long" }).format(moment);
	const parts = inUtc({ day: "numeric", month: "short", year: "numeric" }).formatToParts(moment);
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
	return `${part("day")} ${part("month")} ${part("year")}`;
}

/** `2024-07` as 2024年7月 or Jul 2024, `2024` as 2024年 or 2024, a range with both its ends. */
export function formatPeriod(period: string): string {
	const [from = "", to] = period.split("/");
	if (to !== undefined) return `${formatPeriod(from)} – ${formatPeriod(to)}`;
	if (/^\d{4}$/.test(from)) return language() === "zh" ? `${from}年` : from;
	const month = MONTH.exec(from);
	if (!month) return period;
	const moment = new Date(`${from}-01T00:00:00Z`);
	if (Number.isNaN(moment.getTime())) return period;
	return inUtc({ year: "numeric", month: language() === "zh" ? "long" : "short" }).format(moment);
}

/** The month alone, for an axis or a column head: 7月 or Jul. */
export function formatMonth(period: string): string {
	const month = MONTH.exec(period);
	const moment = new Date(`${period}-01T00:00:00Z`);
	if (!month || Number.isNaN(moment.getTime())) return period;
	return inUtc({ month: "short" }).format(moment);
}

/** An ISO moment as the date and the time where the person is; a text that is none stays as it is. */
export function formatMoment(at: string): string {
	const moment = new Date(at);
	if (Number.isNaN(moment.getTime())) return at;
	const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
	return `${formatDate(local.toISOString().slice(0, 10))} ${formatTime(moment)}`;
}

/** The hour and minute where the person is. */
export const formatTime = (moment: Date): string =>
	[moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	["day", 86_400],
	["hour", 3_600],
	["minute", 60],
];

/** How long ago, up to a month (3 天前, 3 days ago); the date beyond. */
export function formatAgo(moment: Date, now: Date = new Date()): string {
	const seconds = (moment.getTime() - now.getTime()) / 1000;
	if (Math.abs(seconds) > 30 * 86_400) {
		return formatDate(moment.toISOString().slice(0, 10));
	}
	const relative = new Intl.RelativeTimeFormat(languageTag(), { numeric: "auto" });
	for (const [unit, length] of STEPS) {
		if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
	}
	return relative.format(0, "second");
}
