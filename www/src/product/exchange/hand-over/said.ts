// What a person says for a PACT file, as it is kept beside the study, and what stands where nothing is said.

import type { DraftVerification, PactWords } from "../../../engine/types.ts";

/** What a person said. */
export interface Said {
	validFrom?: string;
	validUntil?: string;
	outboundLogistics?: string;
	comment?: string;
	verification?: DraftVerification;
	/** Whether the next file replaces the one handed over before. */
	replaces?: boolean;
}

/** A file that was saved. */
export interface Handed {
	/** The footprint's id. */
	id: string;
	/** When, as an ISO moment. */
	at: string;
}

/** What is kept for a study. */
export interface Kept {
	said: Said;
	handed?: Handed;
}

const TEXTS = ["validFrom", "validUntil", "outboundLogistics", "comment"] as const;
const VERIFICATION = ["coverage", "provider", "completed", "standard", "comments"] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
	value !== null && typeof value === "object" && !Array.isArray(value);

/** The texts of an object under these names. */
function texts<N extends string>(value: unknown, names: readonly N[]): Partial<Record<N, string>> {
	if (!isObject(value)) return {};
	const found = names.flatMap((name) =>
		typeof value[name] === "string" ? [[name, value[name]] as const] : [],
	);
	return Object.fromEntries(found) as Partial<Record<N, string>>;
}

/** What was kept, whatever another version of the app has kept. */
export function readKept(value: unknown): Kept {
	if (!isObject(value)) return { said: {} };
	const said: Record<string, unknown> = isObject(value.said) ? value.said : {};
	const verification = texts(said.verification, VERIFICATION);
	const { id, at } = texts(value.handed, ["id", "at"]);
	return {
		said: {
			...texts(said, TEXTS),
			...(Object.keys(verification).length > 0 ? { verification } : {}),
			...(said.replaces === true ? { replaces: true } : {}),
		},
		...(id !== undefined && at !== undefined ? { handed: { id, at } } : {}),
	};
}

/** What was said with some of it otherwise; undefined and empty texts take one away. */
export function saidWith(said: Said, edits: Readonly<Record<string, unknown>>): Said {
	const all = Object.entries({ ...said, ...edits });
	return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== ""));
}

/** From when to when a file is valid. */
export interface Validity {
	validFrom: string;
	/** Absent where the period can't be read. */
	validUntil?: string;
}

/** A day of the calendar some days and years on. */
function later(day: string, days: number, years = 0): string {
	const [year = 0, month = 1, date = 1] = day.split("-").map((part) => Number.parseInt(part, 10));
	return new Date(Date.UTC(year + years, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The last day of a period of months: `2024`, `2024-06`, `2024-07/2024-09`. */
export function lastDay(period: string): string | undefined {
	const [, year, month = "12"] =
		/^(\d{4})(?:-(\d{2}))?$/.exec(period.split("/").at(-1) ?? "") ?? [];
	if (year === undefined) return undefined;
	return new Date(Date.UTC(Number.parseInt(year, 10), Number.parseInt(month, 10), 0))
		.toISOString()
		.slice(0, 10);
}

/**
 * The validity where nothing is said: from today, though not before the period is over, for as long as PACT
 * allows, which is three years from the period's end.
 */
export function usualValidity(period: string, today: string): Validity {
	const last = lastDay(period);
	if (last === undefined) return { validFrom: today };
	const over = later(last, 1);
	return { validFrom: today < over ? over : today, validUntil: later(later(over, 0, 3), -1) };
}

/** What the engine is told, with an id and a moment that the caller mints. */
export function pactWords(
	{ said, handed }: Kept,
	usual: Validity,
	minted: { id: string; created: string },
): PactWords {
	const { replaces, ...words } = said;
	return { ...usual, ...words, ...minted, preceding: replaces && handed ? [handed.id] : [] };
}

/** A moment as PACT writes it: in UTC, to the second. */
export const moment = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, "Z");

/** Today where the person is. */
export function today(now = new Date()): string {
	const two = (part: number) => String(part).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
