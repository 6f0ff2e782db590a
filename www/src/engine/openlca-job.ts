// Reading an openLCA package, in a worker of its own: what was read stays here, and the page is given it in
// parts, so that thousands of processes never reach it in one go.

import type { OpenLcaImport, OpenLcaSystem } from "./load.ts";
import type { Amount, LocalText, Outcome, Problem, ProductStudy, UnitProcess } from "./types.ts";
import { readPackage } from "./workbooks.ts";

/** Something of a package that wasn't taken as it was, with the name of its process. */
export interface PackageIssue {
	/** The process by its id; empty for the package as a whole. */
	process: string;
	/** What the process is called. */
	name: string;
	flow?: string;
	problem: Problem;
	mend: LocalText;
}

/** What is told of a package before anything of it is taken. */
export interface PackageView {
	/** The name of the study. */
	name: string;
	/** The process that it is of. */
	reference: string;
	declared: Amount;
	period: string;
	processes: number;
	/** Product systems that the study can be of, and which it is of. */
	systems: readonly OpenLcaSystem[];
	system?: string;
	/** The climate category that flows were characterised with. */
	climate?: string;
	/** How many elementary flows it has no factor for. */
	uncharacterised: number;
	issues: number;
}

/** A study without its processes. */
export type StudyFrame = Omit<ProductStudy, "processes">;

/** Processes, and issues, that the page is given at a time. */
const PROCESSES = 200;
const ISSUES = 1000;

/** One package, from its bytes to its study. */
export class OpenLcaJob {
	#bytes = new Uint8Array();
	#read: OpenLcaImport | undefined;

	/** Takes the bytes of a package, and reads them. */
	open(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<PackageView>> {
		this.#bytes = bytes;
		return this.choose(undefined);
	}

	/** Reads the package as a study of one of its product systems. */
	async choose(system: string | undefined): Promise<Outcome<PackageView>> {
		const outcome = await readPackage(this.#bytes, system);
		this.#read = outcome.status === "ok" ? outcome.value : undefined;
		return outcome.status === "ok" ? { ...outcome, value: viewOf(outcome.value) } : outcome;
	}

	/** The next issues, from one on; none after the last. */
	issues(from: number): PackageIssue[] {
		const { issues = [], study } = this.#read ?? {};
		const part = issues.slice(from, from + ISSUES);
		const named = new Set(part.map(({ process }) => process));
		const names = new Map(
			study?.processes.flatMap(({ id, name }) => (named.has(id) ? [[id, name]] : [])),
		);
		return part.map((issue) => ({ ...issue, name: names.get(issue.process) ?? "" }));
	}

	/** The study without its processes. */
	frame(): StudyFrame | undefined {
		if (!this.#read) return undefined;
		const { processes: _, ...frame } = this.#read.study;
		return frame as StudyFrame;
	}

	/** The next processes, from one on; none after the last. */
	processes(from: number): UnitProcess[] {
		return this.#read?.study.processes.slice(from, from + PROCESSES) ?? [];
	}
}

function viewOf(read: OpenLcaImport): PackageView {
	const { study, issues, systems, system, climate, uncharacterised } = read;
	const { value, unit = "" } = study.declaredUnit.amount;
	return {
		name: study.name,
		reference: study.processes.find(({ id }) => id === study.reference.process)?.name ?? "",
		declared: { value, unit },
		period: study.settings.period,
		processes: study.processes.length,
		systems,
		...(system === undefined ? {} : { system }),
		...(climate === undefined ? {} : { climate }),
		uncharacterised,
		issues: issues.length,
	};
}
