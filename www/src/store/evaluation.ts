// Results follow the document: every change asks the engine, changes that come while it works are
// asked together, and an answer to an old revision is dropped.

import type { Outcome } from "../engine/types.ts";
import type { SubjectDocument } from "./model.ts";

/** The part of the engine that keeps a subject evaluated. */
export interface Evaluator<D extends SubjectDocument, R> {
	/** Evaluates a document; what it was asked before helps it to look at the changes alone. */
	evaluate(document: D): Promise<Outcome<R>>;
	close(subjectId: string): Promise<void>;
}

/** What is known of the document's result. */
export interface Evaluated<R> {
	/** The latest answer; it stays while the next is worked out. */
	outcome: Outcome<R> | undefined;
	evaluating: boolean;
}

/** Keeps one document evaluated. */
export class Evaluation<D extends SubjectDocument, R> {
	readonly #evaluator: Evaluator<D, R>;
	readonly #tell: (evaluated: Evaluated<R>) => void;
	#next: D | undefined;
	#outcome: Outcome<R> | undefined;
	#running: Promise<void> | undefined;
	#closed = false;

	constructor(evaluator: Evaluator<D, R>, tell: (evaluated: Evaluated<R>) => void) {
		this.#evaluator = evaluator;
		this.#tell = tell;
	}

	/** Follows the document. */
	update(document: D): void {
		this.#next = document;
		this.#running ??= Promise.resolve().then(() => this.#work());
	}

	/** Resolves when the latest document is evaluated. */
	async settled(): Promise<void> {
		while (this.#running) await this.#running;
	}

	/** Stops; what is still worked out is not told. */
	async close(subjectId: string): Promise<void> {
		this.#closed = true;
		this.#next = undefined;
		await this.#running?.catch(() => {});
		await this.#evaluator.close(subjectId);
	}

	async #work(): Promise<void> {
		this.#tell({ outcome: this.#outcome, evaluating: true });
		try {
			for (let document = this.#next; document; document = this.#next) {
				this.#next = undefined;
				const outcome = await this.#evaluator.evaluate(document);
				if (!this.#next) this.#outcome = outcome;
			}
		} finally {
			this.#running = undefined;
			if (!this.#closed) this.#tell({ outcome: this.#outcome, evaluating: false });
		}
	}
}
