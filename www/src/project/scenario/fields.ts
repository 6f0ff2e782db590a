// The fields of the forms of the scenario: the project, its crediting period, its boundary.

import type { ProjectDocument } from "../../engine/project.ts";
import { linesField } from "../../parts/folded.ts";
import { regionChoices } from "../../parts/regions.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { choices } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** What the project is. */
export function profileFields({ profile }: ProjectDocument): FieldSpec[] {
	const text = strings().profile;
	const { region } = profile ?? {};
	const lines = (name: "purpose" | "overview" | "technology"): FieldSpec => ({
		name,
		kind: "lines",
		label: text[name],
		optional: true,
		wide: true,
	});
	return [
		{ name: "name", label: text.name, required: true },
		{ name: "owner", label: text.owner, optional: true },
		{ name: "place", label: text.place, optional: true },
		{
			name: "region",
			kind: "choice",
			label: text.region,
			placeholder: text.noRegion,
			choices: regionChoices(region),
		},
		lines("purpose"),
		lines("overview"),
		lines("technology"),
		{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
	];
}

/** The years in which reductions count, and how they are counted. */
export function settingsFields({ settings }: ProjectDocument): FieldSpec[] {
	const text = strings().crediting;
	const renewable = settings?.crediting?.kind === "renewable";
	const chosen = (
		name: string,
		label: string,
		names: Readonly<Record<string, string>>,
	): FieldSpec => ({ name, kind: "choice", label, required: true, choices: choices(names) });
	return [
		{ name: "crediting.start", kind: "date", label: text.start, required: true },
		{ name: "crediting.years", kind: "whole", label: text.years, required: true },
		chosen("crediting.kind", text.kind, text.kinds),
		...(renewable
			? [{ name: "crediting.renewals", kind: "whole", label: text.renewals } as const]
			: []),
		chosen("crediting.division", text.division, text.divisions),
		{
			name: "operatingLife",
			kind: "number",
			label: text.life,
			hint: text.lifeHint,
			suffix: text.lifeUnit,
			optional: true,
		},
		{ ...chosen("gwp", text.gwp, text.gwps), help: "gwp" },
		chosen("rounding", text.rounding, text.roundings),
		chosen("side", text.side, text.sides),
	];
}

/** What lies inside, and why baseline and project are the same. */
export function boundaryFields(): FieldSpec[] {
	const text = strings().boundary;
	return [
		{ name: "boundary", kind: "lines", label: text.boundary, optional: true, wide: true },
		{
			name: "functionalEquivalence",
			kind: "lines",
			label: text.equivalence,
			hint: text.equivalenceHint,
			optional: true,
			wide: true,
		},
	];
}

/** What shows that it complies. */
export function complianceFields(): FieldSpec[] {
	const text = strings().compliance;
	return [
		linesField({
			name: "compliance",
			label: text.statements,
			hint: text.statementsHint,
			wide: true,
		}),
	];
}
