// What the store keeps: documents, the changes that lead from one to the next, and the log of them.

/** One row of activity data. */
export interface Row {
	id: string;
}

/** A document as the store sees it: a subject of some kind; an organisation has rows by source. */
export interface SubjectDocument {
	format: "tansuan";
	version: number;
	kind: string;
	id: string;
	name: string;
	/** Absent in documents of kinds that have no rows. */
	records?: { [sourceId: string]: Row[] };
}

/** Kinds of subjects whose documents hold rows by source. */
export const hasRows = (kind: string): boolean => !ROWLESS.has(kind);

const ROWLESS: ReadonlySet<string> = new Set(["product", "event", "project", "assets"]);

/** A document without its rows, as it is kept beside the chunks. */
export type Body<D extends SubjectDocument = SubjectDocument> = Omit<D, "records">;

/**
 * One place in a document, before and after. The path names object members by key and list items
 * by id; an absent `before` adds, an absent `after` removes, and `at` is the place in the list.
 */
export interface PlaceChange {
	path: string[];
	before?: unknown;
	after?: unknown;
	at?: number;
}

/** Rows that came in together: each row's id begins with the batch's id and a colon. */
export interface BatchChange {
	batch: string;
	rows: { [sourceId: string]: Row[] };
}

/** The inverse of a batch, which needs no rows: everything the batch brought goes. */
export interface UnbatchChange {
	unbatch: string;
	sources: string[];
}

/** A data-level change: it can be applied, and undone, without the command that made it. */
export type Change = PlaceChange | BatchChange | UnbatchChange;

/** What one command does to a document, in order. */
export type Patch = readonly Change[];

/** Where a patch that is too long for the log is kept. */
export interface PatchInBlob {
	blob: string;
	bytes: number;
}

/** A line of the log. `hash` covers the line before it, so that no line can change unnoticed. */
export interface LogEvent {
	subjectId: string;
	seq: number;
	id: string;
	prev: string;
	hash: string;
	at: string;
	/** Who did it, as they named themselves; absent where nobody did. */
	actor?: string;
	type: string;
	patch: Patch | PatchInBlob;
	/** The event that this one takes back: undo takes back a command, redo takes back an undo. */
	undoes?: number;
	/** The end of the log that this one stands for, where its history was forgotten. */
	anchor?: Anchor;
	/** What was given up, where a person went on without it. */
	lost?: Loss[];
}

/** The end of a log that is no more. */
export interface Anchor {
	hash: string;
	count: number;
	/** The first line at which that log did not fit together, if there was one. */
	broken?: number;
}

/** A part of a subject that can't be read any more. */
export type Loss =
	| { part: "rows"; sourceId: string /** How many rows; absent where unknown. */; rows?: number }
	/** All but the rows stands as it was after an earlier line of the log. */
	| { part: "body"; seq: number; at: string };

/** Lines that hold the whole document: no line before them is needed to rebuild it. */
export const STARTS: ReadonlySet<string> = new Set([
	"create-subject",
	"forget-history",
	"accept-loss",
]);

/** The end of a subject's log, and what lists of subjects show of it. */
export interface Head {
	subjectId: string;
	seq: number;
	hash: string;
	kind: string;
	name: string;
	version: number;
	createdAt: string;
	at: string;
	/** How many rows each source has, by which rows that are missing are found out. */
	rows?: Record<string, number>;
	/** The last line that holds the whole document, where that is not the first. */
	start?: number;
}

/** At most {@link CHUNK_ROWS} rows of one source; `n` orders the chunks and need not be whole. */
export interface Chunk {
	subjectId: string;
	sourceId: string;
	n: number;
	rows: Row[];
}

/** Bytes named by their digest, and the subjects whose logs name them. */
export interface StoredBlob {
	digest: string;
	bytes: Uint8Array;
	holders: string[];
}

/** A document without rows, as stored. */
export interface StoredBody {
	subjectId: string;
	body: Body;
}

/** Rows in a chunk, at most. */
export const CHUNK_ROWS = 500;

/** Bytes of a patch that the log itself carries, at most. */
export const INLINE_BYTES = 64 * 1024;

/** What the first event of a log names as the one before it. */
export const GENESIS = "0".repeat(64);

/** The log in which subjects are created and deleted. */
export const WORKSPACE = "workspace";
