// The facilities: where they are, whether they are controlled, which share is held.

import { html } from "lit";
import type { Facility, Organization } from "../../engine/types.ts";
import { formatPercent, formatRegion, isDecimal } from "../../format/index.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import { regionChoices } from "../../parts/regions.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./lists-strings.ts";

const isShare = (text: string): boolean =>
	isDecimal(text.trim()) && /^(100(\.0*)?|\d{1,2}(\.\d*)?)$/.test(text.trim());

/** The list of facilities. */
export class TansuanFacilities extends ListSection<Facility, Organization> {
	protected override readonly list = "facilities";
	protected override words = () => strings().facility;
	protected override nameOf = (facility: Facility) => facility.name;

	protected override blank = (id: string): Facility => {
		const region = this.document?.profile.region;
		return { id, name: "", controlled: true, share: "100", ...(region ? { region } : {}) };
	};

	protected override add = (item: Facility) => this.edit.run("add-facility", { item });
	protected override change = (item: Facility, edits: Record<string, unknown>) =>
		this.edit.run("edit-facility", { id: item.id, edits });
	protected override discard = (item: Facility) =>
		this.edit.take("remove-facility", { id: item.id }, () => strings().facility.removed(item.name));

	protected override columns(): Column<Facility>[] {
		const text = strings().facility;
		const count = (facility: Facility) =>
			this.document?.sources.filter((source) => source.facilityId === facility.id).length ?? 0;
		return [
			{
				label: text.region,
				cell: ({ region }) => (region ? formatRegion(region) : text.none),
			},
			{
				label: text.control,
				cell: ({ controlled }) => (controlled ? text.yes : text.no),
				kind: "wide",
			},
			{
				label: text.share,
				cell: ({ share }) =>
					isShare(share) ? formatPercent(share, {}) : html`<span class="wrong">${share}</span>`,
				kind: "num",
			},
			{ label: text.sources, cell: (facility) => count(facility), kind: "num" },
		];
	}

	protected override fields(facility: Facility): FieldSpec[] {
		const text = strings().facility;
		return [
			{ name: "name", label: text.name, required: true },
			{
				name: "region",
				kind: "choice",
				label: text.region,
				hint: text.regionHint,
				placeholder: text.none,
				choices: regionChoices(facility.region),
			},
			{
				name: "controlled",
				kind: "tick",
				label: text.controlled,
				hint: text.controlledHint,
			},
			{
				name: "share",
				kind: "number",
				label: text.share,
				hint: text.shareHint,
				required: true,
				check: (typed) => (isShare(typed) ? "" : text.shareWrong),
			},
			{ name: "address", label: text.address, optional: true, wide: true },
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}
