// Keeps what is typed after a short pause, and at once when a field, the page or the tab is left.

import type { ReactiveController, ReactiveControllerHost } from "lit";

const PAUSE = 500;

/** Waits for pauses in typing, field by field. */
export class Typing implements ReactiveController {
	readonly #waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; keep: () => void }>();

	constructor(host: ReactiveControllerHost) {
		host.addController(this);
	}

	/** Keeps later what a field says now; what it said before is forgotten. */
	later(field: string, keep: () => void): void {
		const old = this.#waiting.get(field);
		if (old) clearTimeout(old.timer);
		const timer = setTimeout(() => this.#keep(field), PAUSE);
		this.#waiting.set(field, { timer, keep });
	}

	/** Keeps now what a field says. */
	now(field: string, keep: () => void): void {
		const old = this.#waiting.get(field);
		if (old) clearTimeout(old.timer);
		this.#waiting.delete(field);
		keep();
	}

	/** Keeps everything that waits. */
	readonly flush = (): void => {
		for (const field of [...this.#waiting.keys()]) this.#keep(field);
	};

	hostConnected(): void {
		document.addEventListener("visibilitychange", this.flush);
	}

	hostDisconnected(): void {
		document.removeEventListener("visibilitychange", this.flush);
		this.flush();
	}

	#keep(field: string): void {
		const waiting = this.#waiting.get(field);
		if (waiting) this.now(field, waiting.keep);
	}
}
