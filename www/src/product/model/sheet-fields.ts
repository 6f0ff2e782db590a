// The fields of the sheets: an input's details, its legs, recycling, data quality, proof of power.

import type { ProductStudy } from "../../engine/types.ts";
import { amountFields, type Units } from "../../parts/folded.ts";
import { regionChoices } from "../../parts/regions.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { STAGES } from "../stages.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** The usual units of the amounts of an input. */
export const INPUT_UNITS: Units = { mass: "kg", amount: "kg" };

/** The stages as choices. */
export const stageChoices = (): Choice[] =>
	STAGES.map((value) => ({ value, label: shared().stages[value] }));

/** The regions as choices, with the parameters of the study that are places. */
export const placeChoices = (study: ProductStudy, kept = ""): Choice[] => {
	const places = (study.parameters ?? []).filter(({ place }) => place);
	const known = kept === "CN" || places.some(({ id }) => id === kept);
	return [
		...places.map(({ id, name }) => ({ value: id, label: name || id })),
		{ value: "CN", label: "中国 China" },
		...regionChoices(known ? "" : kept),
	];
};

/** The stage within the stage, where the study has such. */
export function substageFields({ substages = [] }: ProductStudy): FieldSpec[] {
	if (substages.length === 0) return [];
	const { substage, none } = strings().sheet;
	const choices = substages.map(({ id, name }) => ({ value: id, label: name }));
	return [{ name: "substage", kind: "choice", label: substage, placeholder: none, choices }];
}

/** What an input is and how much. */
export function inputFields(study: ProductStudy, location: string | undefined): FieldSpec[] {
	const text = strings().sheet;
	return [
		{ name: "name", label: text.name, wide: true },
		...amountFields("amount", {
			label: text.amount,
			hint: text.amountHint,
			unit: text.unit,
			required: true,
		}),
		{
			name: "loss",
			kind: "number",
			label: text.loss,
			hint: text.lossHint,
			suffix: "%",
			optional: true,
		},
		{
			name: "location",
			kind: "choice",
			label: text.location,
			hint: text.locationHint,
			placeholder: text.sameLocation,
			choices: placeChoices(study, location),
		},
		{
			name: "stage",
			kind: "choice",
			label: text.stage,
			placeholder: text.sameStage,
			choices: stageChoices(),
		},
		...substageFields(study),
		...amountFields("mass", {
			label: text.mass,
			hint: text.massHint,
			unit: text.unit,
			optional: true,
		}),
		{ name: "partNumber", label: text.partNumber, optional: true },
		{ name: "material", label: text.material, optional: true },
		{ name: "supplier", label: text.supplier, optional: true },
		{
			name: "leftOut",
			label: text.leftOut,
			hint: text.leftOutHint,
			optional: true,
			wide: true,
		},
		{ name: "waste", kind: "tick", label: text.waste, wide: true },
		{ name: "avoided", kind: "tick", label: text.avoided, wide: true },
		{ name: "aircraft", kind: "tick", label: text.aircraft, wide: true },
		{ name: "note", kind: "lines", label: text.note, optional: true, wide: true },
	];
}

/** One leg of a transport. */
export function legFields(): FieldSpec[] {
	const text = strings().sheet.leg;
	const percent = (name: string, label: string): FieldSpec => ({
		name,
		kind: "number",
		label,
		suffix: "%",
		optional: true,
	});
	return [
		{ name: "name", label: text.name, optional: true, wide: true },
		...amountFields("distance", {
			label: text.distance,
			unit: strings().sheet.unit,
			required: true,
		}),
		...amountFields("capacity", {
			label: text.capacity,
			hint: text.vehicleHint,
			unit: strings().sheet.unit,
			optional: true,
		}),
		percent("utilisation", text.utilisation),
		percent("emptyReturn", text.emptyReturn),
		{
			name: "stage",
			kind: "choice",
			label: text.stage,
			placeholder: text.sameStage,
			choices: stageChoices(),
		},
		{ name: "aircraft", kind: "tick", label: text.aircraft, wide: true },
	];
}

/** The terms of recycling that are supplies, in the order of the formula. */
export const CIRCULAR_SUPPLIES = [
	"virgin",
	"recycled",
	"recycling",
	"substituted",
	"incineration",
	"heat",
	"power",
	"disposal",
] as const;

/** Recycled content and end of life. */
export function circularFields(approach: string | undefined): FieldSpec[] {
	const text = strings().sheet.circular;
	const choice: FieldSpec = {
		name: "approach",
		kind: "choice",
		label: text.approach,
		placeholder: text.none,
		wide: true,
		choices: Object.entries(text.approaches).map(([value, label]) => ({ value, label })),
	};
	if (approach === undefined) return [choice];
	const share = (name: "r1" | "r2" | "r3" | "a" | "b", hint = text.shares): FieldSpec => ({
		name,
		label: text[name],
		hint,
		optional: true,
	});
	const plain = (
		name: "qualityIn" | "qualityOut" | "heatEfficiency" | "powerEfficiency",
	): FieldSpec => ({
		name,
		label: text[name],
		optional: true,
	});
	return [
		choice,
		share("r1"),
		share("r2"),
		share("r3"),
		...(approach === "circular-footprint" ? [share("a", text.aHint), share("b")] : []),
		plain("qualityIn"),
		plain("qualityOut"),
		...amountFields("heatValue", {
			label: text.heatValue,
			unit: strings().sheet.unit,
			optional: true,
		}),
		plain("heatEfficiency"),
		plain("powerEfficiency"),
	];
}

/** How good the data are. */
export function qualityFields(): FieldSpec[] {
	const text = strings().sheet.quality;
	const ratings = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));
	const rating = (name: "technological" | "geographical" | "temporal"): FieldSpec => ({
		name,
		kind: "choice",
		label: text[name],
		placeholder: "—",
		choices: ratings,
	});
	return [
		{ name: "primary", kind: "number", label: text.primary, suffix: "%", optional: true },
		rating("technological"),
		rating("geographical"),
		rating("temporal"),
		{
			name: "pedigree",
			label: text.pedigree,
			hint: text.pedigreeHint,
			optional: true,
			wide: true,
			check: (typed) => (/^[1-5](\D+[1-5]){4}$/.test(typed.trim()) ? "" : text.pedigreeWrong),
			convert: (typed) => (typed.trim() === "" ? undefined : typed.match(/[1-5]/g)),
		},
	];
}

/** How green or on-site power is proven. */
export function powerFields(technology: string | undefined): FieldSpec[] {
	const text = strings().sheet.power;
	const tick = (name: "byGrid" | "exclusive" | "redeemed" | "sameMarket"): FieldSpec => ({
		name,
		kind: "tick",
		label: text[name],
		wide: true,
	});
	const choice: FieldSpec = {
		name: "technology",
		kind: "choice",
		label: text.technology,
		placeholder: text.none,
		choices: Object.entries(text.technologies).map(([value, label]) => ({ value, label })),
	};
	if (technology === undefined) return [choice];
	return [
		choice,
		{ name: "document", label: text.document, optional: true },
		tick("byGrid"),
		tick("exclusive"),
		tick("redeemed"),
		tick("sameMarket"),
	];
}
