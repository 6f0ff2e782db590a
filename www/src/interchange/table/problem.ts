// What can be wrong with a file of a table, as problems like the engine's own.

import { type AppCode, appMessage } from "../../i18n/app-problem.ts";

/** The problem's shape is the engine's; only its fields matter here. */
export interface TableProblem {
	code: string;
	severity: "error";
	path: string;
	message: string;
	details: Record<string, string>;
	about: string[];
}

/** Thrown while a table is read; whoever reads it answers with the problem. */
export class TableError extends Error {
	readonly problem: TableProblem;

	constructor(code: AppCode, details: Record<string, string> = {}, path = "") {
		const message = appMessage(code, details);
		super(message);
		this.problem = { code, severity: "error", path, message, details, about: [] };
	}
}
