// What the engine's worker does. It holds the ledgers of the open subjects; its answers are data.

import { filled } from "./filled.ts";
import type {
	Amount,
	Change,
	FactorPin,
	FactorQuery,
	GwpSet,
	Ledger,
	Loaded,
	PackDraft,
} from "./load.ts";
import { PackApi } from "./pack-api.ts";
import type { Organization, Outcome, PackListing } from "./types.ts";

/** The worker's side of the engine. */
export class EngineApi extends PackApi<Loaded> {
	readonly #ledgers = new Map<string, Ledger>();

	/** Opens a document, and evaluates it. */
	async open(subjectId: string, document: Uint8Array, asOf: string) {
		const { engine, library } = await this.ready();
		this.close(subjectId);
		const ledger = new engine.Ledger();
		const outcome = ledger.open(document, library, asOf);
		if (outcome.status === "ok") this.#ledgers.set(subjectId, ledger);
		else ledger.free();
		return outcome;
	}

	/** Changes an open document by a list of changes as JSON; undefined where it isn't open or does not take them. */
	async apply(subjectId: string, json: Uint8Array) {
		await this.ready();
		const ledger = this.#ledgers.get(subjectId);
		const changes = JSON.parse(new TextDecoder().decode(json)) as Change[];
		if (ledger?.apply(changes).status !== "ok") return undefined;
		const outcome = ledger.result();
		return outcome.status === "ok" ? outcome : undefined;
	}

	/** How a figure of an open document came about; undefined where it isn't open. */
	async explain(subjectId: string, figure: string) {
		await this.ready();
		return this.#ledgers.get(subjectId)?.explain(figure);
	}

	/** Lets go of a document. */
	close(subjectId: string): void {
		this.#ledgers.get(subjectId)?.free();
		this.#ledgers.delete(subjectId);
	}

	/** Decodes a document as strictly as it is stored. */
	async decode(document: Uint8Array): Promise<Outcome<Organization>> {
		const { engine } = await this.ready();
		const outcome = engine.decodeOrganization(document);
		return outcome.status === "ok" ? { ...outcome, value: filled(outcome.value) } : outcome;
	}

	/** Finds factors. */
	async search(query: FactorQuery) {
		return (await this.ready()).library.search(query);
	}

	/** The factor that a pin names. */
	async factor(pin: FactorPin) {
		return (await this.ready()).library.factor(pin);
	}

	/** Every method. */
	async methods() {
		return (await this.ready()).library.methods();
	}

	/** Every pack there is: those that come with the app, and those that were added from files. */
	async packs(): Promise<PackListing[]> {
		const { library, shelf } = await this.ready();
		const loaded = library.packs();
		const entries = await shelf.entries().catch(() => []);
		const known = new Set(entries.map(({ id }) => id));
		return [
			...entries.map((entry) => ({ ...entry, loaded: loaded.some(({ id }) => id === entry.id) })),
			...loaded.filter(({ id }) => !known.has(id)).map((pack) => ({ ...pack, loaded: true })),
		];
	}

	/** A pack of one's own methods and factors, as a file. */
	async composePack(draft: PackDraft) {
		return (await this.ready()).library.compose(draft);
	}

	/** What the loaded factors can be chosen by. */
	async choices() {
		return (await this.ready()).library.choices();
	}

	/** A formula as a tree, for mathematical notation. */
	async formulaTree(formula: string) {
		return (await this.ready()).engine.formulaTree(formula);
	}

	/** The factor that a pin names beside the others of its topic. */
	async alternatives(pin: FactorPin, gwp: GwpSet) {
		return (await this.ready()).library.alternatives(pin, gwp);
	}

	/** What is wrong with an amount as typed, where its unit should measure what `expected` does. */
	async checkAmount(value: string, unit: string, expected: string) {
		return (await this.ready()).engine.checkAmount(value, unit, expected);
	}

	/** What is wrong with many amounts, in their order; null where one is right. */
	async checkAmounts(amounts: Amount[]) {
		return (await this.ready()).engine.checkAmounts(amounts);
	}

	/** A period in its canonical form. */
	async readPeriod(text: string) {
		return (await this.ready()).engine.readPeriod(text);
	}
}
