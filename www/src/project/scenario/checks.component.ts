// The checklist of compliance and limited technology, answered in its rows.

import { html } from "lit";
import type { ProjectCheck } from "../../engine/project.ts";
import type { Column } from "../../parts/list-section.ts";
import "../../ui/field/select.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { choices, ProjectList } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** The checklist. */
export class TansuanProjectChecks extends ProjectList<ProjectCheck> {
	protected override readonly list = "checklist";
	protected override words = () => strings().check;
	protected override nameOf = ({ question }: ProjectCheck) => question;
	protected override nameLabel = () => strings().check.question;
	protected override blank = (id: string): ProjectCheck => ({
		id,
		kind: "compliance",
		question: "",
		status: "open",
	});

	#answer(item: ProjectCheck) {
		const text = strings().check;
		return html`<tansuan-select
			bare
			.label=${text.statusOf(item.question)}
			.value=${item.status ?? "open"}
			.required=${true}
			.choices=${choices(text.statuses)}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				void this.change(item, { status: event.detail.value });
			}}
		></tansuan-select>`;
	}

	protected override columns(): Column<ProjectCheck>[] {
		const text = strings().check;
		return [
			{ label: text.kind, cell: ({ kind }) => text.kinds[kind ?? "compliance"], kind: "wide" },
			{ label: text.status, cell: (item) => this.#answer(item) },
			{ label: text.evidence, cell: ({ evidence }) => evidence ?? "", kind: "note wide" },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().check;
		return [
			{ name: "question", kind: "lines", label: text.question, required: true, wide: true },
			{
				name: "kind",
				kind: "choice",
				label: text.kind,
				required: true,
				choices: choices(text.kinds),
			},
			{
				name: "status",
				kind: "choice",
				label: text.status,
				required: true,
				choices: choices(text.statuses),
			},
			{ name: "evidence", kind: "lines", label: text.evidence, optional: true, wide: true },
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}
