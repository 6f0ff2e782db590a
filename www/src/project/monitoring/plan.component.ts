// The monitoring plan: a row for each parameter.

import type { MonitoringParameter } from "../../engine/project.ts";
import { formatUnit } from "../../format/index.ts";
import type { Column } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { ProjectList } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** The monitoring plan. */
export class TansuanProjectPlan extends ProjectList<MonitoringParameter> {
	protected override readonly list = "monitoring";
	protected override words = () => strings().parameter;
	protected override nameOf = ({ name }: MonitoringParameter) => name;
	protected override nameLabel = () => strings().parameter.name;
	protected override blank = (id: string): MonitoringParameter => ({ id, name: "" });

	protected override columns(): Column<MonitoringParameter>[] {
		const text = strings().parameter;
		const told =
			(name: "instrument" | "frequency" | "responsible") =>
			({ [name]: value, fixed }: MonitoringParameter) =>
				value ?? (fixed && name === "instrument" ? text.fixedShort : "");
		return [
			{ label: text.symbol, cell: ({ symbol }) => symbol ?? "", kind: "wide" },
			{ label: text.unit, cell: ({ unit }) => formatUnit(unit ?? ""), kind: "wide" },
			{ label: text.instrument, cell: told("instrument"), kind: "note wide" },
			{ label: text.frequency, cell: told("frequency"), kind: "note wide" },
			{ label: text.responsible, cell: told("responsible") },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().parameter;
		const lines = (
			name: "procedure" | "instrument" | "calibration" | "quality" | "note",
			label: string,
		): FieldSpec => ({ name, kind: "lines", label, optional: true, wide: true });
		const sources = this.document?.sources ?? [];
		return [
			{ name: "name", label: text.name, required: true, wide: true },
			{ name: "symbol", label: text.symbol, optional: true },
			{ name: "unit", label: text.unit, optional: true },
			{
				name: "sourceId",
				kind: "choice",
				label: text.source,
				placeholder: text.noSource,
				choices: sources.map(({ id, name }) => ({ value: id, label: name })),
			},
			{ name: "fixed", kind: "tick", label: text.fixed },
			{ name: "frequency", label: text.frequency, optional: true },
			{ name: "responsible", label: text.responsible, optional: true },
			lines("procedure", text.procedure),
			lines("instrument", text.instrument),
			lines("calibration", text.calibration),
			lines("quality", text.quality),
			lines("note", text.remark),
		];
	}
}
