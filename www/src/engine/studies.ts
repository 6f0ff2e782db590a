// Product studies in a worker of their own: what is evaluated is held open there, so that it can be asked how
// its figures came about; it is opened anew where the worker or the packs are others than they were.

import { type Remote, transfer } from "comlink";
import { bytesInTurns } from "../turns/bytes.ts";
import { Host, type WorkerLike } from "./host.ts";
import { PackCopies, type Packs } from "./packs.ts";
import type { PactPreview } from "./pact.ts";
import type { StudyApi, StudyQuestion } from "./study-api.ts";
import type {
	ContributionNode,
	Explanation,
	Flows,
	Outcome,
	PactSupplies,
	PactWords,
	ProductResult,
	ProductStudy,
	Sensitivity,
	VariantComparison,
} from "./types.ts";

/** What a page asks of a study beside its result. */
export interface StudyAnswers {
	/** How a figure of the result came about. */
	explain(figure: string): Promise<Outcome<Explanation>>;
	/** A place in the contribution tree, and `depth` levels below it. */
	tree(path: string[], depth: number): Promise<Outcome<ContributionNode>>;
	/** What flows from where to where, without flows below `least` of the total. */
	flows(least: string): Promise<Outcome<Flows>>;
	/** How much the total follows each line, factor and parameter. */
	sensitivity(): Promise<Outcome<Sensitivity[]>>;
	/** Every variant beside the study. */
	compare(): Promise<Outcome<VariantComparison[]>>;
	/** The PACT file it would make, with what it lacks as findings. */
	pact(words: PactWords): Promise<Outcome<PactPreview>>;
}

/** A study that a worker holds. */
interface Held {
	document: ProductStudy;
	generation: number;
	asOf: string;
}

/** The studies of one worker. */
export class Studies {
	readonly #host: Host<StudyApi>;
	readonly #packs: PackCopies;
	readonly #held = new Map<string, Held>();

	constructor(start: () => WorkerLike, packs: Packs) {
		this.#host = new Host(start);
		this.#packs = new PackCopies(this.#host, packs);
	}

	/** Evaluates a study, and holds it open. */
	async open(document: ProductStudy, asOf: string): Promise<Outcome<ProductResult>> {
		await this.#packs.ready();
		const bytes = await bytesInTurns(document, JSON.stringify);
		const outcome = await this.#host.ask((api) =>
			api.open(document.id, transfer(bytes, [bytes.buffer]), asOf),
		);
		const { generation } = this.#host;
		if (outcome.status === "ok") this.#held.set(document.id, { document, generation, asOf });
		else this.#held.delete(document.id);
		return outcome;
	}

	/** What can be asked of a study that was evaluated. */
	answers(subjectId: string): StudyAnswers {
		return {
			explain: (figure) => this.#ask(subjectId, "explain", figure),
			tree: (path, depth) => this.#ask(subjectId, "tree", path, depth),
			flows: (least) => this.#ask(subjectId, "flows", least),
			sensitivity: () => this.#ask(subjectId, "sensitivity"),
			compare: () => this.#ask(subjectId, "compare"),
			pact: (words) => this.#opened(subjectId, (api) => api.pact(subjectId, words)),
		};
	}

	/** Lets every study be opened anew before it is asked the next time. */
	reopen(): void {
		for (const [id, held] of this.#held) this.#held.set(id, { ...held, generation: -1 });
	}

	/** Lets go of a study. */
	async close(subjectId: string): Promise<void> {
		if (!this.#held.delete(subjectId)) return;
		await this.#host.ask(async (api) => {
			await api.close(subjectId);
			return { status: "ok", value: null, findings: [] };
		});
	}

	/** Decodes a study as strictly as it is stored, in the form in which it is stored. */
	decode(bytes: Uint8Array): Promise<Outcome<ProductStudy>> {
		return this.#host.ask((api) => api.decode(bytes));
	}

	/** Reads a PACT file: its footprints as supplies of a study, and every rule that they break. */
	readPact(file: Uint8Array<ArrayBuffer>): Promise<Outcome<PactSupplies>> {
		return this.#host.ask((api) => api.readPact(transfer(file, [file.buffer])));
	}

	/** Ends the worker; the next question starts another. */
	stop(): void {
		this.#host.stop();
	}

	#ask<T>(subjectId: string, question: StudyQuestion, ...args: unknown[]): Promise<Outcome<T>> {
		return this.#opened(subjectId, async (api) => {
			const outcome = await api.ask(subjectId, question, args);
			return outcome as Outcome<T> | undefined;
		});
	}

	/** Asks the worker, once the study is open in it. */
	async #opened<T>(
		subjectId: string,
		question: (api: Remote<StudyApi>) => Promise<Outcome<T> | undefined>,
	): Promise<Outcome<T>> {
		const held = this.#held.get(subjectId);
		if (held && held.generation !== this.#host.generation) {
			const outcome = await this.open(held.document, held.asOf);
			if (outcome.status === "invalid") return outcome;
		}
		return this.#host.ask(
			async (api) => (await question(api)) ?? { status: "invalid", problems: [] },
		);
	}
}
