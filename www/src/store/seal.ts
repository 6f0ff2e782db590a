// Making a line of the log: its patch, inline or in a blob, and the hash that ties it to the line
// before. All of it happens before a transaction begins, since a transaction does not wait.

import { canonicalBytes } from "./canonical.ts";
import type { Digest } from "./digest.ts";
import {
	type Anchor,
	GENESIS,
	INLINE_BYTES,
	type LogEvent,
	type Loss,
	type Patch,
} from "./model.ts";

/** What a line says before it knows its place. */
export interface Unsealed {
	id: string;
	at: string;
	/** Who did it, as they named themselves. */
	actor?: string;
	type: string;
	patch: Patch;
	undoes?: number;
	anchor?: Anchor;
	lost?: Loss[];
}

/** A line of the log, and the bytes of its patch where the line only names them. */
export interface Sealed {
	event: LogEvent;
	blob?: { digest: string; bytes: Uint8Array };
}

/** The place that a line takes: after the head, or first. */
export interface Place {
	seq: number;
	hash: string;
}

/** Gives an event its place after `head`. */
export async function seal(
	subjectId: string,
	head: Place | undefined,
	unsealed: Unsealed,
	digest: Digest,
): Promise<Sealed> {
	const bytes = await canonicalBytes(unsealed.patch);
	const blob = bytes.length > INLINE_BYTES ? { digest: await digest(bytes), bytes } : undefined;
	const { id, at, actor, type, undoes, anchor, lost } = unsealed;
	const body: Omit<LogEvent, "hash"> = {
		subjectId,
		seq: (head?.seq ?? 0) + 1,
		id,
		prev: head?.hash ?? GENESIS,
		at,
		...(actor ? { actor } : {}),
		type,
		patch: blob ? { blob: blob.digest, bytes: bytes.length } : unsealed.patch,
		...(undoes === undefined ? {} : { undoes }),
		...(anchor ? { anchor } : {}),
		...(lost ? { lost } : {}),
	};
	const event: LogEvent = { ...body, hash: await hashOf(body, digest) };
	return blob ? { event, blob } : { event };
}

/** The hash of a line: of the hash before it and of all that the line says. */
export async function hashOf(event: Omit<LogEvent, "hash">, digest: Digest): Promise<string> {
	const { hash: _, ...body } = event as LogEvent;
	const prev = new TextEncoder().encode(event.prev);
	const text = await canonicalBytes(body);
	const bytes = new Uint8Array(prev.length + text.length);
	bytes.set(prev);
	bytes.set(text, prev.length);
	return digest(bytes);
}
