// Guesses how a table is to be read: what its columns hold, whose its rows are, of which year.

import { countedMonths, FIGURE, findHeads, headsOf } from "./heads.ts";
import { sourceByKind, sourceOf } from "./kinds.ts";
import { type ColumnRole, type KnownOrganization, type Mapping, nameKey } from "./mapping.ts";
import { monthOf, plain, readPeriod, spanOf, yearOf } from "./period.ts";
import { type HeadRole, roleOf } from "./roles.ts";

type Rows = readonly (readonly string[])[];

/** What is known of a table beside its cells. */
export interface Given {
	/** The heads that a person has shown. */
	heads?: { row: number; count: number };
	/** The column that names the sheet of each row. */
	sheetColumn?: number;
}

/** The guess for a table. */
export function guessMapping(
	rows: Rows,
	columns: number,
	known: KnownOrganization,
	year: number,
	given: Given = {},
): Mapping {
	// The names of sheets say nothing of where the heads are.
	const above = rows.slice(0, 40).map((row) => row.slice(0, given.sheetColumn ?? row.length));
	const heads = given.heads ?? findHeads(above, known);
	const body = rows.slice(heads.row + 1, heads.row + 400);
	const over = headsOf(above, heads, columns);
	const found = over.map((texts) => roleOf(texts, known));
	for (const [i, at] of countedMonths(above[heads.row] ?? []).entries()) {
		found[at] = { is: "value", param: "", month: i + 1 };
	}
	if (!found.some(({ is }) => is === "value")) byContent(found, body, known);
	bySheet(found, body, known, given.sheetColumn);
	const roles = settled(found);
	onlyOne(roles);
	const titled = titleYear(rows.slice(0, Math.max(heads.row - heads.count + 1, 0)), known);
	const mapping: Mapping = {
		head: heads.row,
		heads: heads.count,
		columns: roles,
		year: titled ?? year,
		names: namesByKind(roles, body, known),
		units: {},
		fillDown: hasMerged(roles, body),
	};
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

/** Heads such as 用电量 name a source only where no column does. */
function settled(found: readonly HeadRole[]): ColumnRole[] {
	const named = found.some(({ is }) => is === "source");
	return found.map(({ byKind, ...role }): ColumnRole => {
		if (role.is !== "value" || !byKind || !named) return role;
		const { sourceId: _, ...rest } = role;
		return rest;
	});
}

/** Columns without known heads: what their cells look like. */
function byContent(roles: HeadRole[], body: Rows, known: KnownOrganization): void {
	for (const [at, role] of roles.entries()) {
		if (role.is !== "nothing" || role.why !== undefined) continue;
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

/** The names of sheets are months or sources where no column says these. */
function bySheet(roles: HeadRole[], body: Rows, known: KnownOrganization, at?: number): void {
	if (at === undefined) return;
	roles[at] = { is: "nothing" };
	const all = [...new Set(body.map((row) => plain(row[at] ?? "")).filter((name) => name !== ""))];
	const timed = (role: HeadRole) =>
		role.is === "period" ||
		role.is === "month" ||
		(role.is === "value" && (role.month !== undefined || role.period !== undefined));
	const owned = (role: HeadRole) =>
		role.is === "source" || (role.is === "value" && role.sourceId !== undefined);
	const every = (test: (name: string) => boolean) => all.length > 0 && all.every(test);
	const isTime = (name: string) =>
		(monthOf(name) ?? spanOf(name) ?? readPeriod(name)) !== undefined;
	const isSource = (name: string) =>
		(sourceOf(name, known.sources) ?? sourceByKind(name, known.sources)) !== undefined;
	if (!roles.some(timed) && every(isTime)) roles[at] = { is: "period" };
	else if (!roles.some(owned) && every(isSource)) roles[at] = { is: "source" };
}

/** Two columns can't both say whose or when a row is: the first does. */
function onlyOne(roles: ColumnRole[]): void {
	const seen = new Set<string>();
	for (const [at, role] of roles.entries()) {
		if (role.is === "nothing" || role.is === "value") continue;
		if (seen.has(role.is)) roles[at] = { is: "nothing" };
		seen.add(role.is);
	}
	// A period column says both; a month beside it would say it twice.
	if (!seen.has("period")) return;
	for (const [at, role] of roles.entries()) if (role.is === "month") roles[at] = { is: "nothing" };
}

/** Names in the column of sources that mean one by their kind alone: shown, and open to change. */
function namesByKind(
	roles: readonly ColumnRole[],
	body: Rows,
	{ sources }: KnownOrganization,
): Record<string, string> {
	const at = roles.findIndex(({ is }) => is === "source");
	if (at < 0) return {};
	const found = new Set(body.map((row) => plain(row[at] ?? "")).filter((name) => name !== ""));
	return Object.fromEntries(
		[...found].flatMap((name) => {
			if (sourceOf(name, sources)) return [];
			const source = sourceByKind(name, sources);
			return source ? [[nameKey(name), source.id]] : [];
		}),
	);
}

/** Whether names or months stand only in the first of several rows, as merged cells leave them. */
function hasMerged(roles: readonly ColumnRole[], body: Rows): boolean {
	const values = roles.flatMap(({ is }, column) => (is === "value" ? [column] : []));
	return roles.some(({ is }, at) => {
		if (is !== "source" && is !== "period" && is !== "month" && is !== "year") return false;
		if (plain(body[0]?.[at] ?? "") === "") return false;
		return body.some(
			(row) =>
				plain(row[at] ?? "") === "" &&
				values.some((column) => FIGURE.test(plain(row[column] ?? ""))),
		);
	});
}

/** The year that the titles above the heads name. */
function titleYear(rows: Rows, known: KnownOrganization): number | undefined {
	for (const cell of rows.flat()) {
		const found = Number(/(?<!\d)((?:19|20|21)\d{2})(?!\d)/.exec(plain(cell))?.[1]);
		if (known.years.includes(found)) return found;
	}
	return undefined;
}
