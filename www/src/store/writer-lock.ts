// The right to write a subject. One tab holds it; another asks for it, and gets it when the holder
// has saved what it has. A holder that does not answer, such as a frozen tab, loses it: the log's
// compare-and-append keeps even then what was written.

import type { Channel } from "./channel.ts";

/** How long a holder has to save and let go. */
const PATIENCE_MS = 3000;

/** The lock on one subject's log, as seen from this tab. */
export class WriterLock {
	readonly #name: string;
	readonly #subjectId: string;
	readonly #channel: Channel;
	readonly #locks: LockManager | undefined;
	#release: (() => void) | undefined;
	#taking: Promise<void> | undefined;

	constructor(subjectId: string, channel: Channel, locks = globalThis.navigator?.locks) {
		this.#name = `tansuan:write:${subjectId}`;
		this.#subjectId = subjectId;
		this.#channel = channel;
		this.#locks = locks;
	}

	/** Whether this tab may write now. Where the browser has no locks, the log alone decides. */
	get held(): boolean {
		return this.#locks === undefined || this.#release !== undefined;
	}

	/** Takes the lock if nobody holds it. */
	async tryTake(): Promise<boolean> {
		if (!this.held) await this.#request({ ifAvailable: true });
		return this.held;
	}

	/** Takes the lock: asks the holder for it, and in the end insists. */
	take(): Promise<void> {
		this.#taking ??= this.#insist().finally(() => {
			this.#taking = undefined;
		});
		return this.#taking;
	}

	/** Lets another tab have it. */
	release(): void {
		this.#release?.();
		this.#release = undefined;
	}

	async #insist(): Promise<void> {
		if (await this.tryTake()) return;
		this.#channel.post({ kind: "let-go", subjectId: this.#subjectId });
		const patience = new AbortController();
		const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
		await this.#request({ signal: patience.signal });
		clearTimeout(timer);
		if (!this.held) await this.#request({ steal: true });
	}

	/** Resolves once the lock is held or is known not to come. */
	#request(options: LockOptions): Promise<void> {
		return new Promise((resolve) => {
			const request = this.#locks?.request(this.#name, options, (lock) => {
				if (!lock) return resolve();
				const held = new Promise<void>((release) => {
					this.#release = release;
				});
				resolve();
				return held;
			});
			// Stolen by another tab, or given up waiting: this tab is a follower.
			request?.catch(() => {
				this.#release = undefined;
				resolve();
			});
		});
	}
}
