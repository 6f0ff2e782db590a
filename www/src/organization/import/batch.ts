// From rows of a file to the command that takes them in, and back: which row of the file a problem
// of the engine speaks of.

import type { ActivityRecord, Amount, Organization, Problem } from "../../engine/types.ts";
import type { Bilingual } from "../../i18n/index.ts";
import type { KnownOrganization } from "../../interchange/activity/mapping.ts";
import type { ReadAmount, ReadRecord } from "../../interchange/activity/read.ts";
import type { Arguments } from "../../store/index.ts";
import { type Methods, mainParameter } from "../data/methods.ts";

/** The command's arguments, and which record each of its rows is, by number. */
export interface Batch {
	step: Arguments<"import-records">;
	order: number[];
}

/** What kinds of fuel or material sources are of, as the result names them. */
type Sorts = readonly { sourceId: string; sort: Bilingual }[];

/** What readers of tables need to know of an organisation. */
export function knownOrganization(
	document: Organization,
	methods: Methods,
	sorts: Sorts = [],
): KnownOrganization {
	const sortOf = new Map(sorts.map(({ sourceId, sort }) => [sourceId, sort]));
	return {
		years: document.settings.years,
		startMonth: document.settings.yearStartMonth,
		sources: document.sources.map(({ id, name, method, activityUnit, equipment }) => {
			const main = mainParameter(methods.get(method));
			const sort = sortOf.get(id);
			return {
				id,
				name,
				aliases: [equipment, sort?.zh, sort?.en].filter((alias) => alias !== undefined),
				mainParam: main?.id ?? "activity",
				unit: activityUnit ?? main?.unit ?? "",
			};
		}),
	};
}

/** Puts records together under a batch; those that are left out by number are not in it. */
export function makeBatch(
	batch: string,
	records: readonly ReadRecord[],
	replace: boolean,
	leftOut: ReadonlySet<number> = new Set(),
): Batch {
	const bySource = new Map<string, number[]>();
	for (const [at, { sourceId }] of records.entries()) {
		if (leftOut.has(at)) continue;
		const list = bySource.get(sourceId);
		if (list) list.push(at);
		else bySource.set(sourceId, [at]);
	}
	const rows: Record<string, Omit<ActivityRecord, "id">[]> = {};
	for (const [sourceId, list] of bySource) {
		rows[sourceId] = list.flatMap((at) => records[at] ?? []).map(keptRecord);
	}
	const order = Object.keys(rows).flatMap((sourceId) => bySource.get(sourceId) ?? []);
	return { step: { batch, rows, replace }, order };
}

function keptRecord({ period, values, note }: ReadRecord): Omit<ActivityRecord, "id"> {
	const amounts = Object.entries(values).map(([param, amount]) => [param, kept(amount)] as const);
	return { period, values: Object.fromEntries(amounts), ...(note ? { note } : {}) };
}

const kept = ({ value, unit = "", evidence }: ReadAmount): Amount => ({
	value,
	unit,
	...(evidence ? { evidence } : {}),
});

/** The row of the batch that a problem speaks of. */
export function rowOf(batch: string, { about, path }: Problem): number | undefined {
	const prefix = `${batch}:`;
	const id =
		about.find((each) => each.startsWith(prefix)) ?? new RegExp(`${prefix}\\d+`).exec(path)?.[0];
	const at = id === undefined ? Number.NaN : Number(id.slice(prefix.length));
	return Number.isInteger(at) ? at : undefined;
}

/** Problems by row of the batch: errors, and what is only doubtful. */
export function problemsByRow(
	batch: string,
	problems: readonly Problem[],
): { errors: Map<number, Problem>; doubts: Map<number, Problem> } {
	const errors = new Map<number, Problem>();
	const doubts = new Map<number, Problem>();
	for (const problem of problems) {
		const row = rowOf(batch, problem);
		if (row === undefined) continue;
		if (problem.severity === "error") errors.set(row, errors.get(row) ?? problem);
		else if (problem.severity === "warning") doubts.set(row, doubts.get(row) ?? problem);
	}
	return { errors, doubts };
}

/** The address of a cell as spreadsheets write it: `C12`. */
export function cellName({ row, column = 0 }: { row: number; column?: number }): string {
	let name = "";
	for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) {
		name = String.fromCharCode(65 + ((at - 1) % 26)) + name;
	}
	return `${name}${row + 1}`;
}
