// What the worker of product studies does. It holds the open ones; its answers are data.

import type { LoadedProduct, Study } from "./load-product.ts";
import { PackApi } from "./pack-api.ts";
import { type PactPreview, pactPreview } from "./pact.ts";
import type { Outcome, PactSupplies, PactWords, ProductResult, ProductStudy } from "./types.ts";

/** What can be asked of an open study. */
export type StudyQuestion = "explain" | "tree" | "flows" | "sensitivity" | "compare";

/** The worker's side of product studies. */
export class StudyApi extends PackApi<LoadedProduct> {
	readonly #studies = new Map<string, Study>();

	/** Opens a study, in place of an earlier state of it, and evaluates it. */
	async open(
		subjectId: string,
		document: Uint8Array,
		asOf: string,
	): Promise<Outcome<ProductResult>> {
		const { product, library } = await this.ready();
		const study = this.#studies.get(subjectId) ?? new product.Study();
		this.#studies.set(subjectId, study);
		const outcome = study.open(document, library, asOf);
		if (outcome.status === "invalid") this.close(subjectId);
		return outcome;
	}

	/** Asks something of an open study; undefined where it isn't open. */
	async ask(
		subjectId: string,
		question: StudyQuestion,
		args: readonly unknown[],
	): Promise<Outcome<unknown> | undefined> {
		await this.ready();
		const study = this.#studies.get(subjectId);
		const ask = study?.[question] as ((...args: unknown[]) => Outcome<unknown>) | undefined;
		return study && ask?.apply(study, [...args]);
	}

	/** The PACT file that an open study would make; undefined where it isn't open. */
	async pact(subjectId: string, words: PactWords): Promise<Outcome<PactPreview> | undefined> {
		const { product } = await this.ready();
		const study = this.#studies.get(subjectId);
		return study && pactPreview(product, study, words);
	}

	/** Reads a PACT file: its footprints as supplies of a study, and every rule that they break. */
	async readPact(file: Uint8Array): Promise<Outcome<PactSupplies>> {
		return (await this.ready()).product.readPact(file);
	}

	/** Lets go of a study. */
	close(subjectId: string): void {
		this.#studies.get(subjectId)?.free();
		this.#studies.delete(subjectId);
	}

	/** Decodes a study as strictly as it is stored. */
	async decode(document: Uint8Array): Promise<Outcome<ProductStudy>> {
		const { product } = await this.ready();
		return product.decodeProduct(document) as Outcome<ProductStudy>;
	}
}
