// What the storage page works on: the store's side of files, and what the browser can do.

import type { PickHandle } from "../store/backup/handle.ts";
import type { Browser } from "../store/backup/keeping.ts";
import type { Store } from "../store/index.ts";
import type { DocumentWords } from "./words.ts";

/** The work in hand. */
export interface StorageDesk {
	readonly store: Pick<Store<unknown>, "backup" | "subjects" | "actor" | "setActor" | "look">;
	/** The words for parts of documents, which come with the pages that edit them. */
	words(): Promise<DocumentWords>;
	/** Lets the person choose a file that is then written by itself; absent where the browser can't. */
	readonly pick?: PickHandle | undefined;
	/** What of the browser decides how long it keeps things. */
	readonly browser: Browser;
}
