// The page's end of reading an openLCA package: a worker for each, ended when it is closed.

import { type Remote, transfer } from "comlink";
import { Host, type WorkerLike } from "./host.ts";
import type { OpenLcaJob, PackageIssue, PackageView } from "./openlca-job.ts";
import type { Outcome, ProductStudy, UnitProcess } from "./types.ts";

export type { PackageIssue, PackageView } from "./openlca-job.ts";

/** A package that was read, and what there is of it besides. */
export interface OpenPackage {
	view: PackageView;
	issues: readonly PackageIssue[];
}

/** Reads one package. */
export class OpenLcaReader {
	readonly #host: Host<OpenLcaJob>;

	constructor(start: () => WorkerLike = startWorker) {
		this.#host = new Host<OpenLcaJob>(start);
	}

	/** Reads a package, whose bytes are given away. */
	open(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<OpenPackage>> {
		return this.#told((job) => job.open(transfer(bytes, [bytes.buffer])));
	}

	/** Reads it as a study of another product system. */
	choose(system: string): Promise<Outcome<OpenPackage>> {
		return this.#told((job) => job.choose(system));
	}

	/** The study. */
	study(): Promise<Outcome<ProductStudy>> {
		return this.#host.ask(async (job) => {
			const processes = await all((from) => job.processes(from) as Promise<UnitProcess[]>);
			const frame = await job.frame();
			if (!frame) return { status: "invalid", problems: [] };
			return { status: "ok", value: { ...frame, processes } as ProductStudy, findings: [] };
		});
	}

	/** Ends the reading, and forgets the package. */
	close(): void {
		this.#host.stop();
	}

	#told(
		read: (job: Remote<OpenLcaJob>) => Promise<Outcome<PackageView>>,
	): Promise<Outcome<OpenPackage>> {
		return this.#host.ask(async (job) => {
			const outcome = await read(job);
			if (outcome.status === "invalid") return outcome;
			const issues = await all((from) => job.issues(from));
			return { ...outcome, value: { view: outcome.value, issues } };
		});
	}
}

/** Everything that comes in parts; each part is a message of its own, between which the page has its turns. */
async function all<T>(part: (from: number) => Promise<T[]>): Promise<T[]> {
	const found: T[] = [];
	for (;;) {
		const more = await part(found.length);
		if (more.length === 0) return found;
		found.push(...more);
	}
}

function startWorker(): WorkerLike {
	return new Worker(new URL("./openlca.worker.ts", import.meta.url), { type: "module" });
}
