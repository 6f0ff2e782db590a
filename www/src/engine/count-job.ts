// Counting the records of a table in the job worker: the engine and its packs are loaded for the first
// count, and the worker listens between pieces, so that a count can be stopped.

import type { ReadRecord } from "../interchange/activity/reading.ts";
import { turn } from "../turns/turn.ts";
import { answer } from "./answer.ts";
import { type Counted, type CountGround, countRecords, givePacks, isPlain } from "./count.ts";
import type { Loaded } from "./load.ts";
import type { Outcome } from "./types.ts";

/** What comes of a count. */
export type CountAnswer =
	| { is: "counted"; counted: Counted }
	/** So many records take more than the bulk ledger counts. */
	| { is: "unfit"; records: number }
	| { is: "stopped" };

/** Counts, one count at a time: a new one stops the one before. */
export class CountJob {
	readonly #load: () => Promise<Loaded>;
	#loaded: Promise<Loaded> | undefined;
	#turn = 0;

	constructor(load: () => Promise<Loaded> = async () => (await import("./load.ts")).load()) {
		this.#load = load;
	}

	/** Counts records; `mains` says the main parameter of each source. */
	count(
		records: readonly ReadRecord[],
		mains: Readonly<Record<string, string>>,
		ground: CountGround,
		progress: (part: number) => void,
	): Promise<Outcome<CountAnswer>> {
		return answer(async (): Promise<CountAnswer> => {
			const mine = ++this.#turn;
			const unfit = records.filter((record) => !isPlain(record, mains)).length;
			if (unfit > 0) return { is: "unfit", records: unfit };
			this.#loaded ??= this.#load();
			const loaded = await this.#loaded;
			await givePacks(loaded.library, loaded.shelf, ground.packs);
			const counted = await countRecords(loaded, records, ground, async (part) => {
				progress(part);
				await turn();
				return mine === this.#turn;
			});
			return counted ? { is: "counted", counted } : { is: "stopped" };
		});
	}

	/** Stops the count that is under way. */
	stop(): void {
		this.#turn += 1;
	}
}
