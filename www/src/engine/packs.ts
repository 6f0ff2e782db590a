// The packs that this page has asked for. A worker that starts anew is given them before anything else is
// asked of it, and a document that names a pack brings it along.

import type { EngineApi } from "./api.ts";
import type { PackInUse } from "./count.ts";
import type { Host } from "./host.ts";
import { packsOf } from "./pins.ts";
import type { AnyDocument, Outcome, PackInfo } from "./types.ts";

/** A worker that holds packs. */
type PackHolder = Pick<EngineApi, "loadPack" | "addPack" | "removePack">;

/** Packs that are always there: the core one, and what a document brings itself. */
const ALWAYS = ["cn-core", "own"];

/** The packs that the worker of a host holds beside the core one. */
export class Packs {
	readonly #host: Host<EngineApi>;
	/** By id: the bytes of a file, or nothing for a pack that comes with the app. */
	readonly #wanted = new Map<string, Uint8Array | undefined>();
	readonly #refused = new Set<string>();
	#generation = 0;
	#given = Promise.resolve();

	constructor(host: Host<EngineApi>) {
		this.#host = host;
	}

	/** The packs that were asked for, in the order in which they were. */
	get inUse(): PackInUse[] {
		return [...this.#wanted].map(([id, file]) => (file ? { id, file } : { id }));
	}

	/** Resolves when the worker in use holds every pack that was asked for. */
	ready(): Promise<void> {
		if (this.#generation !== this.#host.generation) {
			this.#generation = this.#host.generation;
			this.#given = this.#giveAll();
		}
		return this.#given;
	}

	/** Loads a pack that comes with the app. */
	async load(id: string): Promise<Outcome<PackInfo>> {
		await this.ready();
		const outcome = await this.#host.ask((api) => api.loadPack(id));
		if (outcome.status === "ok") this.#keep(id, undefined);
		else this.#refused.add(id);
		return outcome;
	}

	/** Adds the pack of a file. */
	async add(file: Uint8Array): Promise<Outcome<PackInfo>> {
		await this.ready();
		const outcome = await this.#host.ask((api) => api.addPack(file));
		if (outcome.status === "ok") this.#keep(outcome.value.id, file);
		return outcome;
	}

	/** Takes a pack out again. */
	async remove(id: string): Promise<void> {
		await this.ready();
		this.#wanted.delete(id);
		await this.#host.ask(async (api) => {
			await api.removePack(id);
			return { status: "ok", value: null, findings: [] };
		});
	}

	/** Loads what the pins of a document name; true where that brought something new. */
	async bring(document: AnyDocument): Promise<boolean> {
		let brought = false;
		for (const id of this.#missing(document)) {
			const outcome = await this.load(id);
			brought ||= outcome.status === "ok";
		}
		return brought;
	}

	#missing(document: AnyDocument): string[] {
		const there = (id: string) =>
			ALWAYS.includes(id) || this.#wanted.has(id) || this.#refused.has(id);
		return [...packsOf(document)].filter((id) => !there(id));
	}

	#keep(id: string, file: Uint8Array | undefined) {
		this.#wanted.set(id, file);
		this.#refused.delete(id);
	}

	async #giveAll(): Promise<void> {
		for (const [id, file] of this.#wanted) {
			await this.#host.ask((api) => (file ? api.addPack(file) : api.loadPack(id)));
		}
	}
}

/** The same packs in the library of another worker, which is brought up to them before it is asked. */
export class PackCopies {
	readonly #host: Host<PackHolder>;
	readonly #packs: Packs;
	readonly #held = new Map<string, Uint8Array | undefined>();
	#generation = 0;
	#given = Promise.resolve();

	constructor(host: Host<PackHolder>, packs: Packs) {
		this.#host = host;
		this.#packs = packs;
	}

	/** Resolves when the worker holds just the packs that were asked for. */
	ready(): Promise<void> {
		this.#given = this.#given.then(() => this.#catchUp());
		return this.#given;
	}

	async #catchUp(): Promise<void> {
		if (this.#generation !== this.#host.generation) this.#held.clear();
		this.#generation = this.#host.generation;
		const wanted = new Map(this.#packs.inUse.map(({ id, file }) => [id, file]));
		for (const [id, file] of [...this.#held]) {
			if (wanted.has(id) && wanted.get(id) === file) continue;
			await this.#host.ask(async (api) => {
				await api.removePack(id);
				return { status: "ok", value: null, findings: [] };
			});
			this.#held.delete(id);
		}
		for (const [id, file] of wanted) {
			if (this.#held.has(id)) continue;
			await this.#host.ask((api) => (file ? api.addPack(file) : api.loadPack(id)));
			this.#held.set(id, file);
		}
	}
}
