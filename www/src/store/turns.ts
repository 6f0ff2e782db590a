// One thing after another: steps that must wait for the disk or for another tab, in order.

/** A queue of steps. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();
	#waiting = 0;

	/** Whether a step may run at once, out of the queue, without overtaking another. */
	get free(): boolean {
		return this.#waiting === 0;
	}

	/** Runs a step when all before it are through. */
	add<T>(step: () => T | Promise<T>): Promise<T> {
		this.#waiting += 1;
		const turn = this.#last.then(step).finally(() => {
			this.#waiting -= 1;
		});
		this.#last = turn.catch(() => {});
		return turn;
	}

	/** Resolves when all steps so far are through. */
	async through(): Promise<void> {
		await this.#last;
	}
}
