// The database and the connection to it. A connection dies: a background tab loses it, a newer tab
// closes it, the person clears the site's data. It is never kept once dead, and work that a dead
// connection lost is done again once on a new one. Stores in a newer form are read, never written.

import { type DBSchema, type IDBPDatabase, openDB, unwrap, wrap } from "idb";
import {
	type Chunk,
	type Head,
	type LogEvent,
	type StoredBlob,
	type StoredBody,
	WORKSPACE,
} from "./model.ts";
import { problem, refuse, StoreError } from "./problem.ts";
import { type Second, secondOf, writeTwice } from "./transaction.ts";
import { bringBack, copyOver, isLost } from "./twice.ts";

/** The stores. Their shape is IndexedDB's business alone; documents carry versions of their own. */
export interface Schema extends DBSchema {
	events: { key: [subjectId: string, seq: number]; value: LogEvent };
	heads: { key: string; value: Head };
	docs: { key: string; value: StoredBody };
	chunks: { key: [subjectId: string, sourceId: string, n: number]; value: Chunk };
	blobs: { key: string; value: StoredBlob; indexes: { holders: string } };
	meta: { key: string; value: { key: string; value: unknown } };
}

/** An open connection. */
export type Connection = IDBPDatabase<Schema>;

/** What leads from each version of the stores to the next, all or nothing: the first from none. */
const UPGRADES: readonly ((database: IDBDatabase) => void)[] = [createStores, dropSnapshots];

/** Failures after which the connection is dead, whatever it says. */
const DEAD = new Set(["InvalidStateError", "UnknownError", "AbortError"]);

/** How long after its opening a database is brought up in its second place, unless something is written before. */
const LATER_MS = 10_000;

/** How long a probe may take before the connection counts as dead. */
const PROBE_MS = 2000;

/** Gives a second place for databases, where the browser has one. */
export type SecondPlace = () => Promise<IDBFactory | undefined>;

/** Hands out connections, and heals them. */
export class Database {
	readonly #name: string;
	readonly #secondPlace: SecondPlace;
	#open: Promise<Connection> | undefined;
	#second: Connection | undefined;
	#behind = false;
	#broughtBack = 0;

	constructor(name = "tansuan", secondPlace: SecondPlace = ownBucket) {
		this.#name = name;
		this.#secondPlace = secondPlace;
	}

	/** How many subjects came back from the second place, since the browser had thrown the database away. */
	get broughtBack(): number {
		return this.#broughtBack;
	}

	/** Whether a newer app has changed the stores: they are read as far as that goes, and never written. */
	get behind(): boolean {
		return this.#behind;
	}

	/** Does work on a connection, and once more when the connection turns out to be dead. */
	async use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
		try {
			return await work(await this.#connection());
		} catch (cause) {
			if (!(cause instanceof Error) || !isDead(cause)) throw cause;
			this.drop();
			return await work(await this.#connection());
		}
	}

	/** Closes the connection; the next use opens another. */
	drop(): void {
		const open = this.#open;
		this.#open = undefined;
		this.#second?.close();
		this.#second = undefined;
		open?.then(
			(connection) => connection.close(),
			() => {},
		);
	}

	/** Drops the connection when it no longer answers: called when the tab comes back into view. */
	async probe(): Promise<void> {
		const open = this.#open;
		if (!open) return;
		const timeout = new Promise<never>((_, reject) => {
			setTimeout(() => reject(new DOMException("no answer", "TimeoutError")), PROBE_MS);
		});
		try {
			await Promise.race([open.then((connection) => connection.count("heads")), timeout]);
		} catch {
			if (this.#open === open) this.drop();
		}
	}

	/** Probes whenever the page becomes visible; answers how to stop. */
	watch(page: Document): () => void {
		const onChange = () => page.visibilityState === "visible" && void this.probe();
		page.addEventListener("visibilitychange", onChange);
		return () => page.removeEventListener("visibilitychange", onChange);
	}

	#connection(): Promise<Connection> {
		if (typeof indexedDB === "undefined") {
			return Promise.reject(new StoreError([problem("storage-unavailable")]));
		}
		if (!this.#open) {
			const opening = this.#connect();
			this.#open = opening;
			opening.then(
				(connection) => connection.addEventListener("close", () => this.#forget(opening)),
				() => this.#forget(opening),
			);
		}
		return this.#open;
	}

	async #connect(): Promise<Connection> {
		const ends = { blocking: () => this.drop(), terminated: () => this.drop() };
		try {
			let isNew = false;
			const connection = await openDB<Schema>(this.#name, UPGRADES.length, {
				upgrade: (connection, from) => {
					isNew = from === 0;
					upgrade(unwrap(connection) as IDBDatabase, from);
				},
				...ends,
			});
			this.#behind = false;
			await this.#keepTwice(connection, isNew);
			return connection;
		} catch (cause) {
			if (!(cause instanceof Error) || cause.name !== "VersionError") throw cause;
			const connection = await openDB<Schema>(this.#name, undefined, ends);
			this.#behind = true;
			keepFromWriting(unwrap(connection) as IDBDatabase);
			return connection;
		}
	}

	/**
	 * Has everything be kept a second time. What came to nothing in the first place comes back from the second: a
	 * Chromium that was ended while it wrote may throw all databases of a site away two openings later.
	 */
	async #keepTwice(connection: Connection, isNew: boolean): Promise<void> {
		let opened: Promise<Connection | undefined> | undefined;
		const open = () => {
			opened ??= this.#openSecond();
			return opened;
		};
		const hasBegun = !isNew && (await connection.getKey("heads", WORKSPACE)) !== undefined;
		if (!hasBegun) {
			try {
				const second = await open();
				if (second && (await isLost(connection, second))) {
					this.#broughtBack += await bringBack(second, connection);
				}
			} catch {
				// What is there is left as it is, for another time.
				return;
			}
		}
		writeTwice(connection, async (): Promise<Second | undefined> => {
			const second = await open();
			if (!second) return undefined;
			const bringUp = () => copyOver(connection, second);
			await bringUp();
			return { connection: second, bringUp };
		});
		// What the last visit could not bring there, or take out of it, is made good without waiting for an edit.
		if (typeof document !== "undefined") setTimeout(() => void secondOf(connection), LATER_MS);
	}

