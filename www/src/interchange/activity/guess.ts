// Guesses how a table is to be read: where its heads are, what its columns hold, whose its rows are.

import {
	type ColumnRole,
	type KnownOrganization,
	type KnownSource,
	type Mapping,
	nameKey,
} from "./mapping.ts";
import { monthOf, plain, readPeriod, yearOf } from "./period.ts";
import { meaningOf, splitHead } from "./synonyms.ts";

/** Rows among which heads are looked for: tables begin with titles and notes. */
const LOOKED = 25;

const FIGURE = /^[+-]?[\d,. ]*\d[万亿]?$/;

/** The guess for a table. */
export function guessMapping(
	rows: readonly (readonly string[])[],
	columns: number,
	known: KnownOrganization,
	year: number,
): Mapping {
	const head = headRow(rows, known);
	const heads = rows[head] ?? [];
	const body = rows.slice(head + 1, head + 60);
	const roles = Array.from({ length: columns }, (_, at) => roleOf(heads[at] ?? "", known));
	plainMonths(roles, heads);
	const titled = titleYear(rows.slice(0, Math.max(head, 0)), known);
	if (!roles.some(({ is }) => is === "value")) byContent(roles, body, known);
	onlyOne(roles);
	const mapping: Mapping = { head, columns: roles, year: titled ?? year, names: {} };
	if (!names(roles) && known.sources.length === 1 && known.sources[0]) {
		mapping.sourceId = known.sources[0].id;
	}
	return mapping;
}

/** Whether the table itself says whose its values are. */
const names = (roles: readonly ColumnRole[]): boolean =>
	roles.some(
		(role) => role.is === "source" || (role.is === "value" && role.sourceId !== undefined),
	);

/** The row whose cells look most like heads; -1 where none does. Figures speak against a row. */
function headRow(rows: readonly (readonly string[])[], known: KnownOrganization): number {
	let best = -1;
	let bestScore = 1;
	for (const [at, row] of rows.slice(0, LOOKED).entries()) {
		const months = countedMonths(row).length * 2;
		const score = row.reduce((sum, cell) => sum + weight(cell, known), months);
		if (score > bestScore) [best, bestScore] = [at, score];
	}
	return best;
}

function weight(cell: string, known: KnownOrganization): number {
	const text = plain(cell);
	if (text === "") return 0;
	if (meaningOf(text)) return 2;
	if (roleOf(text, known).is !== "nothing") return 1;
	return FIGURE.test(text) ? -1 : 0;
}

/** What a head makes of its column. */
export function roleOf(head: string, known: KnownOrganization): ColumnRole {
	const { name, unit } = splitHead(head);
	const units = unit === undefined ? {} : { unit };
	if (plain(name) === "") return { is: "nothing" };
	const meaning = meaningOf(head);
	if (meaning) return meaning.is === "value" ? { ...meaning, ...units } : meaning;
	const month = /\D/.test(plain(name)) ? monthOf(name) : undefined;
	if (month !== undefined) return { is: "value", param: "", month, ...units };
	const period = readPeriod(name);
	const isFigure = /^\d{4}$/.test(plain(name)) && !known.years.includes(Number(period));
	if (period !== undefined && !isFigure) return { is: "value", param: "", period, ...units };
	const source = sourceOf(name, known.sources);
	return source ? { is: "value", param: "", sourceId: source.id, ...units } : { is: "nothing" };
}

/** The source that a name means: its own name, else an alias that only it has. */
export function sourceOf(name: string, sources: readonly KnownSource[]): KnownSource | undefined {
	const key = nameKey(name);
	if (key === "") return undefined;
	const named = sources.filter((source) => nameKey(source.name) === key);
	if (named.length > 0) return named.length === 1 ? named[0] : undefined;
	const alike = sources.filter(({ aliases }) => aliases.some((alias) => nameKey(alias) === key));
	return alike.length === 1 ? alike[0] : undefined;
}

/** Heads that only count the months: 1, 2, 3 … 12. */
function plainMonths(roles: ColumnRole[], heads: readonly string[]): void {
	for (const [i, at] of countedMonths(heads).entries()) {
		roles[at] = { is: "value", param: "", month: i + 1 };
	}
}

/** The columns of a row that counts the months and nothing else in figures; none where it doesn't. */
function countedMonths(row: readonly string[]): number[] {
	const counted = row.flatMap((cell, at) => (/^\d{1,2}$/.test(plain(cell)) ? [at] : []));
	const inOrder = counted.every((at, i) => Number(plain(row[at] ?? "")) === i + 1);
	return counted.length === 12 && inOrder ? counted : [];
}

/** Columns without known heads: what their cells look like. */
function byContent(
	roles: ColumnRole[],
	body: readonly (readonly string[])[],
	known: KnownOrganization,
): void {
	for (const [at, role] of roles.entries()) {
		if (role.is !== "nothing") continue;
		const cells = body.map((row) => plain(row[at] ?? "")).filter((cell) => cell !== "");
		const most = (test: (cell: string) => boolean) =>
			cells.length > 0 && cells.filter(test).length * 10 >= cells.length * 7;
		const has = (is: ColumnRole["is"]) => roles.some((other) => other.is === is);
		if (
			!has("period") &&
			most((cell) => yearOf(cell) === undefined && readPeriod(cell) !== undefined)
		) {
			roles[at] = { is: "period" };
		} else if (!has("source") && most((cell) => sourceOf(cell, known.sources) !== undefined)) {
			roles[at] = { is: "source" };
		} else if (!has("value") && most((cell) => FIGURE.test(cell))) {
			roles[at] = { is: "value", param: "" };
		}
	}
}

/** Two columns can't both say whose or when a row is: the first does. */
function onlyOne(roles: ColumnRole[]): void {
	const seen = new Set<string>();
	for (const [at, role] of roles.entries()) {
		if (role.is === "nothing" || role.is === "value") continue;
		if (seen.has(role.is)) roles[at] = { is: "nothing" };
		seen.add(role.is);
	}
	if (seen.has("period")) dropMonthPart(roles);
}

/** A period column says both; a month or year beside it would say it twice. */
function dropMonthPart(roles: ColumnRole[]): void {
	for (const [at, role] of roles.entries()) if (role.is === "month") roles[at] = { is: "nothing" };
}

/** The year that the titles above the heads name. */
function titleYear(
	rows: readonly (readonly string[])[],
	known: KnownOrganization,
): number | undefined {
	for (const cell of rows.flat()) {
		const found = Number(/(?<!\d)((?:19|20|21)\d{2})(?!\d)/.exec(plain(cell))?.[1]);
		if (known.years.includes(found)) return found;
	}
	return undefined;
}
