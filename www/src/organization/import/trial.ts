// What the records of a file come to by themselves, before any of them is kept.

import type { Counted, TableReader } from "../../engine/table.ts";
import type { Problem } from "../../engine/types.ts";
import type { KnownOrganization } from "../../interchange/activity/mapping.ts";
import type { ReadRecord } from "../../interchange/activity/reading.ts";
import type { SessionGround } from "./session-state.ts";

/** How far counting is, and what came of it. */
export type Trial =
	| { is: "counting"; part: number }
	| { is: "counted"; counted: Counted }
	/** So many records have more than one value: the engine's check counts them all. */
	| { is: "unfit"; records: number }
	| { is: "stopped" }
	| { is: "failed"; problems: readonly Problem[] };

/** Has the records counted where they were read; nothing where there are none. */
export async function tryRecords(
	records: readonly ReadRecord[],
	reader: TableReader | undefined,
	{ document, known, countGround }: Pick<SessionGround, "document" | "known" | "countGround">,
	progress: (part: number) => void,
): Promise<Trial | undefined> {
	const open = document();
	const ground = open && records.length > 0 ? countGround(open) : undefined;
	if (!ground || !reader) return undefined;
	progress(0);
	const outcome = await reader.count(mainsOf(known()), await ground, progress);
	return outcome.status === "invalid"
		? { is: "failed", problems: outcome.problems }
		: outcome.value;
}

const mainsOf = ({ sources }: KnownOrganization): Record<string, string> =>
	Object.fromEntries(sources.map(({ id, mainParam }) => [id, mainParam]));
