// The links of a log, checked: each line's hash covers what it says and the hash before it, so that
// no line can be changed, taken out or put in without every later hash changing too.

import type { Connection } from "./database.ts";
import type { Digest } from "./digest.ts";
import { readEvents, readPatch } from "./log.ts";
import { GENESIS, type Head, type LogEvent } from "./model.ts";
import { readable } from "./parts.ts";
import { StoreError } from "./problem.ts";
import { hashOf } from "./seal.ts";

/** Lines that are checked before the page gets a turn. */
const SLICE = 50;

/** Where a log does not fit together. */
export interface Fault {
	/** The first line that does not fit. */
	seq: number;
	/** It is not there; it, or the one before it, was changed; the bytes it names are not there. */
	why: "missing" | "altered" | "bytes";
}

/** What a check found. */
export interface ChainCheck {
	/** The lines that were checked: the last so many of `links`. */
	checked: number;
	/** The lines of the log. */
	links: number;
	/** The hash of the last of them, which stands for all. */
	hash: string;
	/** When it was checked. */
	at: string;
	fault?: Fault;
}

/** How a log is checked. */
export interface Checking {
	digest: Digest;
	now: () => string;
	/** Checks so many of the last lines alone, and not the bytes that they name. */
	last?: number;
	/** Waits until the page has time for more. */
	pause?: () => Promise<void>;
}

/** Checks the links of a log up to its head. Lines that come in meanwhile are for the next time. */
export async function checkChain(
	connection: Connection,
	head: Head,
	{ digest, now, last, pause }: Checking,
): Promise<ChainCheck> {
	const { subjectId, seq: links, hash } = head;
	const first = Math.max(1, links - (last ?? links) + 1);
	const before =
		first > 1 ? await readable(connection.get("events", [subjectId, first - 1])) : undefined;
	let prev = first > 1 ? before?.hash : GENESIS;
	let fault: Fault | undefined;
	for (let from = first; from <= links && !fault; from += SLICE) {
		await pause?.();
		const to = Math.min(links, from + SLICE - 1);
		const events = await readEvents(connection, subjectId, from, to);
		for (let seq = from; seq <= to && !fault; seq++) {
			const event = events.find((each) => each.seq === seq);
			const why = await wrong(connection, event, prev, digest, last === undefined);
			if (why) fault = { seq, why };
			prev = event?.hash;
		}
	}
	if (!fault && prev !== hash) fault = { seq: links, why: "altered" };
	const checked = links - first + 1;
	return { checked, links, hash, at: now(), ...(fault ? { fault } : {}) };
}

async function wrong(
	connection: Connection,
	event: LogEvent | undefined,
	prev: string | undefined,
	digest: Digest,
	bytes: boolean,
): Promise<Fault["why"] | undefined> {
	if (!event) return "missing";
	// A line of which only the place is left, or that names no line before it, was changed.
	if (typeof event.hash !== "string" || typeof event.prev !== "string") return "altered";
	const hash = await hashOf(event, digest).catch(() => undefined);
	if (event.prev !== prev || event.hash !== hash) return "altered";
	if (!bytes || Array.isArray(event.patch)) return undefined;
	try {
		await readPatch(connection, event);
	} catch (cause) {
		if (cause instanceof StoreError) return "bytes";
		throw cause;
	}
	return undefined;
}
