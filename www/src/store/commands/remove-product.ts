// Removes a product.

import { type Command, removeItem } from "./command.ts";

/** Removes a product. */
export const removeProduct: Command<{ id: string }> = (document, { id }) => [
	removeItem(document, "products", id),
];
