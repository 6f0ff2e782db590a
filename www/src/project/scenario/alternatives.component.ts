// The alternatives that were considered, one of which is the baseline scenario.

import type { BaselineAlternative } from "../../engine/project.ts";
import type { Column } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { ProjectList, present } from "../parts/project-list.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** The list of alternatives. */
export class TansuanProjectAlternatives extends ProjectList<BaselineAlternative> {
	protected override readonly list = "alternatives";
	protected override words = () => strings().alternative;
	protected override nameOf = ({ name }: BaselineAlternative) => name;
	protected override nameLabel = () => strings().alternative.name;
	protected override blank = (id: string): BaselineAlternative => ({ id, name: "" });

	/** There is one baseline scenario: choosing another lets go of the one before. */
	protected override change(item: BaselineAlternative, edits: Record<string, unknown>) {
		if (edits.chosen !== true) return super.change(item, edits);
		const alternatives = this.items.map((each) =>
			present({ ...each, ...(each.id === item.id ? edits : { chosen: false }) }),
		);
		const given = alternatives.map((each) =>
			Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
		);
		return this.edit.run("set-fields", { path: [], edits: { alternatives: given } });
	}

	protected override columns(): Column<BaselineAlternative>[] {
		const text = strings().alternative;
		const { yes, no, unsaid } = shared();
		return [
			{ label: text.chosenShort, cell: ({ chosen }) => (chosen ? text.isChosen : "") },
			{
				label: text.legal,
				cell: ({ legal }) => (legal === undefined ? unsaid : legal ? yes : no),
			},
			{ label: text.reason, cell: ({ reason }) => reason ?? "", kind: "note wide" },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().alternative;
		const { yes, no, unsaid } = shared();
		return [
			{ name: "name", label: text.name, required: true, wide: true },
			{ name: "description", kind: "lines", label: text.description, optional: true, wide: true },
			{
				name: "legal",
				kind: "choice",
				label: text.legal,
				placeholder: unsaid,
				choices: [
					{ value: "true", label: yes },
					{ value: "false", label: no },
				],
				convert: (typed) => (typed === "" ? undefined : typed === "true"),
			},
			{ name: "chosen", kind: "tick", label: text.chosen },
			{ name: "reason", kind: "lines", label: text.reason, optional: true, wide: true },
		];
	}

	/** An answer of no is an answer. */
	protected override editsOf(item: BaselineAlternative, edits: Record<string, unknown>) {
		const { legal, ...rest } = edits;
		return { ...super.editsOf(item, rest), ...("legal" in edits ? { legal } : {}) };
	}
}
