// What the data page needs to know of methods: which parameters a record gives, in which units.

import type { Bilingual } from "../../i18n/index.ts";

/** A parameter of a method. */
export interface ParameterView {
	id: string;
	symbol?: string;
	name: Bilingual;
	unit: string;
	meaning?: Bilingual;
	role: "measured" | "factor";
	required?: boolean;
	/** May be given as opening + purchased − closing − sold − non-energy use. */
	balance?: boolean;
	alternatives?: readonly string[];
}

/** A list that records fill with items. */
export interface ListView {
	id: string;
	name: Bilingual;
	parameters: readonly ParameterView[];
}

/** A method. */
export interface MethodView {
	id: string;
	name: Bilingual;
	parameters: readonly ParameterView[];
	lists?: readonly ListView[];
}

/** Methods by id. */
export type Methods = ReadonlyMap<string, MethodView>;

/** The parts of a stock balance. */
export const STOCK = ["opening", "purchased", "closing", "sold", "nonEnergyUse"] as const;

/** The parameters that records of a method give. */
export const measured = (method: MethodView | undefined): readonly ParameterView[] =>
	method?.parameters.filter(({ role }) => role === "measured") ?? [];

/** The parameter that a plain value is of: the activity, else the first that is measured. */
export function mainParameter(method: MethodView | undefined): ParameterView | undefined {
	const all = measured(method);
	return all.find(({ id }) => id === "activity") ?? all[0];
}

/** The units offered for a parameter, and those in use. */
export function unitsOf(parameter: ParameterView, used: Iterable<string> = []): string[] {
	const units = [parameter.unit, ...(parameter.alternatives ?? []), ...used];
	return [...new Set(units.filter((unit) => unit !== ""))];
}
