// Answers of the job worker: problems of tables and of the engine as data, everything else is a bug.

import { TableError } from "../interchange/table/problem.ts";
import type { Outcome, Problem } from "./types.ts";

/** Thrown with the engine's problems, to be answered as they are. */
class Refused extends Error {
	readonly problems: Problem[];

	constructor(problems: Problem[]) {
		super("refused");
		this.problems = problems;
	}
}

/** The value of an outcome; what is wrong with it is thrown, for {@link answer} to give. */
export function taken<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new Refused(outcome.problems);
	return outcome.value;
}

/** Does work, and answers. */
export async function answer<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
	try {
		return { status: "ok", value: await work(), findings: [] };
	} catch (cause) {
		if (cause instanceof Refused) return { status: "invalid", problems: cause.problems };
		if (!(cause instanceof TableError)) throw cause;
		return { status: "invalid", problems: [cause.problem] };
	}
}
