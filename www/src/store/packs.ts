// The packs that a person added from files: kept beside the subjects, whole, as they were read, so
// that they are there again the next time and can go along with the documents that pin them.

import { packsOf } from "../engine/pins.ts";
import type { AnyDocument, Outcome, PackInfo } from "../engine/types.ts";
import type { Connection } from "./database.ts";
import type { SubjectDocument } from "./model.ts";
import { StoreError } from "./problem.ts";
import type { Ground } from "./subject.ts";
import { keepMeta } from "./transaction.ts";

/** A pack as it is kept. */
export interface StoredPack {
	/** The id and the revision that it names. */
	id: string;
	revision: number;
	/** The SHA-256 of its bytes. */
	digest: string;
	/** When it was added, as an ISO moment. */
	at: string;
	bytes: Uint8Array<ArrayBuffer>;
}

const PREFIX = "pack:";

const keyOf = ({ id, revision }: Pick<StoredPack, "id" | "revision">) =>
	`${PREFIX}${id}:${revision}`;

const kept = () => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

/** The packs, in the order in which they were added: later ones may build on earlier ones. */
export async function listPacks(connection: Connection): Promise<StoredPack[]> {
	const entries = await connection.getAll("meta", kept());
	return entries
		.map(({ value }) => value as StoredPack)
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Keeps a pack. */
export async function putPack(connection: Connection, pack: StoredPack): Promise<void> {
	await keepMeta(connection, { [keyOf(pack)]: pack });
}

/** Lets go of every revision of a pack; answers what was kept. */
export async function removePack(connection: Connection, id: string): Promise<StoredPack[]> {
	const removed = (await listPacks(connection)).filter((pack) => pack.id === id);
	await keepMeta(connection, Object.fromEntries(removed.map((pack) => [keyOf(pack), undefined])));
	return removed;
}

/** The engine's check of a pack: what it refuses is not kept. */
export type TakePack = (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome<PackInfo>>;

/** Has the engine check and load a pack, and keeps it. */
export async function takePack(
	ground: Ground,
	bytes: Uint8Array<ArrayBuffer>,
	take: TakePack,
): Promise<PackInfo> {
	const outcome = await take(bytes.slice());
	if (outcome.status === "invalid") throw new StoreError(outcome.problems);
	const { id, revision } = outcome.value;
	const digest = await ground.digest(bytes);
	const pack = { id, revision, digest, at: ground.now(), bytes };
	await ground.database.use((connection) => putPack(connection, pack));
	return outcome.value;
}

/** The ids of the packs that documents pin factors of. */
export function pinnedPacks(documents: readonly SubjectDocument[]): Set<string> {
	const each = documents.map((document) => packsOf(document as AnyDocument));
	return new Set(each.flatMap((packs) => [...packs]));
}
