// The register of changes since the base year, and whether it has to be calculated anew.

import { html, nothing } from "lit";
import type { BaseYearChange, Organization } from "../../engine/types.ts";
import { formatNumber } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./base-year-strings.ts";

/** The register of the base year. */
export class TansuanBaseYear extends ListSection<BaseYearChange, Organization> {
	protected override readonly list = "baseYearChanges";
	protected override words = () => strings();
	protected override nameLabel = () => strings().description;
	protected override nameOf = ({ description }: BaseYearChange) => description;
	protected override blank = (id: string): BaseYearChange => ({
		id,
		kind: "structure",
		description: "",
		tonnes: "",
	});

	protected override add = (item: BaseYearChange) =>
		this.edit.run("add-base-year-change", { item });
	protected override change = (item: BaseYearChange, edits: Record<string, unknown>) =>
		this.edit.run("edit-base-year-change", { id: item.id, edits });
	protected override discard = (item: BaseYearChange) =>
		this.edit.take("remove-base-year-change", { id: item.id }, () =>
			strings().removed(item.description),
		);

	/** The base year with its threshold, and what the engine makes of the open changes. */
	protected override lead() {
		const text = strings();
		const { baseYear, baseYearThreshold: threshold } = this.document?.settings ?? {};
		// That a setting is missing is said by the line itself.
		const said = this.findings.filter(
			({ path, code }) =>
				code !== "missing-value" && /^(baseYearChanges$|settings\.baseYear)/.test(path),
		);
		const state = [
			baseYear === undefined ? text.noBaseYear : text.baseYear(String(baseYear)),
			threshold ? text.threshold(threshold) : text.noThreshold,
		];
		return html`<p class=${baseYear === undefined || !threshold ? "lead doubtful" : "lead"}>${state.join(text.between)}</p>
			${
				said.length > 0
					? html`<ul class="lead">${said.map((problem) => html`<li class=${problem.severity === "error" ? "wrong" : "doubtful"}>${problemText(problem)}</li>`)}</ul>`
					: nothing
			}`;
	}

	protected override columns(): Column<BaseYearChange>[] {
		const text = strings();
		return [
			{ label: text.kind, cell: ({ kind }) => text.kinds[kind], kind: "wide" },
			{ label: text.change, cell: ({ tonnes }) => formatNumber(tonnes), kind: "num" },
			{
				label: text.state,
				cell: ({ recalculated }) =>
					recalculated ? text.done : html`<span class="doubtful">${text.open}</span>`,
			},
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings();
		return [
			{
				name: "kind",
				kind: "choice",
				label: text.kind,
				hint: text.kindHint,
				choices: Object.entries(text.kinds).map(([value, label]) => ({ value, label })),
			},
			{
				name: "tonnes",
				kind: "number",
				label: text.tonnes,
				hint: text.tonnesHint,
				required: true,
			},
			{
				name: "description",
				kind: "lines",
				label: text.description,
				placeholder: text.descriptionExample,
				required: true,
				wide: true,
			},
			{ name: "recalculated", kind: "tick", label: text.recalculated, wide: true },
		];
	}
}
