// The records of a source on a side, for parts of years as for whole ones; and its green certificates that were sold.

import { property } from "lit/decorators.js";
import type { ActivityRecord, CertificateSale, ProjectSource } from "../../engine/project.ts";
import type { Parameter } from "../../factors/model.ts";
import { formatNumber, formatUnit, withUnit } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import { amountFields, folded } from "../../parts/folded.ts";
import type { Column } from "../../parts/list-section.ts";
import type { FieldSpec, FormItem } from "../../ui/form/fields.ts";
import { ProjectList } from "../parts/project-list.ts";
import { strings } from "./strings.ts";

/** A source's records, as a thing with one list. */
interface Side {
	records: readonly ActivityRecord[];
}

/** The list of records. */
export class TansuanProjectRecords extends ProjectList<ActivityRecord, Side> {
	/** Where the records stand: `exAnte` or `monitored`. */
	@property() side: "exAnte" | "monitored" = "exAnte";
	/** The source. */
	@property() source = "";
	/** The values that its records give. */
	@property({ attribute: false }) parameters: readonly Parameter[] = [];

	protected override readonly list = "records";
	protected override words = () => strings().record;
	protected override nameOf = ({ period }: ActivityRecord) => period;
	protected override nameLabel = () => strings().record.period;
	protected override blank = (id: string): ActivityRecord => ({ id, period: "", values: {} });

	protected override get path(): string[] {
		return [this.side, this.source];
	}

	/** A form has flat fields: those of an amount go by the parameter. */
	protected override formOf({ period, note, values }: ActivityRecord): FormItem {
		const amounts = Object.entries(values ?? {}).flatMap(([id, { value, unit }]) => [
			[`${id}.value`, value],
			[`${id}.unit`, unit],
		]);
		return { period, note, ...Object.fromEntries(amounts) };
	}

	protected override editsOf({ values }: ActivityRecord, edits: Record<string, unknown>) {
		const { period, note, ...amounts } = edits;
		const units = Object.fromEntries(this.parameters.map(({ id, unit }) => [id, unit]));
		const given = Object.entries({ ...values, ...folded(values ?? {}, amounts, units) });
		return {
			...("period" in edits ? { period } : {}),
			...("note" in edits ? { note } : {}),
			...(Object.keys(amounts).length > 0
				? { values: Object.fromEntries(given.filter(([, amount]) => amount !== undefined)) }
				: {}),
		};
	}

	protected override columns(): Column<ActivityRecord>[] {
		return this.parameters.map((parameter) => ({
			label: inLanguage(parameter.name),
			cell: ({ values }) => {
				const amount = values?.[parameter.id];
				return amount ? withUnit(formatNumber(amount.value), formatUnit(amount.unit ?? "")) : "";
			},
			kind: "num",
		}));
	}

	protected override fields(): FieldSpec[] {
		const text = strings().record;
		return [
			{ name: "period", label: text.period, hint: text.periodHint, required: true, wide: true },
			...this.parameters.flatMap(({ id, name, unit }) =>
				amountFields(id, {
					label: inLanguage(name),
					unit: text.unit,
					unitHint: formatUnit(unit),
					optional: true,
				}),
			),
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}

/** The list of certificates that were sold. */
export class TansuanProjectCertificates extends ProjectList<CertificateSale, ProjectSource> {
	/** The years of the crediting period. */
	@property({ attribute: false }) years: readonly number[] = [];

	protected override readonly list = "certificatesSold";
	protected override readonly units = { electricity: "MWh" };
	protected override words = () => strings().certificate;
	protected override nameOf = ({ year }: CertificateSale) => String(year);
	protected override nameLabel = () => strings().certificate.year;

	protected override blank = (id: string): CertificateSale => ({
		id,
		year: this.years[0] ?? new Date().getFullYear(),
		electricity: { value: "", unit: "MWh" },
	});

	protected override get path(): string[] {
		return ["sources", this.document?.id ?? "", this.list];
	}

	protected override editsOf(item: CertificateSale, edits: Record<string, unknown>) {
		const given = super.editsOf(item, edits);
		if (!("electricity" in given)) return given;
		return { ...given, electricity: given.electricity ?? { value: "", unit: "MWh" } };
	}

	protected override columns(): Column<CertificateSale>[] {
		const text = strings().certificate;
		return [
			{
				label: text.electricity,
				cell: ({ electricity: { value, unit = "" } }) =>
					withUnit(formatNumber(value), formatUnit(unit)),
				kind: "num",
			},
			{ label: text.serials, cell: ({ serials }) => serials ?? "", kind: "note wide" },
		];
	}

	protected override fields({ year }: CertificateSale): FieldSpec[] {
		const text = strings().certificate;
		const years = [...new Set([...this.years, year])].sort((a, b) => a - b);
		return [
			{
				name: "year",
				kind: "choice",
				label: text.year,
				required: true,
				asWhole: true,
				choices: years.map((each) => ({ value: String(each), label: String(each) })),
			},
			{ name: "serials", label: text.serials, optional: true },
			...amountFields("electricity", {
				label: text.electricity,
				unit: text.unit,
				required: true,
			}),
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}
