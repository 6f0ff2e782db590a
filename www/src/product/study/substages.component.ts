// Stages within stages, named by the person: a study's own lines below those of the standard.

import type { ProductStudy, Substage } from "../../engine/types.ts";
import { flat, folded } from "../../parts/folded.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { STAGES } from "../stages.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** The list of stages within stages. */
export class TansuanStudySubstages extends ListSection<Substage, ProductStudy> {
	protected override readonly list = "substages";
	protected override words = () => strings().substage;
	protected override nameOf = ({ name }: Substage) => name;
	protected override place = ({ id }: Substage) => id;
	protected override blank = (id: string): Substage => ({ id, name: "", stage: "production" });

	protected override add = (item: Substage) => this.edit.run("add-substage", { item });
	protected override change = (item: Substage, edits: Record<string, unknown>) =>
		this.edit.run("edit-substage", { id: item.id, edits });
	protected override discard = (item: Substage) =>
		this.edit.take("remove-substage", { id: item.id }, () => strings().substage.removed(item.name));

	protected override formOf = flat;
	protected override editsOf = (item: Substage, edits: Record<string, unknown>) =>
		folded(item, edits);

	protected override columns(): Column<Substage>[] {
		return [{ label: strings().substage.stage, cell: ({ stage }) => shared().stages[stage] }];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().substage;
		return [
			{ name: "name", label: text.name, required: true },
			{
				name: "stage",
				kind: "choice",
				label: text.stage,
				required: true,
				choices: STAGES.map((value) => ({ value, label: shared().stages[value] })),
			},
		];
	}
}
