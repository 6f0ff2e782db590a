// The barriers of an additionality record.

import type { AdditionalityRecord, ProjectBarrier } from "../../engine/project.ts";
import type { Column } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { ProjectList } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** The list of barriers. */
export class TansuanProjectBarriers extends ProjectList<ProjectBarrier, AdditionalityRecord> {
	protected override readonly list = "barriers";
	protected override readonly within = ["additionality"];
	protected override words = () => strings().barrier;
	protected override nameOf = ({ name }: ProjectBarrier) => name;
	protected override nameLabel = () => strings().barrier.name;
	protected override blank = (id: string): ProjectBarrier => ({ id, name: "" });

	protected override columns(): Column<ProjectBarrier>[] {
		const text = strings().barrier;
		return [
			{ label: text.description, cell: ({ description }) => description ?? "", kind: "note wide" },
			{ label: text.evidence, cell: ({ evidence }) => evidence ?? "", kind: "note wide" },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().barrier;
		return [
			{ name: "name", label: text.name, required: true, wide: true },
			{ name: "description", kind: "lines", label: text.description, optional: true, wide: true },
			{ name: "evidence", kind: "lines", label: text.evidence, optional: true, wide: true },
		];
	}
}
