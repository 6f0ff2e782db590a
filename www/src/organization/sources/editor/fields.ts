// The fields of a source, and what their edits mean for the document.

import type { Evidence, Organization, Source } from "../../../engine/types.ts";
import type { MethodRecord } from "../../../factors/model.ts";
import { formatUnit } from "../../../format/index.ts";
import { words } from "../../../i18n/index.ts";
import type { Choice } from "../../../ui/field/select.component.ts";
import type { FieldSpec } from "../../../ui/form/fields.ts";
import { defaultPlace, mainParameter, type SourceEdits } from "../change.ts";
import { TABLE_A2 } from "../rows.ts";
import { strings as listStrings } from "../strings.ts";
import { strings } from "./strings.ts";

const choices = (names: Readonly<Record<string, string>>): Choice[] =>
	Object.entries(names).map(([value, label]) => ({ value, label }));

const numbers = (from: number, to: number): Choice[] =>
	Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((value) => ({
		value,
		label: value,
	}));

/** Power without fuel: where it was made decides whether it came over the grid. */
const NON_FOSSIL = "electricity.non-fossil";

/** What it is and where. */
export function identityFields(document: Organization): FieldSpec[] {
	const text = strings();
	return [
		{ name: "name", label: text.name, required: true },
		{
			name: "facilityId",
			kind: "choice",
			label: text.facility,
			required: true,
			choices: document.facilities.map(({ id, name }) => ({ value: id, label: name })),
		},
		{
			name: "emissionType",
			kind: "choice",
			label: text.type,
			hint: text.typeHint,
			choices: TABLE_A2.flatMap(({ key, rows }) =>
				rows.flatMap(({ types }) =>
					types.map((type) => ({
						value: type,
						label: words().emissionType[type],
						group: listStrings().groups[key],
					})),
				),
			),
		},
		{ name: "equipment", label: text.equipment, optional: true },
	];
}

/** Where its data come from (Table A.3). */
export function dataFields(
	source: Source,
	document: Organization,
	method: MethodRecord | undefined,
): FieldSpec[] {
	const text = strings().data;
	const main = mainParameter(method);
	const units = [main?.unit, ...(main?.alternatives ?? []), source.activityUnit];
	const known = [...new Set(units.filter((unit): unit is string => Boolean(unit)))];
	return [
		{
			name: "dataSource",
			label: text.source,
			placeholder: text.sourceExample,
			optional: true,
			wide: true,
		},
		{
			name: "activityUnit",
			kind: "choice",
			label: text.unit,
			choices: known.map((unit) => ({ value: unit, label: formatUnit(unit) })),
		},
		{
			name: "frequency",
			label: text.frequency,
			placeholder: text.frequencyExample,
			optional: true,
		},
		{
			name: "evidenceKind",
			help: "evidence",
			kind: "choice",
			label: text.evidence,
			hint: text.evidenceHint,
			placeholder: text.unsaid,
			choices: choices(words().evidence),
		},
		{
			name: "instrumentId",
			help: "instruments",
			kind: "choice",
			label: text.instrument,
			placeholder: text.unsaid,
			choices: document.instruments.map(({ id, name }) => ({ value: id, label: name })),
		},
		...(source.evidence
			? [
					{
						name: "evidenceDocument",
						label: text.document,
						placeholder: text.documentExample,
						optional: true,
						wide: true,
					},
				]
			: []),
	];
}

/** Its category and scope, and what decides them. */
export function placeFields(source: Source): FieldSpec[] {
	const text = strings().place;
	const place = defaultPlace(source);
	const { emissionType: type } = source;
	const fields: (FieldSpec | false)[] = [
		type === "other-indirect" && {
			name: "scope3Category",
			kind: "choice",
			asWhole: true,
			label: text.scope3,
			placeholder: text.scope3None,
			choices: text.scope3s.map((label, at) => ({
				value: String(at + 1),
				label: `${at + 1} ${label}`,
			})),
			wide: true,
		},
		(type === "mobile-combustion" ||
			type === "waste-treatment" ||
			type === "stationary-combustion") && {
			name: "ownership",
			kind: "choice",
			label: text.ownership,
			hint: text.ownershipHint,
			placeholder: text.ownerships.own,
			choices: choices(text.ownerships),
			wide: true,
		},
		type === "recovery" && {
			name: "fate",
			kind: "choice",
			label: text.fate,
			hint: text.fateHint,
			placeholder: strings().data.unsaid,
			choices: choices(text.fates),
			wide: true,
		},
		(type === "recovery" || type === "fugitive") && {
			name: "biogenic",
			help: "biogenic",
			kind: "tick",
			label: text.biogenic,
			hint: text.biogenicHint,
			wide: true,
		},
		type === "exported-electricity" && {
			name: "nonFossil",
			kind: "tick",
			label: text.nonFossil,
			hint: text.nonFossilHint,
			wide: true,
		},
		source.method === NON_FOSSIL && {
			name: "ownership",
			kind: "choice",
			label: text.madeWhere,
			hint: text.madeWhereHint,
			placeholder: text.madeByEvidence,
			choices: choices(text.madeWheres),
			wide: true,
		},
		source.method === NON_FOSSIL && {
			name: "certificatesSold",
			kind: "tick",
			label: text.sold,
			hint: text.soldHint,
			wide: true,
		},
		{
			name: "category",
			help: "categories",
			kind: "choice",
			asWhole: true,
			label: text.category,
			placeholder: text.byDefault(place.category),
			choices: numbers(1, 6),
		},
		{
			name: "scope",
			kind: "choice",
			asWhole: true,
			label: text.scope,
			placeholder: text.byDefault(place.scope),
			choices: numbers(1, 3),
		},
	];
	return fields.filter((field): field is FieldSpec => field !== false);
}

/** Whether it is left out, and why. */
export function exclusionFields(source: Source): FieldSpec[] {
	const text = strings().exclusion;
	return [
		{ name: "isExcluded", kind: "tick", label: text.tick, help: "exclusion", wide: true },
		...(source.excluded
			? [
					{
						name: "reason",
						label: text.reason,
						placeholder: text.reasonExample,
						required: true,
						wide: true,
					},
				]
			: []),
		{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
	];
}

/** A source as the forms show it. */
export const sourceItem = (source: Source) => ({
	...source,
	evidenceKind: source.evidence?.kind,
	evidenceDocument: source.evidence?.document,
	isExcluded: source.excluded !== undefined,
	reason: source.excluded?.reason,
});

/** What edits of the forms mean for the source. */
export function sourceEdits(source: Source, edits: Readonly<Record<string, unknown>>): SourceEdits {
	const { evidenceKind, evidenceDocument, isExcluded, reason, ...plain } = edits;
	const out: Record<string, unknown> = plain;
	for (const tick of ["biogenic", "nonFossil", "certificatesSold"]) {
		if (out[tick] === false) out[tick] = undefined;
	}
	if ("evidenceKind" in edits) {
		const kind = evidenceKind as Evidence["kind"] | undefined;
		out.evidence = kind ? { ...source.evidence, kind } : undefined;
	}
	if ("evidenceDocument" in edits && source.evidence) {
		const { document: _, ...rest } = source.evidence;
		out.evidence = evidenceDocument ? { ...rest, document: String(evidenceDocument) } : rest;
	}
	if ("isExcluded" in edits) out.excluded = isExcluded ? { reason: "" } : undefined;
	if ("reason" in edits) out.excluded = { reason: String(reason ?? "") };
	return out as SourceEdits;
}
