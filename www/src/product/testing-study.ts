// The study of a lamp as the engine answers about it: figures in tests come from there, never from here.

import { readFile } from "node:fs/promises";
import type { StudyAnswers } from "../engine/index.ts";
import {
	beginProduct,
	type LoadedProduct,
	type ProductResult,
	type ProductStudy,
	type Study,
} from "../engine/load-product.ts";
import { pactPreview } from "../engine/pact.ts";
import { lamp } from "./testing-lamp.ts";

const read = async (path: string) => new Uint8Array(await readFile(`../${path}`));

let loaded: Promise<LoadedProduct> | undefined;

/** The engine of products with the core pack. */
function engineLoaded(): Promise<LoadedProduct> {
	loaded ??= (async () =>
		beginProduct(
			await read("pkg/wasm/product/product_bg.wasm"),
			await read("pkg/packs/cn-core.json"),
		))();
	return loaded;
}

/** The study, held open by the engine. */
async function openStudy(document: ProductStudy): Promise<Study> {
	const { product, library } = await engineLoaded();
	const study = new product.Study();
	const bytes = new TextEncoder().encode(JSON.stringify(document));
	const outcome = study.open(bytes, library, "2026-01-31");
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return study;
}

/** The study with its result, and the engine's answers about it. */
export async function openLamp(
	document: ProductStudy = lamp,
): Promise<{ result: ProductResult; ask: StudyAnswers }> {
	const { product, library } = await engineLoaded();
	const outcome = product.evaluateProduct(document, library, "2026-01-31");
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	const study = await openStudy(document);
	const ask: StudyAnswers = {
		explain: async (figure) => study.explain(figure),
		tree: async (path, depth) => study.tree(path, depth),
		flows: async (least) => study.flows(least),
		sensitivity: async () => study.sensitivity(),
		compare: async () => study.compare(),
		pact: async (words) => pactPreview(product, study, words),
	};
	return { result: outcome.value, ask };
}