	async #openSecond(): Promise<Connection | undefined> {
		const factory = await this.#secondPlace();
		if (!factory) return undefined;
		const request = factory.open(this.#name, UPGRADES.length);
		request.addEventListener("upgradeneeded", ({ oldVersion }) => {
			upgrade(request.result, oldVersion);
		});
		const second = (await wrap(request)) as unknown as Connection;
		second.addEventListener("versionchange", () => second.close());
		this.#second = second;
		return second;
	}

	#forget(opening: Promise<Connection>): void {
		if (this.#open === opening) this.#open = undefined;
	}
}

/** A bucket of the site's own: its databases do not share their files with those outside it. */
async function ownBucket(): Promise<IDBFactory | undefined> {
	const { storageBuckets } = globalThis.navigator ?? {};
	return (await storageBuckets?.open("second", { durability: "strict" }))?.indexedDB;
}

declare global {
	interface Navigator {
		/** Buckets of storage, in browsers that have them. */
		readonly storageBuckets?: {
			open(
				name: string,
				options: { durability: "strict" },
			): Promise<{ readonly indexedDB: IDBFactory }>;
		};
	}
}

function upgrade(database: IDBDatabase, from: number): void {
	for (const step of UPGRADES.slice(from)) step(database);
}

function isDead(cause: Error): boolean {
	return DEAD.has(cause.name) || /connection to indexed database/i.test(cause.message);
}

/** Connections to stores in a newer form. */
const READ_ONLY = new WeakSet<IDBDatabase>();

/** Whether a connection refuses to write. */
export const isReadOnly = (connection: Connection): boolean =>
	READ_ONLY.has(unwrap(connection) as IDBDatabase);

/** Has a connection refuse to write, and say why a store is missing. */
function keepFromWriting(database: IDBDatabase): void {
	READ_ONLY.add(database);
	const begin = database.transaction.bind(database);
	database.transaction = (stores, mode = "readonly", options) => {
		if (mode !== "readonly") refuse("storage-newer");
		try {
			return begin(stores, mode, options);
		} catch (cause) {
			if (cause instanceof Error && cause.name === "NotFoundError") refuse("storage-newer");
			throw cause;
		}
	};
}

function createStores(connection: IDBDatabase): void {
	connection.createObjectStore("events", { keyPath: ["subjectId", "seq"] });
	connection.createObjectStore("heads", { keyPath: "subjectId" });
	connection.createObjectStore("docs", { keyPath: "subjectId" });
	connection.createObjectStore("chunks", { keyPath: ["subjectId", "sourceId", "n"] });
	connection.createObjectStore("snapshots", { keyPath: ["subjectId", "seq"] });
	const blobs = connection.createObjectStore("blobs", { keyPath: "digest" });
	blobs.createIndex("holders", "holders", { multiEntry: true });
	connection.createObjectStore("meta", { keyPath: "key" });
}

/** Earlier versions come back from the log quickly enough: nothing was ever kept there. */
function dropSnapshots(connection: IDBDatabase): void {
	connection.deleteObjectStore("snapshots");
}
