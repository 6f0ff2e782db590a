// The fields of the settings of a project's economics.

import type { ProjectEconomics } from "../../engine/project.ts";
import { formatUnit } from "../../format/index.ts";
import { linesField } from "../../parts/folded.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { choices } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** Units of money. */
const UNITS = ["元", "万元", "亿元", "USD", "EUR", "JPY", "HKD"];

/** How the economics are reckoned. */
export function economicsFields({ unit }: ProjectEconomics): FieldSpec[] {
	const text = strings().settings;
	const whole = (name: string, label: string, hint?: string): FieldSpec => ({
		name,
		kind: "whole",
		label,
		optional: true,
		...(hint === undefined ? {} : { hint }),
	});
	const number = (name: string, label: string, rest: Partial<FieldSpec> = {}): FieldSpec => ({
		name,
		kind: "number",
		label,
		optional: true,
		...rest,
	});
	const chosen = (
		name: string,
		label: string,
		names: Readonly<Record<string, string>>,
	): FieldSpec => ({
		name,
		kind: "choice",
		label,
		placeholder: text.unsaid,
		choices: choices(names),
	});
	return [
		{
			name: "unit",
			kind: "choice",
			label: text.unit,
			required: true,
			choices: [...new Set([...UNITS, unit])].map((value) => ({ value, label: formatUnit(value) })),
		},
		number("discountRate", text.discountRate, { suffix: "%" }),
		whole("priceYear", text.priceYear),
		whole("baseYear", text.baseYear, text.baseYearHint),
		chosen("prices", text.prices, text.priceTerms),
		chosen("tax", text.tax, text.taxes),
		number("carbonPrice", text.carbonPrice, { hint: text.carbonPriceHint }),
		number("shareSold", text.shareSold, { suffix: "%", placeholder: "100" }),
		number("residualValue", text.residual, { hint: text.residualHint }),
		linesField({ name: "priceChanges", label: text.changes, hint: text.changesHint }),
		linesField({ name: "rates", label: text.rates, hint: text.ratesHint }),
		{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
	];
}
