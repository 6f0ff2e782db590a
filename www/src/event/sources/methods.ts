// Which methods serve each kind of source, the usual one first, and the unit in which people know its amount.

import type { EventPhase, FactorPin, SourceKind } from "../../engine/types.ts";
import type { MethodRecord, Parameter } from "../../factors/model.ts";

const EMBODIED = [
	"embodied.mass",
	"embodied.item",
	"embodied.area",
	"embodied.volume",
	"indirect.spend",
];
const FUELS = [
	"fuel.ncv.mass",
	"fuel.ncv.volume",
	"fuel.published.volume",
	"fuel.published.mass",
	"fuel.heat",
];

const METHODS: Readonly<Record<SourceKind, readonly string[]>> = {
	fuel: FUELS,
	fleet: [...FUELS, "indirect.vehicle", "indirect.vehicle.co2e", "mobile.distance"],
	electricity: ["electricity.purchased", "electricity.non-fossil", "electricity.published"],
	heat: ["heat.purchased"],
	"electric-vehicle": ["electricity.purchased", "indirect.vehicle", "indirect.vehicle.co2e"],
	travel: [
		"indirect.travel",
		"indirect.travel.co2e",
		"indirect.vehicle",
		"indirect.vehicle.co2e",
		"indirect.spend",
	],
	accommodation: ["indirect.lodging", "indirect.lodging.person"],
	catering: ["indirect.meal", "embodied.mass", "indirect.spend"],
	supplies: EMBODIED,
	construction: EMBODIED,
	freight: ["indirect.freight", "indirect.freight.co2e", "indirect.vehicle"],
	water: ["indirect.water", "waste.wastewater.cod"],
	waste: [
		"indirect.waste",
		"waste.incineration",
		"waste.composting",
		"waste.digestion",
		"indirect.waste.transport",
	],
	refrigerant: ["fugitive.refrigerant.refill", "fugitive.refrigerant.balance"],
	online: ["indirect.data", "indirect.homeworking", "electricity.purchased"],
	other: [
		"indirect.spend",
		"embodied.mass",
		"embodied.item",
		"indirect.travel",
		"electricity.purchased",
	],
};

/** Units other than the method's own, by method. */
const UNITS: Readonly<Record<string, string>> = {
	"electricity.purchased": "kWh",
	"electricity.non-fossil": "kWh",
	"electricity.published": "kWh",
	"embodied.mass": "kg",
	"indirect.waste": "kg",
	"indirect.waste.transport": "kg",
	"waste.incineration": "kg",
	"waste.composting": "kg",
	"waste.digestion": "kg",
	"fuel.ncv.mass": "kg",
	"fuel.ncv.volume": "Nm3",
};

/** The methods for a kind of source. */
export const methodsOf = (kind: SourceKind): readonly string[] => METHODS[kind];

/** The usual method of a kind. */
export const usualMethod = (kind: SourceKind): string => METHODS[kind][0] ?? "indirect.spend";

/** Factors that stand for a kind until a better one is chosen; what stands in from abroad is found to do so. */
const FACTORS: Readonly<Partial<Record<SourceKind, FactorPin>>> = {
	accommodation: { pack: "uk-desnz", factor: "desnz.hotel.cn" },
	catering: { pack: "fr-ademe", factor: "ademe.meal.red_meat" },
	freight: { pack: "cn-core", factor: "desnz.freight.hgv.all.lavg" },
	water: { pack: "cn-core", factor: "desnz.water.supply" },
	waste: { pack: "uk-desnz", factor: "desnz.waste.commercial_industrial.landfill" },
};

/** The factor with which a source of a kind begins, where there is one. */
export const usualFactor = (kind: SourceKind): FactorPin | undefined => FACTORS[kind];

/** The kinds that are offered in a phase, the likeliest first; travel has a table of its own. */
export const OFFERED: Readonly<Record<EventPhase, readonly SourceKind[]>> = {
	preparation: [
		"supplies",
		"construction",
		"freight",
		"travel",
		"electricity",
		"accommodation",
		"catering",
		"online",
		"fuel",
		"fleet",
		"other",
	],
	holding: [
		"electricity",
		"accommodation",
		"catering",
		"supplies",
		"waste",
		"water",
		"heat",
		"fuel",
		"fleet",
		"electric-vehicle",
		"travel",
		"freight",
		"construction",
		"refrigerant",
		"online",
		"other",
	],
	"wrap-up": [
		"waste",
		"freight",
		"electricity",
		"travel",
		"accommodation",
		"catering",
		"water",
		"fuel",
		"other",
	],
};

/** What is measured by a method; the first is its activity. */
export const measured = (method: MethodRecord | undefined): readonly Parameter[] => {
	const own = (method?.parameters ?? []).filter(({ role }) => role === "measured");
	return own.toSorted((a, b) => Number(b.id === "activity") - Number(a.id === "activity"));
};

/** The unit in which an amount of a method's parameter begins. */
export const usualUnit = (method: string, parameter: Parameter | undefined): string =>
	(parameter === undefined || parameter.id === "activity" ? UNITS[method] : undefined) ??
	parameter?.unit ??
	"";
