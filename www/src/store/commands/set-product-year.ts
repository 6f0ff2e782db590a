// Fills in a product's output and value of one year.

import type { ProductYear } from "../../engine/types.ts";
import { refuse } from "../problem.ts";
import { type Command, change, type Edits, editFields } from "./command.ts";

/** What to set, of which product and year. */
export interface SetProductYear {
	id: string;
	year: string;
	edits: Edits<ProductYear>;
}

/** Sets fields of a product's year; undefined takes a field away. */
export const setProductYear: Command<SetProductYear> = (document, { id, year, edits }) => {
	const product = document.products.find((each) => each.id === id);
	if (!product) refuse("item-missing", { item: id });
	const path = ["products", id, "years", year];
	const old = product.years[year];
	if (old) return editFields(path, old, edits);
	const filled = Object.entries(edits).filter(([, value]) => value !== undefined);
	return filled.length > 0 ? [change(path, undefined, Object.fromEntries(filled))] : [];
};
