// The significance register of indirect emissions (ISO 14064-1:2018, 5.2.3).

import { html } from "lit";
import type { Organization, Significance } from "../../engine/types.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "./criteria.ts";
import { strings } from "./registers-strings.ts";

/** The significance register. */
export class TansuanSignificance extends ListSection<Significance, Organization> {
	protected override readonly list = "significance";
	protected override readonly topic = "significance";
	protected override words = () => strings().significance;
	protected override nameOf = ({ subcategory }: Significance) => subcategory;

	protected override nameLabel = () => strings().significance.subcategory;

	protected override blank = (id: string): Significance => ({
		id,
		category: 3,
		subcategory: "",
		criteria: strings().significance.usual.map((name) => ({ name, score: "" })),
		included: true,
	});

	protected override add = (row: Significance) => this.edit.run("set-significance", { row });

	protected override change = (item: Significance, edits: Record<string, unknown>) => {
		const merged = Object.entries({ ...item, ...edits }).filter(([, value]) => value !== undefined);
		const row = Object.fromEntries(merged) as unknown as Significance;
		return this.edit.run("set-significance", { row });
	};

	protected override discard = (item: Significance) =>
		this.edit.take("remove-significance", { id: item.id }, () =>
			strings().significance.removed(item.subcategory),
		);

	protected override more(item: Significance) {
		return html`<tansuan-criteria
			.criteria=${item.criteria}
			@tansuan-criteria-changed=${(event: CustomEvent<{ criteria: Significance["criteria"] }>) =>
				this.changeOpen({ criteria: event.detail.criteria })}
		></tansuan-criteria>`;
	}

	protected override columns(): Column<Significance>[] {
		const text = strings().significance;
		const categories: Readonly<Record<string, string>> = text.categories;
		return [
			{
				label: text.category,
				cell: ({ category }) => categories[category] ?? category,
				kind: "wide",
			},
			{
				label: text.criteria,
				cell: ({ criteria }) =>
					criteria.map(({ name, score }) => `${name} ${score || "—"}`).join(" · "),
				kind: "note wide",
			},
			{
				label: text.included,
				cell: ({ included }) => (included ? text.in : text.out),
			},
			{
				label: text.reason,
				cell: ({ reason, included }) =>
					reason || (included ? "—" : html`<span class="wrong">${text.reasonNeeded}</span>`),
				kind: "note",
			},
		];
	}

	protected override fields({ included }: Significance): FieldSpec[] {
		const text = strings().significance;
		return [
			{
				name: "category",
				kind: "choice",
				asWhole: true,
				label: text.category,
				choices: Object.entries(text.categories).map(([value, label]) => ({ value, label })),
			},
			{
				name: "subcategory",
				label: text.subcategory,
				required: true,
				placeholder: text.subcategoryExample,
			},
			{ name: "included", kind: "tick", label: text.included, wide: true },
			{
				name: "reason",
				kind: "lines",
				label: text.reason,
				hint: text.reasonHint,
				required: !included,
				optional: included,
				wide: true,
			},
		];
	}
}
