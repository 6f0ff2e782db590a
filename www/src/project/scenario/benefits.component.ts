// What else the project avoids, year by year.

import { property } from "lit/decorators.js";
import type { CoBenefit, ProjectResult } from "../../engine/project.ts";
import { formatNumber, formatUnit, withUnit } from "../../format/index.ts";
import type { Column } from "../../parts/list-section.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { ProjectList } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** The list of co-benefits. */
export class TansuanProjectBenefits extends ProjectList<CoBenefit> {
	/** The result: the years, and what all of them come to. */
	@property({ attribute: false }) result?: ProjectResult | undefined;

	protected override readonly list = "coBenefits";
	protected override words = () => strings().benefit;
	protected override nameOf = ({ pollutant }: CoBenefit) => formatUnit(pollutant);
	protected override nameLabel = () => strings().benefit.pollutant;
	protected override blank = (id: string): CoBenefit => ({ id, pollutant: "", unit: "t" });

	protected override columns(): Column<CoBenefit>[] {
		const text = strings().benefit;
		const total = ({ id, unit }: CoBenefit) => {
			const own = this.result?.coBenefits.find((each) => each.id === id);
			return own ? withUnit(formatNumber(own.total), unit) : "";
		};
		return [
			{ label: text.total, cell: total, kind: "num" },
			{ label: text.basis, cell: ({ basis }) => basis ?? "", kind: "note wide" },
		];
	}

	protected override fields({ amounts }: CoBenefit): FieldSpec[] {
		const text = strings().benefit;
		const years = new Set([
			...(this.result?.years ?? []).map(({ year }) => String(year)),
			...Object.keys(amounts ?? {}),
		]);
		return [
			{ name: "pollutant", label: text.pollutant, required: true },
			{ name: "unit", label: text.unit, required: true },
			{ name: "basis", kind: "lines", label: text.basis, optional: true, wide: true },
			...[...years].sort().map(
				(year): FieldSpec => ({
					name: `amounts.${year}`,
					kind: "number",
					label: text.ofYear(year),
					optional: true,
				}),
			),
		];
	}
}
