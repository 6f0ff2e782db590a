// What every worker that computes does with packs: those that come with the app, and those of files.

import { engineProblem } from "./host.ts";
import type { Shelf } from "./shelf.ts";
import type { Outcome, PackInfo } from "./types.ts";
import { EngineUnavailable } from "./unavailable.ts";

/** A library of packs, and the packs that can be added to it. */
interface Stocked {
	library: {
		packs(): PackInfo[];
		load(pack: Uint8Array): Outcome<PackInfo>;
		remove(id: string): unknown;
	};
	shelf: Shelf;
}

/** A worker's side, which answers at once and waits for what computes inside. */
export class PackApi<Loaded extends Stocked> {
	readonly #load: () => Promise<Loaded>;
	#loaded: Promise<Loaded> | undefined;

	constructor(load: () => Promise<Loaded>) {
		this.#load = load;
	}

	/** Loads a pack that comes with the app; what it holds, where it is there already. */
	async loadPack(id: string): Promise<Outcome<PackInfo>> {
		const { library, shelf } = await this.ready();
		const there = library.packs().find((pack) => pack.id === id);
		if (there) return { status: "ok", value: there, findings: [] };
		try {
			return library.load(await shelf.bytes(id));
		} catch (cause) {
			if (!(cause instanceof EngineUnavailable)) throw cause;
			const problem = engineProblem("pack-unavailable", { pack: id, reason: cause.message });
			return { status: "invalid", problems: [problem] };
		}
	}

	/** Adds the pack of a file. */
	async addPack(file: Uint8Array): Promise<Outcome<PackInfo>> {
		return (await this.ready()).library.load(file);
	}

	/** Takes a pack out again. */
	async removePack(id: string): Promise<void> {
		(await this.ready()).library.remove(id);
	}

	/** What computes, once it is loaded. */
	protected ready(): Promise<Loaded> {
		this.#loaded ??= this.#load();
		return this.#loaded;
	}
}
