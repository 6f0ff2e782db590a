// What the history needs to know of a kind of subject: its document, words for what was changed, totals.

import type { Document, Patch, Store } from "../store/index.ts";

/** Says what patches do. */
export interface Teller {
	/** Names by id, those of things that are no more among them. */
	readonly names: ReadonlyMap<string, string>;
	/** The sentences of a patch, each about one thing. */
	tell(patch: Patch): string[];
	/** What a command is called for what it did, where its name alone says too little. */
	title?(type: string, patch: Patch): string | undefined;
}

/** A total then and now, in the unit of its head. */
export interface Total {
	label: string;
	before?: string | undefined;
	now?: string | undefined;
}

/** What a kind of subject brings. */
export interface Book {
	readonly document: Document;
	readonly store: Pick<Store<unknown>, "timeline" | "run" | "exportWorkspace">;
	/** Says what patches do, given other states of the document and the patches that are shown. */
	teller(patches: readonly Patch[], also?: readonly Document[]): Teller;
	/** What the totals are in. */
	readonly totalsHead: string;
	/** The totals of a version beside those of now. */
	totals(version: Document): Promise<readonly Total[]>;
}
