// How the figures per functional unit and per kilogram came about: the total, which the engine explains,
// times or over what the study says.

import type { ProductResult, ProductStudy } from "../../engine/footprint.ts";
import type { ExplanationView } from "../../ui/explanation/explanation.ts";
import { strings } from "./strings.ts";

/** The names under which they are explained. */
export const PER_FUNCTIONAL = "per:functional-unit";
export const PER_KILOGRAM = "per:kilogram";

const both = (key: "total" | "perFunctional" | "perKilogram" | "mass" | "count") => ({
	zh: strings.languages.zh[key],
	en: strings.languages.en[key],
});

/** The explanation of a figure of that name; undefined where it is none of these. */
export function explainPerUnit(
	result: ProductResult,
	study: ProductStudy,
	figure: string,
): ExplanationView | undefined {
	const emissions: ExplanationView = {
		label: both("total"),
		symbol: "E",
		value: result.total.kgCo2e,
		unit: "kgCO2e",
		kind: "total",
		figure: result.total.figure,
	};
	if (figure === PER_KILOGRAM && result.perKilogram !== undefined) {
		const mass = result.unit.kilograms ?? "";
		return {
			label: both("perKilogram"),
			formula: "E / m",
			substituted: `${result.total.kgCo2e} {kgCO2e} / ${mass} {kg}`,
			value: result.perKilogram,
			unit: "kgCO2e/kg",
			kind: "operation",
			figure,
			children: [
				emissions,
				{ label: both("mass"), symbol: "m", value: mass, unit: "kg", kind: "entry" },
			],
		};
	}
	if (figure === PER_FUNCTIONAL && result.perFunctionalUnit !== undefined) {
		const count = study.functionalUnit?.declaredUnits ?? "";
		return {
			label: both("perFunctional"),
			formula: "E * n",
			substituted: `${result.total.kgCo2e} {kgCO2e} * ${count}`,
			value: result.perFunctionalUnit,
			unit: "kgCO2e",
			kind: "operation",
			figure,
			children: [
				emissions,
				{ label: both("count"), symbol: "n", value: count, unit: "", kind: "entry" },
			],
		};
	}
	return undefined;
}
