// What a cut-off rule leaves out and that stands in no process.

import type { Omission, ProductStudy } from "../../engine/types.ts";
import { formatUnit, withUnit } from "../../format/index.ts";
import { amountFields, flat, folded } from "../../parts/folded.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { STAGES } from "../stages.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

const UNITS = { mass: "kg", estimate: "kg" };

/** The list of omissions. */
export class TansuanStudyOmissions extends ListSection<Omission, ProductStudy> {
	protected override readonly list = "omissions";
	protected override words = () => strings().omission;
	protected override nameOf = ({ name }: Omission) => name;
	protected override place = ({ id }: Omission) => id;

	protected override blank = (id: string): Omission => ({
		id,
		name: "",
		stage: "raw-materials",
		reason: "",
	});

	protected override add = (item: Omission) => this.edit.run("add-omission", { item });
	protected override change = (item: Omission, edits: Record<string, unknown>) =>
		this.edit.run("edit-omission", { id: item.id, edits });
	protected override discard = (item: Omission) =>
		this.edit.take("remove-omission", { id: item.id }, () => strings().omission.removed(item.name));

	protected override formOf = flat;
	protected override editsOf = (item: Omission, edits: Record<string, unknown>) =>
		folded(item, edits, UNITS);

	protected override columns(): Column<Omission>[] {
		const text = strings().omission;
		const { stages } = shared();
		return [
			{ label: text.stage, cell: ({ stage }) => stages[stage] },
			{ label: text.reason, cell: ({ reason }) => reason, kind: "wide" },
			{
				label: text.mass,
				cell: ({ mass }) => (mass ? withUnit(mass.value, formatUnit(mass.unit ?? "")) : ""),
				kind: "num",
			},
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().omission;
		const { stages } = shared();
		return [
			{ name: "name", label: text.name, required: true },
			{
				name: "stage",
				kind: "choice",
				label: text.stage,
				required: true,
				choices: STAGES.map((value) => ({ value, label: stages[value] })),
			},
			{ name: "reason", kind: "lines", label: text.reason, required: true, wide: true },
			...amountFields("mass", { label: text.mass, unit: strings().unit.unit, optional: true }),
			...amountFields("estimate", {
				label: text.estimate,
				unit: strings().unit.unit,
				optional: true,
			}),
		];
	}
}
