// The factors and methods that the pages know: those of the packs, asked of the engine, and those
// that the open organisation brings itself.

import { signal } from "@lit-labs/signals";
import type {
	Comparison,
	Factor,
	FactorPin,
	GwpSet,
	Method,
	Outcome,
	PackInfo,
	PackListing,
} from "../engine/types.ts";
import {
	type FactorQuery,
	type FactorRecord,
	type MethodRecord,
	OWN,
	servesSources,
} from "./model.ts";
import { hasWords, ownMethod, ownRecord } from "./own.ts";

/** What the library asks of the engine. */
export interface Catalogue {
	search(query: FactorQuery): Promise<Outcome<readonly FactorRecord[]>>;
	factor(pin: FactorPin): Promise<Outcome<FactorRecord>>;
	methods(): Promise<Outcome<readonly MethodRecord[]>>;
	alternatives(pin: FactorPin, gwp: GwpSet): Promise<Outcome<Comparison>>;
	packs(): Promise<Outcome<readonly PackListing[]>>;
	loadPack(id: string): Promise<Outcome<PackInfo>>;
	addPack(file: Uint8Array): Promise<Outcome<PackInfo>>;
}

/** What an organisation brings itself. */
export interface Own {
	methods: readonly Method[];
	factors: readonly Factor[];
}

/** The most that a search lists, and more than all packs hold. */
const MOST = 1000;
const ALL = 20_000;

/** The library. Reading a method or a factor that is not here yet asks for it, and tells when it comes. */
export class Library {
	readonly #catalogue: Catalogue;
	readonly #own: () => Own | undefined;
	readonly #methods = signal<readonly MethodRecord[] | undefined>(undefined);
	readonly #records = signal<ReadonlyMap<string, FactorRecord | undefined>>(new Map());
	readonly #all = signal<readonly FactorRecord[] | undefined>(undefined);
	readonly #packs = signal<readonly PackListing[] | undefined>(undefined);
	#edition = 0;
	readonly #asked = new Map<string, Promise<void>>();

	constructor(catalogue: Catalogue, own: () => Own | undefined) {
		this.#catalogue = catalogue;
		this.#own = own;
	}

	/** Every method, the organisation's own last; undefined until the engine has answered. */
	methods(): readonly MethodRecord[] | undefined {
		void this.#loadMethods();
		const methods = this.#methods.get();
		return methods && [...methods, ...(this.#own()?.methods ?? []).map(ownMethod)];
	}

	/** Every method, once they are here. */
	async allMethods(): Promise<readonly MethodRecord[]> {
		await this.#loadMethods();
		return this.methods() ?? [];
	}

	/** The method with this id. */
	method(id: string): MethodRecord | undefined {
		return this.methods()?.find((method) => method.id === id);
	}

	/** The factor that a pin names; undefined while it is asked for, or where there is none. */
	factor(pin: FactorPin): FactorRecord | undefined {
		if (pin.pack === OWN) return this.own().find(({ id }) => id === pin.factor);
		const key = `${pin.pack} ${pin.factor} ${pin.revision ?? ""}`;
		void this.#once(key, async () => {
			const outcome = await this.#catalogue.factor(pin);
			const record = outcome.status === "ok" ? outcome.value : undefined;
			this.#records.set(new Map(this.#records.get()).set(key, record));
		});
		return this.#records.get().get(key);
	}

	/** The organisation's own factors. */
	own(): FactorRecord[] {
		return (this.#own()?.factors ?? []).map((factor) =>
			ownRecord(factor, this.method(factor.method)),
		);
	}

	/** Every factor of the packs, for the choices of filters. */
	all(): readonly FactorRecord[] | undefined {
		void this.#once("all", async () => {
			const outcome = await this.#catalogue.search({ limit: ALL });
			if (outcome.status === "ok") this.#all.set(outcome.value);
		});
		return this.#all.get();
	}

	/** Grows with each pack that is loaded: what was found before may not be all. */
	get edition(): number {
		return this.#edition;
	}

	/** Every pack there is, and whether it is loaded; undefined until the engine has answered. */
	packs(): readonly PackListing[] | undefined {
		void this.#once("packs", async () => {
			const outcome = await this.#catalogue.packs();
			if (outcome.status === "ok") this.#packs.set(outcome.value);
		});
		return this.#packs.get();
	}

	/** Loads a pack that comes with the app: what was read before is asked anew. */
	loadPack(id: string): Promise<Outcome<PackInfo>> {
		return this.#extend(this.#catalogue.loadPack(id));
	}

	/** Adds the pack of a file. */
	addPack(file: Uint8Array): Promise<Outcome<PackInfo>> {
		return this.#extend(this.#catalogue.addPack(file));
	}

	/** A factor beside the others of its topic, each as CO2e for one unit of its activity. */
	alternatives(pin: FactorPin, gwp: GwpSet): Promise<Outcome<Comparison>> {
		return this.#catalogue.alternatives(pin, gwp);
	}

	async #extend(asked: Promise<Outcome<PackInfo>>): Promise<Outcome<PackInfo>> {
		const outcome = await asked;
		if (outcome.status === "invalid") return outcome;
		this.#edition += 1;
		this.#asked.clear();
		this.#records.set(new Map());
		// Reading asks again; what is shown stays until the answer is here.
		this.methods();
		this.all();
		this.packs();
		return outcome;
	}

	/** Sets of values for a method that are copied into a source, such as leak rates of equipment. */
	presets(method: string): readonly FactorRecord[] {
		const serves = (record: FactorRecord) =>
			record.method === method || (record.alsoMethods ?? []).includes(method);
		return (this.all() ?? []).filter((record) => record.tags?.includes("preset") && serves(record));
	}

	/** What fits a query, the organisation's own first. */
	async search(query: FactorQuery): Promise<Outcome<readonly FactorRecord[]>> {
		const [outcome] = await Promise.all([
			this.#catalogue.search({ limit: MOST, ...query }),
			this.#loadMethods(),
		]);
		if (outcome.status === "invalid") return outcome;
		const own = this.own().filter(
			(record) =>
				(query.method === undefined || record.method === query.method) &&
				(query.category === undefined || record.category === query.category) &&
				(query.region === undefined || record.region === query.region) &&
				(query.year === undefined || record.dataYear === query.year) &&
				query.set === undefined &&
				query.family === undefined &&
				hasWords(record, query.text?.trim() ?? ""),
		);
		return { ...outcome, value: [...own, ...outcome.value] };
	}

	/** The factors that can serve a source by a method. */
	async fitting(method: string, query: FactorQuery) {
		const outcome = await this.search({ ...query, method, level: "organization" });
		if (outcome.status === "invalid") return outcome;
		return { ...outcome, value: outcome.value.filter(servesSources) };
	}

	#loadMethods(): Promise<void> {
		return this.#once("methods", async () => {
			const outcome = await this.#catalogue.methods();
			if (outcome.status === "ok") this.#methods.set(outcome.value);
		});
	}

	/** Asks once for what is read while a page renders. */
	#once(key: string, ask: () => Promise<void>): Promise<void> {
		const asked = this.#asked.get(key) ?? ask();
		this.#asked.set(key, asked);
		return asked;
	}
}
