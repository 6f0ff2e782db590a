// The lists of the economics: scenarios, and dated flows.

import type { DatedFlow, ProjectEconomics, ProjectScenario } from "../../engine/project.ts";
import { formatDate, formatNumber, formatPercent } from "../../format/index.ts";
import type { Column } from "../../parts/list-section.ts";
import { define } from "../../ui/element.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { ProjectList } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

const PERCENTAGES = ["investment", "operation", "revenue", "carbonPrice", "discountRate"] as const;

/** The list of scenarios. */
export class TansuanProjectScenarios extends ProjectList<ProjectScenario, ProjectEconomics> {
	protected override readonly list = "scenarios";
	protected override readonly within = ["economics"];
	protected override words = () => strings().scenario;
	protected override nameOf = ({ name }: ProjectScenario) => name;
	protected override nameLabel = () => strings().scenario.name;
	protected override blank = (id: string): ProjectScenario => ({ id, name: "" });

	protected override columns(): Column<ProjectScenario>[] {
		const text = strings().scenario;
		return PERCENTAGES.map((name) => ({
			label: text[name],
			cell: ({ [name]: percent }: ProjectScenario) =>
				percent === undefined ? "" : formatPercent(percent, {}),
			kind: "num wide",
		}));
	}

	protected override fields(): FieldSpec[] {
		const text = strings().scenario;
		return [
			{ name: "name", label: text.name, required: true, wide: true },
			...PERCENTAGES.map(
				(name): FieldSpec => ({
					name,
					kind: "number",
					label: text[name],
					suffix: "%",
					optional: true,
					...(name === "discountRate" ? {} : { placeholder: "100" }),
				}),
			),
		];
	}
}

/** The list of dated flows. */
export class TansuanProjectDated extends ProjectList<DatedFlow, ProjectEconomics> {
	protected override readonly list = "datedFlows";
	protected override readonly within = ["economics"];
	protected override words = () => strings().dated;
	protected override nameOf = ({ date }: DatedFlow) => (date === "" ? "" : formatDate(date));
	protected override nameLabel = () => strings().dated.date;
	protected override blank = (id: string): DatedFlow => ({ id, date: "", amount: "" });

	protected override columns(): Column<DatedFlow>[] {
		const text = strings().dated;
		return [
			{ label: text.amount, cell: ({ amount }) => formatNumber(amount), kind: "num" },
			{ label: text.name, cell: ({ name }) => name ?? "", kind: "note wide" },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().dated;
		return [
			{ name: "date", kind: "date", label: text.date, required: true },
			{
				name: "amount",
				kind: "number",
				label: text.amount,
				hint: text.amountHint,
				required: true,
			},
			{ name: "name", label: text.name, optional: true, wide: true },
		];
	}
}

define("tansuan-project-scenarios", TansuanProjectScenarios);
define("tansuan-project-dated", TansuanProjectDated);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-scenarios": TansuanProjectScenarios;
		"tansuan-project-dated": TansuanProjectDated;
	}
}
