// The footprints that suppliers declare, read from files or typed.

import { html, nothing } from "lit";
import type { DeclaredFootprint, ProductStudy } from "../../engine/types.ts";
import { formatDate, formatNumber, formatUnit, withUnit } from "../../format/index.ts";
import { flat, folded } from "../../parts/folded.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import { countryChoices } from "../../parts/regions.ts";
import { productAddress } from "../../routes/index.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./strings.ts";

/** The list of suppliers' footprints. */
export class TansuanStudyFootprints extends ListSection<DeclaredFootprint, ProductStudy> {
	protected override readonly list = "footprints";
	protected override words = () => strings().footprint;
	protected override nameOf = ({ name }: DeclaredFootprint) => name;
	protected override place = ({ id }: DeclaredFootprint) => id;

	protected override blank = (id: string): DeclaredFootprint => ({
		id,
		name: "",
		supplier: "",
		amount: "1",
		unit: "kg",
		figures: {},
	});

	protected override ways = (slot: string) => {
		const id = this.document?.id;
		if (id === undefined) return nothing;
		const href = productAddress(id, "exchange", { section: "take-in" });
		return html`<tansuan-button slot=${slot || nothing} variant="quiet" href=${href}>${strings().footprint.takeIn}</tansuan-button>`;
	};

	protected override add = (item: DeclaredFootprint) =>
		this.edit.run("add-footprints", { items: [item] });
	protected override change = (item: DeclaredFootprint, edits: Record<string, unknown>) =>
		this.edit.run("edit-footprint", { id: item.id, edits });
	protected override discard = (item: DeclaredFootprint) =>
		this.edit.take("remove-footprint", { id: item.id }, () =>
			strings().footprint.removed(item.name),
		);

	protected override formOf = flat;
	protected override editsOf = (item: DeclaredFootprint, edits: Record<string, unknown>) => {
		const given = folded(item, edits);
		return "figures" in given ? { ...given, figures: given.figures ?? {} } : given;
	};

	protected override columns(): Column<DeclaredFootprint>[] {
		const text = strings().footprint;
		return [
			{ label: text.supplier, cell: ({ supplier }) => supplier, kind: "wide" },
			{
				label: text.amount,
				cell: ({ amount, unit }) => withUnit(formatNumber(amount), formatUnit(unit)),
				kind: "num",
			},
			{
				label: text.figure,
				cell: ({ figures: { excludingUptake, includingUptake } }) =>
					formatNumber(includingUptake ?? excludingUptake ?? "—"),
				kind: "num",
			},
			{
				label: text.validUntil,
				cell: ({ validUntil }) => (validUntil ? formatDate(validUntil.slice(0, 10)) : ""),
				kind: "wide",
			},
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().footprint;
		return [
			{ name: "name", label: text.name, required: true },
			{ name: "supplier", label: text.supplier, required: true },
			{ name: "amount", kind: "number", label: text.amount, required: true },
			{ name: "unit", label: text.unit, required: true },
			{ name: "figures.excludingUptake", kind: "number", label: text.excluding, optional: true },
			{ name: "figures.includingUptake", kind: "number", label: text.including, optional: true },
			{ name: "periodStart", kind: "date", label: text.period, optional: true },
			{ name: "periodEnd", kind: "date", label: text.periodEnd, optional: true },
			{ name: "validUntil", kind: "date", label: text.validUntil, optional: true },
			{
				name: "region",
				kind: "choice",
				label: text.region,
				placeholder: "—",
				choices: [{ value: "CN", label: "中国 China" }, ...countryChoices()],
			},
			{ name: "primaryShare", kind: "number", label: text.primary, suffix: "%", optional: true },
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}
