// Fills in the organisation's output value of one year.

import type { OutputValue } from "../../engine/types.ts";
import { addItem, type Command, editItem, removeItem } from "./command.ts";

/** The year, and what it is; without a value the year goes. */
export interface SetOutputValue {
	year: number;
	value?: OutputValue["value"];
	priceBasis?: OutputValue["priceBasis"];
}

/** Sets the output value of a year, whether there was one or not. */
export const setOutputValue: Command<SetOutputValue> = (document, { year, value, priceBasis }) => {
	const old = document.outputValues.find((each) => each.year === year);
	if (!value) return old ? [removeItem(document, "outputValues", String(year))] : [];
	if (old) return editItem(document, "outputValues", String(year), { value, priceBasis });
	const item = { year, value, ...(priceBasis ? { priceBasis } : {}) };
	return addItem(document, "outputValues", item);
};
