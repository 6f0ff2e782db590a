// The fields of the study's forms: the product, its units, the settings.

import type { StudySettings } from "../../engine/types.ts";
import { amountFields, linesField, type Units } from "../../parts/folded.ts";
import { regionChoices } from "../../parts/regions.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { BOUNDARIES } from "../stages.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** What the product is. */
export function profileFields(): FieldSpec[] {
	const text = strings().product;
	return [
		{ name: "name", label: text.name, required: true },
		{ name: "model", label: text.model, optional: true },
		{
			name: "description",
			kind: "lines",
			label: text.description,
			hint: text.descriptionHint,
			optional: true,
			wide: true,
		},
		{ name: "company", label: text.company, optional: true },
		linesField({ name: "companyIds", label: text.companyIds, hint: text.companyIdsHint }),
		linesField({ name: "productIds", label: text.productIds, hint: text.productIdsHint }),
		linesField({
			name: "classifications",
			label: text.classifications,
			hint: text.classificationsHint,
		}),
		{ name: "rules", label: text.rules, optional: true },
		linesField({ name: "standards", label: text.standards, hint: text.standardsHint }),
		{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
	];
}

/** The usual units of the amounts of a declared unit. */
export const UNIT_UNITS: Units = {
	mass: "kg",
	packagingMass: "kg",
	fossilCarbon: "kg",
	biogenicCarbon: "kg",
	packagingBiogenicCarbon: "kg",
	recycledCarbon: "kg",
};

/** What the footprint is of. */
export function unitFields(): FieldSpec[] {
	const text = strings().unit;
	const more = (name: keyof typeof text, hint?: string) =>
		amountFields(name, {
			label: text[name],
			unit: text.unit,
			optional: true,
			...(hint ? { hint } : {}),
		});
	return [
		...amountFields("amount", {
			label: text.amount,
			unit: text.unit,
			unitHint: text.unitHint,
			required: true,
		}),
		{ name: "description", label: text.description, optional: true, wide: true },
		...more("mass", text.massHint),
		...more("packagingMass"),
		...more("fossilCarbon"),
		...more("biogenicCarbon"),
		...more("packagingBiogenicCarbon"),
		...more("recycledCarbon"),
	];
}

/** What the product does. */
export function functionalFields(): FieldSpec[] {
	const text = strings().functional;
	return [
		{ name: "description", kind: "lines", label: text.description, wide: true },
		{ name: "declaredUnits", label: text.declaredUnits, hint: text.declaredUnitsHint },
	];
}

/** How the study is made. */
export function settingsFields({ location }: StudySettings): FieldSpec[] {
	const text = strings().settings;
	const { allocations, boundaries } = shared();
	const choices = (names: Readonly<Record<string, string>>) =>
		Object.entries(names).map(([value, label]) => ({ value, label }));
	return [
		{
			name: "boundary.kind",
			kind: "choice",
			label: strings().scope.boundary,
			required: true,
			choices: BOUNDARIES.map((value) => ({ value, label: boundaries[value] })),
		},
		{ name: "period", label: text.period, hint: text.periodHint, required: true },
		{
			name: "location",
			kind: "choice",
			label: text.location,
			hint: text.locationHint,
			placeholder: text.noLocation,
			choices: [
				{ value: "CN", label: "中国 China" },
				...regionChoices(location === "CN" ? "" : location),
			],
		},
		{ name: "batch", label: text.batch, optional: true },
		{
			name: "gwp",
			kind: "choice",
			help: "gwp",
			label: text.gwp,
			required: true,
			choices: choices(text.gwps),
		},
		{
			name: "allocation",
			kind: "choice",
			label: text.allocation,
			hint: text.allocationHint,
			required: true,
			choices: choices(allocations),
		},
		{
			name: "cutOff.each",
			kind: "number",
			label: text.cutOffEach,
			hint: text.cutOffHint,
			suffix: "%",
			optional: true,
		},
		{ name: "cutOff.total", kind: "number", label: text.cutOffTotal, suffix: "%", optional: true },
		{
			name: "hotSpots",
			kind: "number",
			label: text.hotSpots,
			placeholder: "80",
			suffix: "%",
			optional: true,
		},
	];
}
