// What the engine's worker does. It holds the ledgers of the open subjects; its answers are data.

import { filled } from "./filled.ts";
import { engineProblem } from "./host.ts";
import type {
	Amount,
	Change,
	FactorPin,
	FactorQuery,
	GwpSet,
	Ledger,
	Loaded,
	PackDraft,
	StudyHandle,
} from "./load.ts";
import { type PactPreview, pactPreview } from "./pact.ts";
import type {
	Organization,
	Outcome,
	PackInfo,
	PackListing,
	PactSupplies,
	PactWords,
	ProductStudy,
} from "./types.ts";
import { EngineUnavailable } from "./unavailable.ts";

/** What can be asked of an open study. */
export type StudyQuestion = "explain" | "tree" | "flows" | "sensitivity" | "compare";

/** The worker's side of the engine. It answers at once, and waits for the engine inside. */
export class EngineApi {
	readonly #load: () => Promise<Loaded>;
	readonly #ledgers = new Map<string, Ledger>();
	readonly #studies = new Map<string, StudyHandle>();
	#loaded: Promise<Loaded> | undefined;

	constructor(load: () => Promise<Loaded>) {
		this.#load = load;
	}

	/** Opens a document, and evaluates it. */
	async open(subjectId: string, document: Uint8Array, asOf: string) {
		const { engine, library } = await this.#ready();
		this.close(subjectId);
		const ledger = new engine.Ledger();
		const outcome = ledger.open(document, library, asOf);
		if (outcome.status === "ok") this.#ledgers.set(subjectId, ledger);
		else ledger.free();
		return outcome;
	}

	/** Changes an open document by a list of changes as JSON; undefined where it isn't open or does not take them. */
	async apply(subjectId: string, json: Uint8Array) {
		await this.#ready();
		const ledger = this.#ledgers.get(subjectId);
		const changes = JSON.parse(new TextDecoder().decode(json)) as Change[];
		if (ledger?.apply(changes).status !== "ok") return undefined;
		const outcome = ledger.result();
		return outcome.status === "ok" ? outcome : undefined;
	}

	/** How a figure of an open document came about; undefined where it isn't open. */
	async explain(subjectId: string, figure: string) {
		await this.#ready();
		return this.#ledgers.get(subjectId)?.explain(figure);
	}

	/** Opens a product study, in place of an earlier state of it, and evaluates it. */
	async openStudy(subjectId: string, document: Uint8Array, asOf: string) {
		const { engine, library } = await this.#ready();
		const study = this.#studies.get(subjectId) ?? new engine.Study();
		this.#studies.set(subjectId, study);
		const outcome = study.open(document, library, asOf);
		if (outcome.status === "invalid") this.close(subjectId);
		return outcome;
	}

	/** Asks something of an open study; undefined where it isn't open. */
	async askStudy(
		subjectId: string,
		question: StudyQuestion,
		args: readonly unknown[],
	): Promise<Outcome<unknown> | undefined> {
		await this.#ready();
		const study = this.#studies.get(subjectId);
		const ask = study?.[question] as ((...args: unknown[]) => Outcome<unknown>) | undefined;
		return study && ask?.apply(study, [...args]);
	}

	/** The PACT file that an open study would make; undefined where it isn't open. */
	async pact(subjectId: string, words: PactWords): Promise<Outcome<PactPreview> | undefined> {
		const { engine } = await this.#ready();
		const study = this.#studies.get(subjectId);
		return study && pactPreview(engine, study, words);
	}

	/** Reads a PACT file: its footprints as supplies of a study, and every rule that they break. */
	async readPact(file: Uint8Array): Promise<Outcome<PactSupplies>> {
		return (await this.#ready()).engine.readPact(file);
	}

	/** Lets go of a document. */
	close(subjectId: string): void {
		for (const held of [this.#ledgers, this.#studies]) {
			held.get(subjectId)?.free();
			held.delete(subjectId);
		}
	}

	/** Decodes a document as strictly as it is stored. */
	async decode(document: Uint8Array): Promise<Outcome<Organization | ProductStudy>> {
		const { engine } = await this.#ready();
		const outcome = engine.decodeOrganization(document);
		if (outcome.status === "ok") return { ...outcome, value: filled(outcome.value) };
		const [problem] = outcome.problems;
		const another = problem?.code === "unsupported-document" ? problem.details.found : undefined;
		if (!another?.startsWith("tansuan product ")) return outcome;
		return engine.decodeProduct(document) as Outcome<ProductStudy>;
	}

	/** Finds factors. */
	async search(query: FactorQuery) {
		return (await this.#ready()).library.search(query);
	}

	/** The factor that a pin names. */
	async factor(pin: FactorPin) {
		return (await this.#ready()).library.factor(pin);
	}

	/** Every method. */
	async methods() {
		return (await this.#ready()).library.methods();
	}

	/** Every pack there is: those that come with the app, and those that were added from files. */
	async packs(): Promise<PackListing[]> {
		const { library, shelf } = await this.#ready();
		const loaded = library.packs();
		const entries = await shelf.entries().catch(() => []);
		const known = new Set(entries.map(({ id }) => id));
		return [
			...entries.map((entry) => ({ ...entry, loaded: loaded.some(({ id }) => id === entry.id) })),
			...loaded.filter(({ id }) => !known.has(id)).map((pack) => ({ ...pack, loaded: true })),
		];
	}

	/** Loads a pack that comes with the app; what it holds, where it is there already. */
	async loadPack(id: string): Promise<Outcome<PackInfo>> {
		const { library, shelf } = await this.#ready();
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
		return (await this.#ready()).library.load(file);
	}

	/** Takes a pack out again. */
	async removePack(id: string): Promise<void> {
		(await this.#ready()).library.remove(id);
	}

	/** A pack of one's own methods and factors, as a file. */
	async composePack(draft: PackDraft) {
		return (await this.#ready()).library.compose(draft);
	}

	/** What the loaded factors can be chosen by. */
	async choices() {
		return (await this.#ready()).library.choices();
	}

	/** A formula as a tree, for mathematical notation. */
	async formulaTree(formula: string) {
		return (await this.#ready()).engine.formulaTree(formula);
	}

	/** The factor that a pin names beside the others of its topic. */
	async alternatives(pin: FactorPin, gwp: GwpSet) {
		return (await this.#ready()).library.alternatives(pin, gwp);
	}

	/** What is wrong with an amount as typed, where its unit should measure what `expected` does. */
	async checkAmount(value: string, unit: string, expected: string) {
		return (await this.#ready()).engine.checkAmount(value, unit, expected);
	}

	/** What is wrong with many amounts, in their order; null where one is right. */
	async checkAmounts(amounts: Amount[]) {
		return (await this.#ready()).engine.checkAmounts(amounts);
	}

	/** A period in its canonical form. */
	async readPeriod(text: string) {
		return (await this.#ready()).engine.readPeriod(text);
	}

	#ready(): Promise<Loaded> {
		this.#loaded ??= this.#load();
		return this.#loaded;
	}
}
