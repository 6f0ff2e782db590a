// The fields of the additionality record and of its investment analysis.

import type { FieldSpec } from "../../ui/form/fields.ts";
import { choices } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

const lines = (name: string, label: string, hint?: string): FieldSpec => ({
	name,
	kind: "lines",
	label,
	optional: true,
	wide: true,
	...(hint === undefined ? {} : { hint }),
});

/** What is said about additionality. */
export function recordFields(): FieldSpec[] {
	const text = strings().record;
	return [
		{
			name: "conclusion",
			kind: "choice",
			label: text.conclusion,
			required: true,
			choices: choices(text.conclusions),
		},
		lines("exemption", text.exemption, text.exemptionHint),
		lines("firstOfItsKind", text.first),
		lines("commonPractice", text.practice),
		lines("note", text.remark),
	];
}

/** The investment analysis. */
export function investmentFields(): FieldSpec[] {
	const text = strings().investment;
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
		chosen("approach", text.approach, text.approaches),
		{ name: "benchmark", kind: "number", label: text.benchmark, suffix: "%", optional: true },
		{ name: "benchmarkSource", label: text.source, optional: true, wide: true },
		chosen("benchmarkTax", text.tax, text.taxes),
		chosen("benchmarkPrices", text.prices, text.priceTerms),
		lines("statement", text.statement),
	];
}
