// The fields of the sheet of a source.

import type { ProjectSource } from "../../engine/project.ts";
import type { MethodRecord, Parameter } from "../../factors/model.ts";
import { strings as library } from "../../factors/strings.ts";
import { formatUnit } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { choices } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** Whether a method is offered to projects. */
const isForProjects = ({ levels = [] }: MethodRecord): boolean =>
	levels.length === 0 || levels.includes("project") || levels.includes("organization");

/** What a source is. */
export function sourceFields(
	{ role, method, sink }: ProjectSource,
	methods: readonly MethodRecord[],
): FieldSpec[] {
	const text = strings().sheet;
	const { categories } = library();
	const own = methods.find(({ id }) => id === method);
	const offered = methods.filter((each) => isForProjects(each) || each === own);
	const isSink = sink !== undefined || own?.direction === "removal";
	const lines = (name: string, label: string, hint?: string): FieldSpec => ({
		name,
		kind: "lines",
		label,
		optional: true,
		wide: true,
		...(hint === undefined ? {} : { hint }),
	});
	return [
		{ name: "name", label: text.name, required: true },
		{
			name: "method",
			kind: "choice",
			label: text.method,
			required: true,
			choices: offered.map(({ id, name, category = "" }) => ({
				value: id,
				label: inLanguage(name),
				group: categories[category] ?? category,
			})),
		},
		{
			name: "role",
			kind: "choice",
			label: text.role,
			required: true,
			choices: choices(text.roles),
		},
		{
			name: "relation",
			kind: "choice",
			label: text.relation,
			required: true,
			choices: choices(text.relations),
		},
		...(role === "leakage"
			? [
					{
						name: "boundarySide",
						kind: "choice",
						label: text.side,
						placeholder: text.sides.outside,
						choices: choices(text.sides),
					} as const,
				]
			: []),
		lines("selection", text.selection, text.selectionHint),
		{
			name: "evidence.kind",
			kind: "choice",
			label: text.evidence,
			placeholder: "—",
			choices: choices(words().evidence),
		},
		{ name: "biogenic", kind: "tick", label: text.biogenic },
		...(isSink
			? [
					lines("sink.permanence", text.permanence),
					lines("sink.reversalRisk", text.reversalRisk),
					{
						name: "sink.buffer",
						kind: "number",
						label: text.buffer,
						suffix: "%",
						optional: true,
					} as const,
				]
			: []),
		lines("excluded", text.excluded, text.excludedHint),
		lines("note", text.remark),
	];
}

/** The values of a method that may hold for every year. */
export const constantsOf = (method: MethodRecord | undefined): readonly Parameter[] =>
	method?.parameters.filter(({ id }) => id !== "activity") ?? [];

/** A value that holds for every year, and its unit. */
export function constantFields({ id, symbol, name, unit, alternatives }: Parameter): FieldSpec[] {
	const label = inLanguage(name);
	const units = [...new Set([unit, ...(alternatives ?? [])])].filter((each) => each !== "");
	return [
		{
			name: `${id}.value`,
			kind: "number",
			label: symbol === undefined ? label : `${label} ${symbol}`,
			optional: true,
		},
		...(units.length > 0
			? [
					{
						name: `${id}.unit`,
						kind: "choice",
						label: strings().sheet.valueUnit(label),
						placeholder: formatUnit(unit),
						choices: units.map((value) => ({ value, label: formatUnit(value) })),
					} as const,
				]
			: []),
	];
}

/** The weights of the margins. */
export function weightFields(): FieldSpec[] {
	const text = strings().sheet;
	return [
		{
			name: "omWeight",
			kind: "number",
			label: text.omWeight,
			hint: text.weightHint,
			required: true,
		},
		{ name: "bmWeight", kind: "number", label: text.bmWeight, required: true },
		{ name: "note", label: text.gridNote, optional: true, wide: true },
	];
}
