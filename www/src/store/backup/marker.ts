// Finding out that the browser has cleared the site's storage: a mark stands in two places that are
// cleared by different means, and when one is missing that is said.

import type { Connection } from "../database.ts";
import { keepMeta } from "../transaction.ts";

/** What was cleared: the documents, or only small preferences such as language and appearance. */
export type Cleared = "documents" | "preferences";

/** The part of `localStorage` that the mark needs. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "tansuan:kept";
const META = "kept";

/** Looks for the marks; call it before anything is written. */
export async function findCleared(
	connection: Connection,
	shelf: Shelf | undefined,
): Promise<Cleared | undefined> {
	if (!shelf) return undefined;
	const beside = shelf.getItem(KEY);
	const within = (await connection.get("meta", META))?.value;
	if (beside !== null && within === undefined) return "documents";
	return beside === null && within !== undefined ? "preferences" : undefined;
}

/** Puts the marks where they belong, once there is something of the person's own to lose. */
export async function mark(
	connection: Connection,
	shelf: Shelf | undefined,
	at: string,
): Promise<void> {
	if (!(await connection.get("meta", META))) await keepMeta(connection, { [META]: at });
	if (shelf?.getItem(KEY) === null) shelf.setItem(KEY, at);
}

/** Takes the mark beside the database away, after the person was told that the database is gone. */
export function unmark(shelf: Shelf | undefined): void {
	shelf?.removeItem(KEY);
}
