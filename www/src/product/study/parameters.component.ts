// The parameters: value, unit, formula, and what each comes to.

import type { ProductStudy, StudyParameter } from "../../engine/types.ts";
import { formatRegion, formatUnit, withUnit } from "../../format/index.ts";
import { amountFields, flat, folded } from "../../parts/folded.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./strings.ts";

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The list of parameters. */
export class TansuanStudyParameters extends ListSection<StudyParameter, ProductStudy> {
	protected override readonly list = "parameters";
	protected override words = () => strings().parameter;
	protected override nameOf = (item: StudyParameter) => item.name || item.id;
	protected override place = (item: StudyParameter) => item.id;

	protected override blank = (): StudyParameter => ({
		id: freeName(this.items),
		name: "",
		value: { value: "", unit: "" },
	});

	protected override add = (item: StudyParameter) => this.edit.run("add-parameter", { item });
	protected override change = async (item: StudyParameter, edits: Record<string, unknown>) => {
		const done = await this.edit.run("edit-parameter", { id: item.id, edits });
		if (done && typeof edits.id === "string") this.openId = edits.id;
	};
	protected override discard = (item: StudyParameter) =>
		this.edit.take("remove-parameter", { id: item.id }, () =>
			strings().parameter.removed(this.nameOf(item)),
		);

	protected override formOf = flat;
	protected override editsOf = (item: StudyParameter, edits: Record<string, unknown>) => {
		const given = folded(item, edits);
		// A parameter without a value is still there.
		return "value" in given
			? { ...given, value: given.value ?? { value: "", unit: item.value.unit ?? "" } }
			: given;
	};

	protected override columns(): Column<StudyParameter>[] {
		const text = strings().parameter;
		return [
			{ label: text.id, cell: ({ id }) => id },
			{
				label: text.value,
				cell: ({ place, value: { value, unit = "" } }) =>
					place ? formatRegion(value) : withUnit(value, formatUnit(unit)),
				kind: "num",
			},
			{ label: text.remark, cell: ({ note }) => note ?? "", kind: "note wide" },
		];
	}

	protected override fields(parameter: StudyParameter): FieldSpec[] {
		const text = strings().parameter;
		const others = this.items.filter((each) => each !== parameter);
		return [
			{
				name: "id",
				label: text.id,
				hint: text.idHint,
				required: true,
				convert: (typed) => typed.trim(),
				check: (typed) => {
					if (!NAME.test(typed.trim())) return text.idWrong;
					return others.some(({ id }) => id === typed.trim()) ? text.idTaken : "";
				},
			},
			{ name: "name", label: text.name },
			...amountFields("value", { label: text.value, unit: text.unit }),
			{ name: "place", kind: "tick", label: text.place, hint: text.placeHint, wide: true },
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}

/** A name that no parameter has yet. */
function freeName(items: readonly StudyParameter[]): string {
	for (let count = items.length + 1; ; count++) {
		if (!items.some(({ id }) => id === `p${count}`)) return `p${count}`;
	}
}
