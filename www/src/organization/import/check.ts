// What the engine would say of a document with the records of a file in it, before they are.

import type { OrganizationResult } from "../../engine/result.ts";
import type { Organization, Outcome, Problem } from "../../engine/types.ts";
import type { ReadRecord } from "../../interchange/activity/reading.ts";
import { importRecords } from "../../store/commands/import-records.ts";
import { applyPatch } from "../../store/patch.ts";
import { turn } from "../../turns/turn.ts";
import { makeBatch, problemsByRow } from "./batch.ts";

/** Problems by the number of the record: errors, and what is only doubtful. */
export interface Checked {
	errors: ReadonlyMap<number, Problem>;
	doubts: ReadonlyMap<number, Problem>;
	/** The totals of the document with the records in it. */
	after?: Totals;
}

/** What of a result is compared: its accounts by year. */
export type Totals = Pick<OrganizationResult, "account" | "accounts">;

/** What is asked: the document, and who evaluates it. */
export interface CheckGround {
	document: () => Organization | undefined;
	evaluate: ((document: Organization) => Promise<Outcome<Totals>>) | undefined;
}

/** Asks the engine, in one question. */
export async function checkRecords(
	records: readonly ReadRecord[],
	replace: boolean,
	ground: CheckGround,
): Promise<Checked> {
	const document = ground.document();
	const { evaluate } = ground;
	if (!document || !evaluate || records.length === 0) {
		return { errors: new Map(), doubts: new Map() };
	}
	// Many records are put together and handed over in steps between which the page has its turns.
	await turn();
	const { step, order } = makeBatch("import", records, replace);
	await turn();
	const patch = importRecords(document, step);
	await turn();
	const candidate = applyPatch(document, patch);
	await turn();
	const outcome = await evaluate(candidate);
	const problems = outcome.status === "ok" ? outcome.findings : outcome.problems;
	const { errors, doubts } = problemsByRow("import", problems);
	const byRecord = (found: ReadonlyMap<number, Problem>) =>
		new Map([...found].map(([row, problem]) => [order[row] ?? row, problem]));
	return {
		errors: byRecord(errors),
		doubts: byRecord(doubts),
		...(outcome.status === "ok" ? { after: outcome.value } : {}),
	};
}
