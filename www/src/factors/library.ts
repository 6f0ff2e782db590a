// The factors and methods that the pages know: those of the packs, asked of the engine, and those
// that the open organisation brings itself.

import { signal } from "@lit-labs/signals";
import type {
	Comparison,
	Factor,
	FactorChoices,
	FactorHits,
	FactorPin,
	FormulaTree,
	GwpSet,
	Method,
	Outcome,
	PackDraft,
	PackFile,
	PackInfo,
	PackListing,
} from "../engine/types.ts";
import { type FactorQuery, type FactorRecord, type MethodRecord, OWN } from "./model.ts";
import { ownMethod, ownRecord } from "./own.ts";

/** What the library asks of the engine. */
export interface Catalogue {
	search(query: FactorQuery): Promise<Outcome<FactorHits>>;
	choices(): Promise<Outcome<FactorChoices>>;
	formulaTree(formula: string): Promise<Outcome<FormulaTree>>;
	factor(pin: FactorPin): Promise<Outcome<FactorRecord>>;
	methods(): Promise<Outcome<readonly MethodRecord[]>>;
	alternatives(pin: FactorPin, gwp: GwpSet): Promise<Outcome<Comparison>>;
	packs(): Promise<Outcome<readonly PackListing[]>>;
	loadPack(id: string): Promise<Outcome<PackInfo>>;
	addPack(file: Uint8Array<ArrayBuffer>): Promise<Outcome<PackInfo>>;
	removePack(id: string): Promise<Outcome<null>>;
	composePack(draft: PackDraft): Promise<Outcome<PackFile>>;
	/** The packs that were added from files. */
	addedPacks(): Promise<readonly AddedPack[]>;
}

/** A pack that was added from a file, and is kept in this browser. */
export interface AddedPack {
	id: string;
	revision: number;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What an organisation brings itself. */
export interface Own {
	methods: readonly Method[];
	factors: readonly Factor[];
}

/** The most that a search lists; how many there are it tells. */
const MOST = 200;

/** The library. Reading a method or a factor that is not here yet asks for it, and tells when it comes. */
export class Library {
	readonly #catalogue: Catalogue;
	readonly #own: () => Own | undefined;
	readonly #methods = signal<readonly MethodRecord[] | undefined>(undefined);
	readonly #records = signal<ReadonlyMap<string, FactorRecord | undefined>>(new Map());
	readonly #presets = signal<readonly FactorRecord[]>([]);
	readonly #choices = signal<FactorChoices | undefined>(undefined);
	readonly #formulas = signal<ReadonlyMap<string, FormulaTree>>(new Map());
	readonly #added = signal<readonly AddedPack[]>([]);
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

	/** What the loaded factors can be chosen by; undefined until the engine has answered. */
	choices(): FactorChoices | undefined {
		void this.#once("choices", async () => {
			const outcome = await this.#catalogue.choices();
			if (outcome.status === "ok") this.#choices.set(outcome.value);
		});
		return this.#choices.get();
	}

	/** A formula as a tree; undefined until the engine has answered, and where it can't be read. */
	formula(text: string): FormulaTree | undefined {
		void this.#once(`formula ${text}`, async () => {
			const outcome = await this.#catalogue.formulaTree(text);
			if (outcome.status !== "ok") return;
			this.#formulas.set(new Map(this.#formulas.get()).set(text, outcome.value));
		});
		return this.#formulas.get().get(text);
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
	addPack(file: Uint8Array<ArrayBuffer>): Promise<Outcome<PackInfo>> {
		return this.#extend(this.#catalogue.addPack(file));
	}

	/** Takes a pack out again that was added from a file. */
	removePack(id: string): Promise<Outcome<null>> {
		return this.#extend(this.#catalogue.removePack(id));
	}

	/** A pack of one's own methods and factors, as a file. */
	composePack(draft: PackDraft): Promise<Outcome<PackFile>> {
		return this.#catalogue.composePack(draft);
	}

	/** The packs that were added from files. */
	added(): readonly AddedPack[] {
		void this.#once("added", async () => this.#added.set(await this.#catalogue.addedPacks()));
		return this.#added.get();
	}

	/** Packs came or went elsewhere: what was read before is asked anew. */
	renew(): void {
		this.#edition += 1;
		this.#asked.clear();
		this.#records.set(new Map());
		// Reading asks again; what is shown stays until the answer is here.
		this.methods();
		this.choices();
		this.packs();
		this.added();
	}

	/** A factor beside the others of its topic, each as CO2e for one unit of its activity. */
	alternatives(pin: FactorPin, gwp: GwpSet): Promise<Outcome<Comparison>> {
		return this.#catalogue.alternatives(pin, gwp);
	}

	async #extend<T>(asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
		const outcome = await asked;
		if (outcome.status === "ok") this.renew();
		return outcome;
	}

	/** Sets of values for a method that are copied into a source, such as leak rates of equipment. */
	presets(method: string): readonly FactorRecord[] {
		void this.#once("presets", async () => {
			const outcome = await this.#catalogue.search({ tag: "preset", limit: 1000 });
			if (outcome.status === "ok") this.#presets.set(outcome.value.hits);
		});
		const serves = (record: FactorRecord) =>
			record.method === method || (record.alsoMethods ?? []).includes(method);
		return this.#presets.get().filter(serves);
	}

	/** What fits a query, among the packs' factors and the organisation's own. */
	async search(query: FactorQuery): Promise<Outcome<FactorHits>> {
		const own = this.#own();
		const asked = {
			limit: MOST,
			...query,
			...(own && own.factors.length > 0
				? { own: { methods: [...own.methods], factors: [...own.factors] } }
				: {}),
		};
		const [outcome] = await Promise.all([this.#catalogue.search(asked), this.#loadMethods()]);
		return outcome;
	}

	/** The factors that can serve a source by a method. */
	fitting(method: string, query: FactorQuery): Promise<Outcome<FactorHits>> {
		return this.search({ ...query, method, level: "organization", forSources: true });
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
