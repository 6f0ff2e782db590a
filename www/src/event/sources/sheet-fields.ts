// The fields of a source's sheet.

import type { EventDocument, EventSource } from "../../engine/types.ts";
import type { Library } from "../../factors/library.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import type { FieldSpec, FormItem } from "../../ui/form/fields.ts";
import { choicesOf, strings as shared } from "../strings.ts";
import { measured, methodsOf } from "./methods.ts";
import { strings } from "./strings.ts";

/** What it is. */
export function whatFields({ groups = [], venues = [] }: EventDocument): FieldSpec[] {
	const text = strings().sheet;
	const named = (name: string, label: string, items: readonly { id: string; name: string }[]) =>
		items.length === 0
			? []
			: [
					{
						name,
						kind: "choice" as const,
						label,
						placeholder: text.nobody,
						optional: true,
						choices: items.map(({ id, name: shown }) => ({ value: id, label: shown })),
					},
				];
	return [
		{ name: "name", label: text.name, required: true },
		{
			name: "kind",
			kind: "choice",
			label: text.kind,
			required: true,
			choices: choicesOf(shared().kind),
		},
		{
			name: "phase",
			kind: "choice",
			label: text.phase,
			required: true,
			choices: choicesOf(shared().phase),
		},
		...named("group", text.group, groups),
		...named("venue", text.venue, venues),
	];
}

/** How it is counted: the methods of its kind, and the one it has. */
export function methodField(
	{ kind, method }: EventSource,
	library: Library | undefined,
): FieldSpec[] {
	const ids = methodsOf(kind);
	const offered = ids.includes(method) ? ids : [method, ...ids];
	return [
		{
			name: "method",
			kind: "choice",
			label: strings().sheet.method,
			required: true,
			wide: true,
			choices: offered.map((value) => {
				const record = library?.method(value);
				return { value, label: record ? inLanguage(record.name) : value };
			}),
		},
	];
}

/** What a method measures beside the activity: it holds before and after. */
export function otherFields(source: EventSource, library: Library | undefined): FieldSpec[] {
	return measured(library?.method(source.method))
		.slice(1)
		.map((parameter) => ({
			name: parameter.id,
			kind: "number",
			label: inLanguage(parameter.name),
			suffix: source.values?.[parameter.id]?.unit ?? parameter.unit ?? "",
			...(parameter.required ? {} : { optional: true }),
		}));
}

/** The values of those fields. */
export const otherItem = ({ values = {} }: EventSource): FormItem =>
	Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value]));

/** Where the data come from. */
export function dataFields(): FieldSpec[] {
	const text = strings().sheet;
	return [
		{
			name: "evidence.kind",
			kind: "choice",
			label: text.evidence,
			placeholder: shared().none,
			optional: true,
			choices: choicesOf(words().evidence),
		},
		{
			name: "evidence.document",
			label: text.document,
			hint: text.documentHint,
			optional: true,
		},
		{ name: "dataSource", label: text.source, optional: true },
		{ name: "excluded.reason", label: text.excluded, hint: text.excludedHint, optional: true },
		{ name: "note", kind: "lines", label: text.note, optional: true, wide: true },
	];
}
