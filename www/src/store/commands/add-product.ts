// Adds a product.

import type { Product } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds a product, at the end or at a place. The caller mints the id. */
export const addProduct: Command<{ item: Product; at?: number }> = (document, { item, at }) =>
	addItem(document, "products", item, at);
