// The fields of the step 声明.

import type { FieldSpec } from "../../ui/form/fields.ts";
import { choicesOf } from "../strings.ts";
import { strings } from "./strings.ts";

/** How the result was confirmed. */
export function confirmationFields(way: string | undefined): FieldSpec[] {
	const text = strings().confirmation;
	const independent: FieldSpec[] = [
		{ name: "body", label: text.body },
		{ name: "conclusion", label: text.conclusion },
		{ name: "document", label: text.document, optional: true },
	];
	return [
		{
			name: "way",
			kind: "choice",
			label: text.way,
			placeholder: text.none,
			choices: choicesOf(text.ways),
		},
		...(way
			? [{ name: "date", kind: "date" as const, label: text.date, placeholder: "2026-07-01" }]
			: []),
		...(way === "independent" ? independent : []),
	];
}

/** What the statement says besides. */
export function statementFields(): FieldSpec[] {
	const text = strings().statement;
	return [
		{ name: "party", label: text.party },
		{ name: "date", kind: "date", label: text.date, placeholder: "2026-07-10" },
		{ name: "published", label: text.published, optional: true, wide: true },
		{
			name: "text",
			kind: "lines",
			label: text.text,
			hint: text.textHint,
			optional: true,
			wide: true,
		},
	];
}
