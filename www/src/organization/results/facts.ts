// The facts beside the large figure: intensities with what they stand on, and the total without
// purchased energy.

import type { Intensity, LocalText } from "../../engine/result.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { TopicId } from "../../ui/help/topics.ts";
import { intensityFigure } from "../explanation/intensity.ts";
import { strings } from "./strings.ts";
import type { View } from "./view.ts";

/** A fact: a figure with its unit, and what it is. */
export interface Fact {
	label: string;
	/** What the figure is, for its explanation. */
	name: LocalText;
	value: string;
	/** In kilograms, shown in tonnes. */
	tonnes: boolean;
	unit: string;
	/** Prices, or the product. */
	note: string;
	figure: string;
	/** The term that a question mark explains. */
	help?: TopicId;
}

const MOST = 3;

/** The facts of a year: the intensity per output value, per product, then without purchased energy. */
export function factsOf(
	{ year, intensities }: View,
	productName: (id: string) => string | undefined,
): Fact[] {
	const text = strings();
	const perValue = intensities.filter((each) => each.kind === "output-value");
	const perProduct = intensities.filter((each) => each.kind !== "output-value");
	const without = year.withoutPurchased;
	return [
		...[...perValue, ...perProduct]
			.slice(0, MOST - 1)
			.map((each) => intensityFact(each, productName)),
		{
			label: text.facts.without,
			name: NAME,
			value: without.kgCo2e,
			tonnes: true,
			unit: "tCO2e",
			note: "",
			figure: without.figure,
		},
	];
}

const NAME: LocalText = { zh: "不含外购能源", en: "Without purchased energy" };

function intensityFact(
	intensity: Intensity,
	productName: (id: string) => string | undefined,
): Fact {
	const text = strings().facts;
	const perValue = intensity.kind === "output-value";
	return {
		label: perValue ? text.outputValue : text.product,
		...(perValue ? { help: "intensity" as const } : {}),
		name: intensity.name,
		value: intensity.value,
		tonnes: false,
		unit: intensity.unit,
		note: perValue
			? pricesOf(intensity)
			: (productName(intensity.productId ?? "") ?? inLanguage(intensity.name)),
		figure: intensityFigure(intensity),
	};
}

/** 当年价，不含税; empty where the document does not say. */
export function pricesOf({ priceBasis }: Pick<Intensity, "priceBasis">): string {
	if (!priceBasis) return "";
	const text = strings().price;
	const kind =
		priceBasis.kind === "constant"
			? text.constant(String(priceBasis.constantYear ?? ""))
			: text.current;
	return `${kind} · ${priceBasis.taxIncluded ? text.tax : text.noTax}`;
}

/** The change from the year before, with its direction told apart from its size. */
export function changeOf(percent: string | undefined) {
	if (percent === undefined) return undefined;
	const size = percent.replace(/^[+-]/, "");
	if (!/[1-9]/.test(size)) return { direction: "same" as const, size };
	return { direction: percent.startsWith("-") ? ("down" as const) : ("up" as const), size };
}
