// How an intensity came about: the emissions it stands on, over what they are divided by. The engine
// explains the emissions; the quotient itself is in the result, with everything it was made from.

import type { Intensity, OrganizationResult } from "../../engine/result.ts";
import type { ExplanationView } from "../../ui/explanation/explanation.ts";
import { tonnes } from "../results/tables/account-rows.ts";

const EMISSIONS = { zh: "碳排放量", en: "Emissions" };
const VALUE = { zh: "产值", en: "Output value" };
const OUTPUT = { zh: "产量", en: "Output" };

/** The name under which an intensity is explained. */
export const intensityFigure = ({
	account,
	year,
	productId,
}: Pick<Intensity, "account" | "year" | "productId">): string =>
	`intensity:${account}:${year}:${productId ?? ""}`;

/** The explanation of the intensity of that name; undefined where it names none. */
export function explainIntensity(
	result: OrganizationResult,
	figure: string,
): ExplanationView | undefined {
	const found = result.intensities.find((each) => intensityFigure(each) === figure);
	if (!found) return undefined;
	const { name, year, emissions, denominator, denominatorUnit, value, unit } = found;
	return {
		label: { zh: `${name.zh} · ${year}`, en: `${name.en} · ${year}` },
		formula: "E / P",
		substituted: `${tonnes(emissions.kgCo2e)} {tCO2e} / ${denominator} {${denominatorUnit}}`,
		value,
		unit,
		kind: "operation",
		figure,
		children: [
			{
				label: EMISSIONS,
				symbol: "E",
				value: emissions.kgCo2e,
				unit: "kgCO2e",
				kind: "total",
				figure: emissions.figure,
			},
			{
				label: found.kind === "output-value" ? VALUE : OUTPUT,
				symbol: "P",
				value: denominator,
				unit: denominatorUnit,
				kind: "input",
			},
		],
	};
}
