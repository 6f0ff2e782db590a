// What is known of an import, and what it stands on.

import type { CountGround, TableReader, TableView } from "../../engine/table.ts";
import type { Organization, Outcome, Problem } from "../../engine/types.ts";
import type { KnownOrganization, Mapping } from "../../interchange/activity/mapping.ts";
import type { LeftOut, ReadRecord, Refusal } from "../../interchange/activity/reading.ts";
import type { Checked, Totals } from "./check.ts";
import type { Memory, Recalled } from "./memory.ts";
import type { Trial } from "./trial.ts";
import type { RefusedCell } from "./trouble/refused.ts";

/** What is known of an import. */
export interface Session {
	name: string;
	table?: TableView;
	mapping?: Mapping;
	/** The mapping was remembered from a table with the same heads. */
	recalled?: Recalled;
	/** Other texts that were put into cells, by `row:column`. */
	mends: Readonly<Record<string, string>>;
	/** Whether the rows that are hidden in the workbook count. */
	withHidden: boolean;
	records: readonly ReadRecord[];
	refusals: readonly Refusal[];
	leftOut: readonly LeftOut[];
	empty: number;
	unknown: readonly (readonly [name: string, rows: number])[];
	named: readonly (readonly [name: string, rows: number])[];
	/** What the engine says of the records, by their number; undefined while it checks. */
	checked?: Checked;
	/** What the records come to by themselves; undefined before they are counted. */
	trial?: Trial;
	/** What is refused, cell by cell, with what would mend it; undefined while it is looked for. */
	refused?: readonly RefusedCell[];
	/** What is wrong with the file itself. */
	problems: readonly Problem[];
	/** How much of the file is read, from 0 to 1; undefined when it is not being read. */
	progress?: number;
}

/** What a session stands on. */
export interface SessionGround {
	start: () => TableReader;
	known: () => KnownOrganization;
	document: () => Organization | undefined;
	evaluate: ((document: Organization) => Promise<Outcome<Totals>>) | undefined;
	/** What records are counted on, beside the engine that evaluates. */
	countGround: (document: Organization) => Promise<CountGround> | undefined;
	year: () => number;
	memory: Memory;
	tell: (session: Session | undefined) => void;
}

/** A session of which nothing is known but its name. */
export const EMPTY = {
	records: [],
	refusals: [],
	leftOut: [],
	empty: 0,
	unknown: [],
	named: [],
	problems: [],
	mends: {},
	withHidden: false,
};
