// What a page asks the engine beside the result: asked again when the result is another, and an answer to
// an old result is dropped.

import type { Outcome, Problem } from "../engine/types.ts";
import type { TansuanElement } from "../ui/element.ts";

/** An answer that follows what it was asked about. */
export class Asked<T> {
	readonly #host: TansuanElement;
	#key: unknown;
	#turn = 0;
	/** The answer, as far as it is there; the one before stays until the next has come. */
	value: T | undefined;
	/** Why there is none. */
	problems: readonly Problem[] = [];

	constructor(host: TansuanElement) {
		this.#host = host;
	}

	/** Asks, where `key` is another than the last time. */
	follow(key: unknown, ask: (() => Promise<Outcome<T>>) | undefined): void {
		if (key === this.#key || ask === undefined) return;
		this.#key = key;
		void this.#ask(ask);
	}

	async #ask(ask: () => Promise<Outcome<T>>): Promise<void> {
		const turn = ++this.#turn;
		const outcome = await ask();
		if (turn !== this.#turn) return;
		if (outcome.status === "ok") {
			this.value = outcome.value;
			this.problems = [];
		} else {
			this.value = undefined;
			this.problems = outcome.problems;
		}
		this.#host.requestUpdate();
	}
}
