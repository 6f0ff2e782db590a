// What the search finds: a thing to go to, or something to do.

import type { ShortcutId } from "../shortcuts/table.ts";

/** The kinds, in the order in which equals stand. */
export const KINDS = [
	"command",
	"page",
	"subject",
	"source",
	"facility",
	"product",
	"instrument",
	"certificate",
	"process",
	"input",
	"item",
	"record",
	"factor",
	"method",
	"help",
] as const;
export type ItemKind = (typeof KINDS)[number];

/** Something to go to or to do. */
export interface Item {
	/** Names it for good, so that it can stand among the recent ones. */
	key: string;
	kind: ItemKind;
	label: string;
	/** Where it belongs, in a few words. */
	note?: string;
	/** What else it is found by. */
	also?: readonly string[];
	/** The shortcut that does the same. */
	shortcut?: ShortcutId;
	/** An address, or what to do. */
	go: string | (() => void);
}
