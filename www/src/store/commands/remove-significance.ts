// Takes a sub-category out of the significance register.

import { type Command, removeItem } from "./command.ts";

/** Removes the row of a sub-category. */
export const removeSignificance: Command<{ category: string; subcategory: string }> = (
	document,
	{ category, subcategory },
) => [removeItem(document, "significance", `${category}/${subcategory}`)];
