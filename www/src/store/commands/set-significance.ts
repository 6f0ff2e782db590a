// Keeps the significance register: which indirect sub-categories count, by which criteria.

import type { SignificanceRow } from "../../engine/types.ts";
import { keyOf } from "../draft.ts";
import { addItem, type Command, editItem } from "./command.ts";

/** Sets the row of a sub-category, whether it is there or not. */
export const setSignificance: Command<{ row: SignificanceRow }> = (document, { row }) => {
	const name = keyOf(row) ?? "";
	const old = document.significance.find((each) => keyOf(each) === name);
	if (!old) return addItem(document, "significance", row);
	const absent = Object.keys(old).filter((field) => !Object.hasOwn(row, field));
	const cleared = Object.fromEntries(absent.map((field) => [field, undefined]));
	return editItem(document, "significance", name, { ...cleared, ...row });
};
