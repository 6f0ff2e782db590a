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

/** Sets fields of a product's year; an empty text takes a field away. */
export const setProductYear: Command<SetProductYear> = (document, { id, year, edits }) => {
	const product = document.products.find((each) => each.id === id);
	if (!product) refuse("item-missing", { item: id });
	const entries = Object.entries(edits).map(([field, value]) => [
		field,
		value === "" ? undefined : value,
	]);
	const path = ["products", id, "years", year];
	const old = product.years[year];
	if (old) return editFields(path, old, Object.fromEntries(entries));
	const filled = entries.filter(([, value]) => value !== undefined);
	return filled.length > 0 ? [change(path, undefined, Object.fromEntries(filled))] : [];
};
