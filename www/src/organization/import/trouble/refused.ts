// What of a file is refused, cell by cell: where it stands, why, and what would mend it.

import type { Outcome, Problem } from "../../../engine/types.ts";
import { type KnownOrganization, nameKey } from "../../../interchange/activity/mapping.ts";
import { type Mend, mendsOf } from "../../../interchange/activity/mend.ts";
import {
	placeOfValue,
	type ReadRecord,
	type Refusal,
} from "../../../interchange/activity/reading.ts";
import { paramOf } from "../../data/cell-problems.ts";

/** A row or a cell that is refused: by the reader, or by the engine. */
export interface RefusedCell {
	row: number;
	column?: number;
	refusal?: Refusal;
	problem?: Problem;
	/** The text of the cell. */
	text: string;
	mends: readonly Mend[];
}

/** Refusals whose cells are looked into, at most. */
const MOST = 500;

/** The places and reasons in the order of the rows, with suggestions. */
export async function refusedCells(
	session: {
		records: readonly ReadRecord[];
		refusals: readonly Refusal[];
		checked: { errors: ReadonlyMap<number, Problem> };
	},
	known: KnownOrganization,
	textsOf: (places: readonly (readonly [number, number])[]) => Promise<Outcome<string[]>>,
): Promise<RefusedCell[]> {
	const { records, refusals, checked } = session;
	const sources = new Map(known.sources.map((source) => [source.id, source]));
	const cells = [
		...refusals.map((refusal) => ({
			...(refusal.column === undefined ? {} : { column: refusal.column }),
			row: refusal.row,
			refusal,
		})),
		...[...checked.errors].flatMap(([number, problem]) => {
			const record = records[number];
			if (!record) return [];
			const param = paramOf(problem.path);
			return [{ ...placeOfValue(record, param), problem, record, param }];
		}),
	].sort((a, b) => a.row - b.row);
	const looked = cells.slice(0, MOST);
	const outcome = await textsOf(looked.map(({ row, column }) => [row, column ?? 0] as const));
	const texts = outcome.status === "ok" ? outcome.value : [];
	return cells.map((cell, at): RefusedCell => {
		const { row, column } = cell;
		const refusal = "refusal" in cell ? cell.refusal : undefined;
		const engine = "problem" in cell ? cell : undefined;
		const text = refusal?.found || (texts[at] ?? "");
		const source = sources.get(engine?.record.sourceId ?? "");
		const unit = unitOf(engine?.record, engine?.param);
		const code = refusal?.reason ?? engine?.problem.code ?? "";
		const mends =
			at >= MOST
				? []
				: mendsOf(
						{
							row,
							column: column ?? 0,
							code,
							text,
							...(unit === undefined ? {} : { unit }),
							...(source ? { source } : {}),
						},
						known,
					);
		return {
			row,
			...(column === undefined ? {} : { column }),
			...(refusal ? { refusal } : {}),
			...(engine ? { problem: engine.problem } : {}),
			text,
			mends,
		};
	});
}

function unitOf(record: ReadRecord | undefined, param: string | undefined): string | undefined {
	const values = Object.values(record?.values ?? {});
	return (param === undefined ? values[0] : record?.values[param])?.unit;
}

/** The mends that are certain: cells for which there is one suggestion. */
export function certainMends(cells: readonly RefusedCell[]): Mend[] {
	const single = cells.flatMap(({ mends: [first, second] }) => (first && !second ? [first] : []));
	const keyOf = (mend: Mend) =>
		mend.kind === "cell" ? `${mend.row}:${mend.column}` : `${mend.kind} ${nameKey(mend.key)}`;
	return [...new Map(single.map((mend) => [keyOf(mend), mend])).values()];
}
