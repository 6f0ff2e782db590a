// Transactions that are on the disk when they are done. Where the browser gives a second place to keep things,
// what the log says is written there too before anything counts as saved.

import { type IDBPTransaction, unwrap } from "idb";
import type { Connection, Schema } from "./database.ts";

/** The stores that belong to subjects. */
const STORES: StoreName[] = ["events", "heads", "docs", "chunks", "blobs"];

type StoreName = "events" | "heads" | "docs" | "chunks" | "blobs";

/** A transaction over them. */
export type EntryTransaction = IDBPTransaction<Schema, StoreName[], "readwrite">;

/** The second place: every log once more, without the documents and rows that follow from it. */
export interface Second {
	connection: Connection;
	/** Copies what it lacks. */
	bringUp(): Promise<void>;
}

const SECONDS = new WeakMap<object, () => Promise<Second | undefined>>();

/** Has whatever is written over a connection from here on be written to a second place too, once that is there. */
export function writeTwice(
	connection: Connection,
	second: () => Promise<Second | undefined>,
): void {
	let asked: Promise<Second | undefined> | undefined;
	SECONDS.set(unwrap(connection), () => {
		asked ??= second().catch(() => undefined);
		return asked;
	});
}

/** The second place of a connection, brought up to it; undefined where there is none, or it has failed. */
export const secondOf = async (connection: Connection): Promise<Second | undefined> =>
	SECONDS.get(unwrap(connection))?.();

/** Writes to the second place what was written to the first. A failure there is no failure of the command. */
async function again(
	connection: Connection,
	write: (second: Second) => Promise<unknown>,
): Promise<void> {
	const second = await secondOf(connection);
	if (!second) return;
	try {
		if ((await write(second)) === false) await second.bringUp();
	} catch {
		// It lags behind, and is brought up when the database is opened the next time.
		SECONDS.delete(unwrap(connection));
	}
}

/**
 * Runs work in a strict transaction, and answers only once it is complete; where it answers false, it has
 * written nothing. It runs once more over the second place, and must do the same there.
 */
export async function strictly<T>(
	connection: Connection,
	work: (transaction: EntryTransaction) => Promise<T>,
): Promise<T> {
	const value = await within(connection, work);
	if (value !== false) {
		await again(connection, (second) =>
			within(second.connection, (transaction) => work(logOnly(transaction))),
		);
	}
	return value;
}

/** Keeps values beside the documents, or lets go of those that are undefined. */
export async function keepMeta(
	connection: Connection,
	values: Readonly<Record<string, unknown>>,
): Promise<void> {
	const write = async (where: Connection) => {
		const transaction = where.transaction("meta", "readwrite", { durability: "strict" });
		for (const [key, value] of Object.entries(values)) {
			if (value === undefined) await transaction.store.delete(key);
			else await transaction.store.put({ key, value });
		}
		await transaction.done;
	};
	await write(connection);
	await again(connection, (second) => write(second.connection));
}

/** A strict transaction over one place alone. */
export async function within<T>(
	connection: Connection,
	work: (transaction: EntryTransaction) => Promise<T>,
): Promise<T> {
	const transaction = connection.transaction(STORES, "readwrite", {
		durability: "strict",
	});
	const done = transaction.done;
	done.catch(() => {});
	try {
		const value = await work(transaction);
		await done;
		return value;
	} catch (cause) {
		abort(transaction);
		throw await done.then(
			() => cause,
			(end) => rootOf(cause, end),
		);
	}
}

const NOWHERE = { put: async () => {}, delete: async () => {} };

/** A transaction that lets documents and rows go. */
const logOnly = (transaction: EntryTransaction) =>
	({
		objectStore: (name: StoreName) =>
			name === "docs" || name === "chunks" ? NOWHERE : transaction.objectStore(name),
	}) as unknown as EntryTransaction;

/** Of the failed request and the failed transaction, the one that says why. */
function rootOf(cause: unknown, end: unknown): unknown {
	const vague = !(cause instanceof Error) || cause.name === "AbortError";
	const full = end instanceof Error && end.name === "QuotaExceededError";
	return vague || full ? end : cause;
}

function abort(transaction: EntryTransaction): void {
	try {
		transaction.abort();
	} catch {
		// It has ended by itself: `done` says how.
	}
}
