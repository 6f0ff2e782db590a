// The importer of what computes products: its types for everyone, its module for the worker of studies.

import init, * as product from "../../../pkg/wasm/product/product.js";
import wasm from "../../../pkg/wasm/product/product_bg.wasm?url";
import { moduleAndCore, type Shelf, shelf, withCore } from "./shelf.ts";

export type * from "../../../pkg/wasm/product/product.js";

/** The functions and classes that compute products. */
export type ProductModule = Omit<typeof product, "default" | "initSync">;

/** They, ready, a library of the core pack, and the packs that can be added to it. */
export interface LoadedProduct {
	product: ProductModule;
	library: product.FactorLibrary;
	shelf: Shelf;
}

/** Loads what computes products, and the core pack. */
export const loadProduct = async (): Promise<LoadedProduct> =>
	beginProduct(...(await moduleAndCore(wasm)));

/** Begins with a module, the core pack and the packs that can be added. */
export async function beginProduct(
	module: Response | Uint8Array<ArrayBuffer>,
	core: Uint8Array,
	others: Shelf = shelf,
): Promise<LoadedProduct> {
	await init({ module_or_path: module });
	return { product, library: withCore(new product.FactorLibrary(), core), shelf: others };
}
