// An intensity is explained by itself: what it stands on, over what it is divided by.

import { expect, test } from "vitest";
import type { Intensity } from "../../engine/result.ts";
import { testingResult } from "../testing-result.ts";
import { explainIntensity, intensityFigure } from "./intensity.ts";

const intensity: Intensity = {
	year: 2024,
	account: "gbt32150",
	kind: "product",
	productId: "paper",
	name: { zh: "单位产品碳排放强度（纸）", en: "Intensity per unit of paper" },
	emissions: { kgCo2e: "44692500", figure: "total:2024" },
	denominator: "100240",
	denominatorUnit: "t",
	value: "0.445854948124501",
	unit: "tCO₂e/t",
};
const result = { ...testingResult(), intensities: [intensity] };

test("the quotient, with the emissions as a door to their own explanation", () => {
	const explained = explainIntensity(result, intensityFigure(intensity));
	expect(explained).toMatchObject({
		label: { en: "Intensity per unit of paper · 2024" },
		value: "0.445854948124501",
		unit: "tCO₂e/t",
		substituted: "44692.5 {tCO2e} / 100240 {t}",
	});
	expect(explained?.children).toMatchObject([
		{ symbol: "E", value: "44692500", unit: "kgCO2e", figure: "total:2024" },
		{ symbol: "P", label: { zh: "产量" }, value: "100240", unit: "t" },
	]);
});

test("other figures, and intensities of other years, accounts and products, are none of it", () => {
	expect(explainIntensity(result, "total:2024")).toBeUndefined();
	for (const other of [
		{ year: 2023 },
		{ account: "ghgp-market" as const },
		{ productId: "pulp" },
	]) {
		expect(explainIntensity(result, intensityFigure({ ...intensity, ...other }))).toBeUndefined();
	}
});
