// The fields that a person fills in for a PACT file.

import type { FieldSpec } from "../../../ui/form/fields.ts";
import { strings } from "./strings.ts";

/** What is said about the file. */
export function saidFields(): FieldSpec[] {
	const text = strings().fields;
	return [
		{
			name: "validFrom",
			kind: "date",
			label: text.validFrom,
			hint: text.validFromHint,
			optional: true,
		},
		{
			name: "validUntil",
			kind: "date",
			label: text.validUntil,
			hint: text.validUntilHint,
			optional: true,
			help: "pactValidity",
		},
		{
			name: "outboundLogistics",
			kind: "number",
			label: text.outbound,
			hint: text.outboundHint,
			suffix: "kgCO₂e",
			optional: true,
		},
		{
			name: "comment",
			kind: "lines",
			label: text.comment,
			hint: text.commentHint,
			optional: true,
			wide: true,
		},
	];
}

/** Who verified it. */
export function verificationFields(): FieldSpec[] {
	const text = strings().fields;
	return [
		{
			name: "verification.coverage",
			kind: "choice",
			label: text.coverage,
			optional: true,
			placeholder: "—",
			choices: Object.entries(text.coverages).map(([value, label]) => ({ value, label })),
		},
		{ name: "verification.provider", label: text.provider, optional: true },
		{ name: "verification.completed", kind: "date", label: text.completed, optional: true },
		{ name: "verification.standard", label: text.standard, optional: true },
		{
			name: "verification.comments",
			kind: "lines",
			label: text.comments,
			optional: true,
			wide: true,
		},
	];
}
