// What can be undone and redone, read off the log. Nothing is kept beside the log: an undo is a
// line that takes another back, and a redo is a line that takes an undo back.

import { type LogEvent, STARTS } from "./model.ts";

/** A command that can be undone or redone. */
export interface Mark {
	/** The line to take back. */
	seq: number;
	/** The command's own line, whose patch does it and whose inverse undoes it. */
	origin: number;
	/** The command, for the words beside the button. */
	type: string;
}

/** Lines past which undo does not go. */
const isBarrier = (type: string) => STARTS.has(type) || type === "migrate-document";

/** The two stacks. */
export class History {
	readonly #done: Mark[] = [];
	readonly #undone: Mark[] = [];

	constructor(events: readonly Pick<LogEvent, "seq" | "type" | "undoes">[] = []) {
		for (const event of events) this.add(event);
	}

	/** The command that an undo takes back. */
	get undo(): Mark | undefined {
		return this.#done.at(-1);
	}

	/** The command that a redo does again. */
	get redo(): Mark | undefined {
		return this.#undone.at(-1);
	}

	/** Follows the log by a line. */
	add({ seq, type, undoes }: Pick<LogEvent, "seq" | "type" | "undoes">): void {
		if (undoes !== undefined) this.#takeBack(seq, undoes);
		else {
			this.#undone.length = 0;
			if (isBarrier(type)) this.#done.length = 0;
			else this.#done.push({ seq, origin: seq, type });
		}
	}

	#takeBack(seq: number, undoes: number): void {
		const [from, to] =
			this.redo?.seq === undoes ? [this.#undone, this.#done] : [this.#done, this.#undone];
		const mark = from.at(-1)?.seq === undoes ? from.pop() : undefined;
		if (mark) to.push({ ...mark, seq });
	}
}
