// What reading a bill of materials gives: its lines, its tree, what is refused and what is doubtful.

/** How much of something, as the engine's formulas take it. */
export interface BomAmount {
	value: string;
	unit: string;
}

/** A row of the table. */
export interface BomLine {
	/** Its row in the table, from 0. */
	row: number;
	name: string;
	partNumber?: string;
	material?: string;
	supplier?: string;
	origin?: string;
	note?: string;
	/** How deep it is, where levels say. */
	level?: number;
	/** The number or name of what it is a part of, where the table says. */
	parent?: string;
	/** How many of it. */
	count?: BomAmount;
	/** The mass of one, or of so much as its amount is counted in. */
	mass?: BomAmount;
	/** The mass of all of it. */
	total?: BomAmount;
}

/** Why a row is not taken in. */
export type RefusalReason =
	| "no-name"
	| "not-a-number"
	| "ambiguous-number"
	| "negative"
	| "no-amount"
	| "no-mass-unit"
	| "unknown-mass-unit"
	| "unknown-level"
	| "missing-parent"
	| "own-ancestor"
	| "above-refused"
	| "error-cell"
	| "formula-without-value";

/** What is taken in and had better be looked at. */
export type DoubtReason =
	| "level-jump"
	| "taken-once"
	| "same-part-twice"
	| "number-of-two"
	| "mass-aside";

/** What is said of a row, at a cell of it where one is to blame. */
export interface BomNote<R> {
	row: number;
	column?: number;
	reason: R;
	found?: string;
}

/** Why rows say nothing of parts. */
export interface BomLeftOut {
	row: number;
	reason: "sum" | "heads" | "hidden";
}

/** The rows of a table. */
export interface BomLines {
	lines: BomLine[];
	refusals: BomNote<RefusalReason>[];
	doubts: BomNote<DoubtReason>[];
	leftOut: BomLeftOut[];
	/** Rows that are refused, with the level and the names by which others hang on them. */
	refused: BomLine[];
	/** Rows whose level can't be read: what is below them belongs nowhere. */
	lost: ReadonlySet<number>;
}

/** A part where it is used. */
export interface BomPart {
	line: BomLine;
	/** The assembly that it is, where it has parts. */
	assembly?: string;
}

/** What an assembly is made of. */
export interface BomAssembly {
	id: string;
	/** Its first line. */
	line: BomLine;
	parts: BomPart[];
}

/** A bill of materials as a tree. Assemblies that are used in several places are there once. */
export interface Bom {
	top: BomPart[];
	assemblies: ReadonlyMap<string, BomAssembly>;
	/** The row that stands for the product itself. */
	itself?: BomLine;
	refusals: BomNote<RefusalReason>[];
	doubts: BomNote<DoubtReason>[];
	leftOut: BomLeftOut[];
}
