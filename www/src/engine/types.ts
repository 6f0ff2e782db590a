// The types that cross between the engine and the rest of the app.

/** Something wrong with an input, and where. */
export interface Problem {
	code: string;
	severity: "error" | "warning" | "info";
	path: string;
	message: string;
	details: Record<string, string>;
	about: string[];
}

/** An answer of the engine: a value with its findings, or what is wrong with the question. */
export type Outcome<T> =
	| { status: "ok"; value: T; findings: Problem[] }
	| { status: "invalid"; problems: Problem[] };
