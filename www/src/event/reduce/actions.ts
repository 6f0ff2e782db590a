// The list of reduction actions.

import { property } from "lit/decorators.js";
import type { EventResult, ReductionAction } from "../../engine/types.ts";
import { amountFields } from "../../parts/folded.ts";
import type { Column } from "../../parts/list-section.ts";
import { define } from "../../ui/element.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { EventList } from "../parts/event-list.ts";
import { tonnes } from "../parts/figures.ts";
import { choicesOf, strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** The actions. */
export class TansuanEventActions extends EventList<ReductionAction> {
	/** The result, which says what each saves. */
	@property({ attribute: false }) result: EventResult | undefined;

	protected override readonly list = "actions";
	protected override readonly units = { planned: "tCO2e", achieved: "tCO2e" };
	protected override words = () => strings().action;
	protected override nameLabel = () => strings().action.name;
	protected override blank = (id: string): ReductionAction => ({ id, name: "", status: "planned" });

	protected override columns(): Column<ReductionAction>[] {
		const text = strings().action;
		const { phase, status } = shared();
		const saved = (id: string, side: "planned" | "achieved") =>
			tonnes(this.result?.actions.find((action) => action.id === id)?.[side]);
		return [
			{ label: text.status, cell: (action) => status[action.status] },
			{
				label: text.phase,
				cell: (action) => (action.phase ? phase[action.phase] : ""),
				kind: "wide",
			},
			{ label: text.responsible, cell: ({ responsible }) => responsible ?? "", kind: "wide" },
			{ label: text.planned, cell: ({ id }) => saved(id, "planned"), kind: "num wide" },
			{ label: text.achieved, cell: ({ id }) => saved(id, "achieved"), kind: "num" },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().action;
		const words = shared();
		const sources = (this.document?.sources ?? []).map(({ id, name }) => ({
			value: id,
			label: name,
		}));
		const saving = (name: "planned" | "achieved") =>
			amountFields(name, {
				label: text[name],
				unit: text.unit,
				unitHint: text.unitHint,
				optional: true,
			});
		return [
			{ name: "name", label: text.name, required: true, wide: true },
			{
				name: "status",
				kind: "choice",
				label: text.status,
				required: true,
				choices: choicesOf(words.status),
			},
			{
				name: "phase",
				kind: "choice",
				label: text.phase,
				placeholder: text.nothing,
				optional: true,
				choices: choicesOf(words.phase),
			},
			{
				name: "source",
				kind: "choice",
				label: text.source,
				placeholder: text.nothing,
				optional: true,
				choices: [{ value: "travel", label: text.travel }, ...sources],
			},
			{ name: "baseline", label: text.baseline, hint: text.baselineHint, optional: true },
			...saving("planned"),
			...saving("achieved"),
			{ name: "evidence", label: text.evidence, optional: true },
			{ name: "responsible", label: text.responsible, optional: true },
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}

define("tansuan-event-actions", TansuanEventActions);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-actions": TansuanEventActions;
	}
}
