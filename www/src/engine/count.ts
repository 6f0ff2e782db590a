// What the records of a table would come to, before any is kept: they go as lines of CSV to the engine's
// bulk ledger, in the worker that read the table, a piece at a time, so that it can be stopped.

import type { ReadRecord } from "../interchange/activity/reading.ts";
import { taken } from "./answer.ts";
import { engineProblem } from "./host.ts";
import type {
	AccountId,
	BulkMapping,
	BulkResult,
	EngineModule,
	FactorLibrary,
	Loaded,
} from "./load.ts";
import type { Outcome, Problem } from "./types.ts";

/** A pack that documents are evaluated with beside the core one; its bytes where it came from a file. */
export interface PackInUse {
	id: string;
	file?: Uint8Array;
}

/** What records are counted on. */
export interface CountGround {
	/** The document that has the sources, without its records. */
	document: Uint8Array;
	packs: readonly PackInUse[];
	asOf: string;
}

/** A kind of finding about rows: how many rows have it, and one of them. */
export interface FindingKind {
	code: string;
	rows: number;
	example?: Problem;
}

/** What records come to by themselves. */
export interface Counted {
	counted: number;
	refused: number;
	/** Of sources that are excluded. */
	leftOut: number;
	accounts: { id: AccountId; years: { year: number; kgCo2e: string }[] }[];
	kinds: FindingKind[];
}

/** Records that are counted before others get a turn. */
const PIECE = 5000;

const COLUMNS: BulkMapping = {
	headRows: 0,
	delimiter: ",",
	source: 0,
	period: 1,
	value: 2,
	unit: 3,
};

/**
 * Whether the bulk ledger can count a record: it takes one value of the main parameter. Stocks,
 * compositions and other measured parameters are for the ledger alone.
 */
export function isPlain(
	{ sourceId, values, lists }: ReadRecord,
	mains: Readonly<Record<string, string>>,
): boolean {
	if (lists) return false;
	const params = Object.keys(values);
	return params.length === 1 && params[0] === mains[sourceId];
}

/** Counts records; `goOn` is asked between pieces, and gives nothing where it was stopped. */
export async function countRecords(
	{ engine, library }: Pick<Loaded, "library"> & { engine: Pick<EngineModule, "BulkLedger"> },
	records: readonly ReadRecord[],
	{ document, asOf }: CountGround,
	goOn: (part: number) => Promise<boolean>,
): Promise<Counted | undefined> {
	const ledger = new engine.BulkLedger();
	try {
		taken(ledger.open(document, library, asOf, COLUMNS));
		for (let from = 0; from < records.length; from += PIECE) {
			if (!(await goOn(from / records.length))) return undefined;
			const lines = records.slice(from, from + PIECE).map(line);
			ledger.push(new TextEncoder().encode(lines.join("")));
		}
		const outcome: Outcome<BulkResult> = ledger.finish();
		const { accounts, counted, refused, leftOut, rowFindings } = taken(outcome);
		const findings = outcome.status === "ok" ? outcome.findings : [];
		return {
			counted,
			refused,
			leftOut,
			accounts: accounts.map(({ id, years }) => ({
				id,
				years: years.map(({ year, total: { kgCo2e } }) => ({ year, kgCo2e })),
			})),
			kinds: Object.entries(rowFindings).map(([code, rows]): FindingKind => {
				const example = findings.find((each) => each.code === code && each.details.row);
				return { code, rows, ...(example ? { example } : {}) };
			}),
		};
	} finally {
		ledger.free();
	}
}

/** A record as a line; every cell stands in quotation marks, whatever is in it. */
function line({ sourceId, period, values }: ReadRecord): string {
	const [amount] = Object.values(values);
	const cells = [sourceId, period, amount?.value ?? "", amount?.unit ?? ""];
	return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
}

/** Gives a library the packs that it does not have. */
export async function givePacks(
	library: FactorLibrary,
	shelf: Loaded["shelf"],
	packs: readonly PackInUse[],
): Promise<void> {
	const there = new Set(library.packs().map(({ id }) => id));
	for (const { id, file } of packs) {
		if (there.has(id)) continue;
		const outcome = library.load(file ?? (await shelf.bytes(id)));
		if (outcome.status === "invalid") {
			const reason = outcome.problems[0]?.message ?? "";
			taken({
				status: "invalid",
				problems: [engineProblem("pack-unavailable", { pack: id, reason })],
			});
		}
	}
}
