// Keeps the significance register: which indirect sub-categories count, by which criteria.

import type { Significance } from "../../engine/types.ts";
import { addItem, type Command, editItem } from "./command.ts";

/** Sets a row of the register whole, whether it is there or not. The caller mints the id. */
export const setSignificance: Command<{ row: Significance }> = (document, { row }) => {
	const old = document.significance.find((each) => each.id === row.id);
	if (!old) return addItem(document, "significance", row);
	const absent = Object.keys(old).filter((field) => !Object.hasOwn(row, field));
	const cleared = Object.fromEntries(absent.map((field) => [field, undefined]));
	return editItem(document, "significance", row.id, { ...cleared, ...row });
};
