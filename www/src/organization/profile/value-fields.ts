// Output value 产值 in a form: an amount of money, and the prices it stands on, as flat fields.

import type { Amount, OutputValue, PriceBasis } from "../../engine/types.ts";
import { formatUnit } from "../../format/index.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./products-strings.ts";

/** What has an output value: a product's year or the organisation's. */
export interface Valued {
	value?: Amount;
	priceBasis?: PriceBasis;
}

const MONEY = "万元";
const UNITS = ["万元", "元"];

/** The flat fields of an output value. */
export function valueItem({ value, priceBasis }: Valued) {
	const tax = priceBasis?.taxIncluded ? "gross" : "net";
	return {
		amount: value?.value,
		unit: value?.unit ?? MONEY,
		basis: priceBasis ? `${priceBasis.kind}-${tax}` : undefined,
		constantYear: priceBasis?.constantYear,
	};
}

/** What flat edits mean for the value and its price basis. */
export function valueEdits(old: Valued, edits: Readonly<Record<string, unknown>>) {
	const flat = { ...valueItem(old), ...edits };
	const text = String(flat.amount ?? "");
	const value: Amount | undefined =
		text.trim() === "" ? undefined : { ...old.value, value: text, unit: String(flat.unit) };
	const [kind, tax] = String(flat.basis ?? "").split("-");
	const constant = typeof flat.constantYear === "number" ? flat.constantYear : undefined;
	const priceBasis: OutputValue["priceBasis"] | undefined =
		kind === "current" || kind === "constant"
			? {
					kind,
					taxIncluded: tax === "gross",
					...(kind === "constant" && constant !== undefined ? { constantYear: constant } : {}),
				}
			: undefined;
	return { value, priceBasis };
}

/** The fields; the year of constant prices is asked for where prices are constant. */
export function valueFields(item: Valued): FieldSpec[] {
	const text = strings();
	const unit = item.value?.unit ?? MONEY;
	const units = UNITS.includes(unit) ? UNITS : [...UNITS, unit];
	const fields: FieldSpec[] = [
		{ name: "amount", kind: "number", label: text.value, optional: false },
		{
			name: "unit",
			kind: "choice",
			label: text.unit,
			choices: units.map((each) => ({ value: each, label: formatUnit(each) })),
		},
		{
			name: "basis",
			kind: "choice",
			label: text.basis,
			placeholder: text.noBasis,
			choices: Object.entries(text.bases).map(([value, label]) => ({ value, label })),
		},
	];
	if (item.priceBasis?.kind !== "constant") return fields;
	return [...fields, { name: "constantYear", kind: "whole", label: text.constantYear }];
}
