// Changes a product.

import type { Product } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of a product; undefined takes a field away. */
export const editProduct: Command<{ id: string; edits: Edits<Product> }> = (
	document,
	{ id, edits },
) => editItem(document, "products", id, edits);
