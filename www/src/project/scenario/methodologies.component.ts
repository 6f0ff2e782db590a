// The methodologies that the project follows.

import type { CitedMethodology, ProjectDocument } from "../../engine/project.ts";
import type { Column } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { ProjectList } from "../parts/project-list.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** The list of methodologies: it stands in the settings. */
export class TansuanProjectMethodologies extends ProjectList<
	CitedMethodology,
	ProjectDocument["settings"] & object
> {
	protected override readonly list = "methodologies";
	protected override readonly within = ["settings"];
	protected override words = () => strings().methodology;
	protected override nameOf = ({ number }: CitedMethodology) => number;
	protected override nameLabel = () => strings().methodology.number;
	protected override blank = (id: string): CitedMethodology => ({ id, number: "" });

	protected override columns(): Column<CitedMethodology>[] {
		const text = strings().methodology;
		return [
			{ label: text.name, cell: ({ name }) => name ?? "", kind: "wide" },
			{ label: text.programme, cell: ({ programme }) => programme ?? "" },
			{ label: text.inForce, cell: ({ inForce }) => (inForce ? shared().yes : shared().no) },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().methodology;
		return [
			{ name: "number", label: text.number, required: true },
			{ name: "programme", label: text.programme, optional: true },
			{ name: "name", label: text.name, optional: true, wide: true },
			{ name: "edition", label: text.edition, optional: true },
			{ name: "inForce", kind: "tick", label: text.inForce, hint: text.inForceHint, wide: true },
			{
				name: "averageGrid",
				kind: "tick",
				label: text.averageGrid,
				hint: text.averageGridHint,
				wide: true,
			},
			{
				name: "applicability",
				kind: "lines",
				label: text.applicability,
				optional: true,
				wide: true,
			},
		];
	}
}
